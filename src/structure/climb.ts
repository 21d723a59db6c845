/**
 * Which rungs a structure climbs: so many levels from a first one to the first with 20 big blinds in play or
 * fewer, as near to even growth as the rungs allow, both blinds rising at every level, and never steeply ([STRUCT-2]).
 * All levels are chosen together (the cheapest path over levels and rungs), since the nearest rung for one level may leave no fair next one.
 */
import { BLINDS_AT_END } from './estimate.ts';
import type { Rung } from './ladder.ts';

/** A rise beyond this is warned of ([STRUCT-2]). */
const STEEPEST = 2.5;
/** An unusual small blind is worth this much distance from even growth. */
const UNUSUAL = 0.03;
/** Levels go on for those who take longer, until so few big blinds are in play. */
const BLINDS_BEYOND = 8;

/** `growth`: of the big blind from level to level. Undefined when no such climb is possible. */
export function climb(
  rungs: readonly Rung[],
  first: Rung,
  levels: number,
  growth: number,
  chips: number,
): Rung[] | undefined {
  const isEnd = ({ big }: Rung) => chips <= big * BLINDS_AT_END;
  const below = rungs.filter((rung) => rung.big > first.big && !isEnd(rung));
  const ends = rungs.filter((rung) => rung.big > first.big && isEnd(rung));
  let paths: Path[] = [{ rung: first, cost: 0, before: undefined }];
  for (let level = 1; level < levels; level++) {
    const wanted = Math.log(first.big) + level * Math.log(growth);
    const candidates = level === levels - 1 ? ends : below;
    paths = candidates.flatMap((rung) => cheapest(paths, rung, wanted));
  }
  const best = paths.reduce<Path | undefined>((low, path) => (low && low.cost <= path.cost ? low : path), undefined);
  return best && beyond(rungsOf(best), rungs, Math.max(growth, 1.25), chips);
}

interface Path {
  readonly rung: Rung;
  readonly cost: number;
  readonly before: Path | undefined;
}

/** The cheapest way to stand on `rung` next, or none. */
function cheapest(paths: readonly Path[], rung: Rung, wanted: number): Path[] {
  let before: Path | undefined;
  for (const path of paths) if (follows(path.rung, rung) && (!before || path.cost < before.cost)) before = path;
  const own = (Math.log(rung.big) - wanted) ** 2 + (rung.usual ? 0 : UNUSUAL);
  return before ? [{ rung, cost: before.cost + own, before }] : [];
}

const follows = (low: Rung, high: Rung): boolean =>
  high.small > low.small && high.big > low.big && high.big <= low.big * STEEPEST;

function rungsOf(path: Path): Rung[] {
  const found: Rung[] = [];
  for (let at: Path | undefined = path; at; at = at.before) found.unshift(at.rung);
  return found;
}

function beyond(climbed: Rung[], rungs: readonly Rung[], growth: number, chips: number): Rung[] {
  const all = [...climbed];
  for (;;) {
    const last = all.at(-1)!;
    if (chips <= last.big * BLINDS_BEYOND) return all;
    const next = rungs.filter((rung) => follows(last, rung));
    if (next.length === 0) return all;
    const distance = ({ big, usual }: Rung) => Math.abs(Math.log(big / last.big / growth)) + (usual ? 0 : UNUSUAL);
    all.push(next.reduce((best, rung) => (distance(rung) < distance(best) ? rung : best)));
  }
}
