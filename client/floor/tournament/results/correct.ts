/** Correcting a place: the others make room, so that places still run from 1 without gaps ([BUST-5]). */

export interface Placed {
  readonly player: string;
  readonly place: number;
}

/** `alone`: a place of one's own; `shared`: with whoever has that place. */
export type Correction = 'alone' | 'shared';

/** Who gets another place when `player` goes to `place`, the best first. `lines`: the results, best place first. */
export function correct(lines: readonly Placed[], player: string, place: number, how: Correction): Placed[] {
  const groups = groupsOf(lines.filter((line) => line.player !== player));
  const at = groups.findIndex((_, i) => startOf(groups, i) >= place);
  const sharing = how === 'shared' ? groups.find((_, i) => startOf(groups, i) === place) : undefined;
  if (sharing) sharing.push(player);
  else groups.splice(at === -1 ? groups.length : at, 0, [player]);
  const before = new Map(lines.map((line) => [line.player, line.place]));
  return groups
    .flatMap((group, i) => group.map((each) => ({ player: each, place: startOf(groups, i) })))
    .filter((line) => before.get(line.player) !== line.place);
}

/** Players who share a place together. */
function groupsOf(lines: readonly Placed[]): string[][] {
  const groups = new Map<number, string[]>();
  for (const { player, place } of lines) groups.set(place, [...(groups.get(place) ?? []), player]);
  return [...groups.values()];
}

/** The place that a group has: one more than there are players before it. */
const startOf = (groups: readonly string[][], at: number): number =>
  1 + groups.slice(0, at).reduce((players, group) => players + group.length, 0);
