/**
 * Places, reckoned from the busts as they stand ([BUST-1], [BUST-2]). Nothing is stored, so an undone bust
 * moves every place that depends on it.
 *
 *     place = 1 + entrants still in + entrants whose final bust came later
 *
 * Within one hand the larger stack ranks higher; equal or unknown stacks tie and share the better place.
 * In one hand across tables, stacks rank at each table and equal ranks tie across tables, unless stacks rank them
 * everywhere by policy ([BUST-3]).
 */
import { bustKey } from './busting.ts';
import type { State } from './fields.ts';
import { policyOf } from './policy.ts';
import { tableOfSeat } from './seating.ts';
import { type BustRow, type PlayerId, THIS } from './state.ts';

export interface Place {
  readonly player: PlayerId;
  readonly place: number;
  /** Shared with somebody: out in one hand with equal or unknown stacks. */
  readonly tied: boolean;
  /** Undefined for the winner. */
  readonly bust: BustRow | undefined;
}

/** The busts that count, last first: for each player who is out, the one that ended their last entry. */
export function finalBusts(state: State): BustRow[] {
  const busts: BustRow[] = [];
  for (const [player, row] of state.entries('players')) {
    const bust = row.status === 'out' ? state.get('busts', bustKey(player, row.entry)) : undefined;
    if (bust) busts.push(bust);
  }
  return busts.sort((a, b) => b.hand - a.hand || (a.player < b.player ? -1 : 1));
}

/** Everyone who is out, best place first; the winner before them once nobody else is left and entry is closed. */
export function placesOf(state: State): Place[] {
  const places: Place[] = [];
  const champion = winnerOf(state);
  if (champion) places.push({ player: champion, place: 1, tied: false, bust: undefined });
  let ahead = state.get('counts', THIS)?.left ?? 0;
  const everywhere = policyOf(state).acrossTables === 'stacks';
  for (const hand of hands(finalBusts(state))) {
    for (const group of ranks(hand, everywhere)) {
      for (const bust of group) places.push({ player: bust.player, place: 1 + ahead, tied: group.length > 1, bust });
      ahead += group.length;
    }
  }
  return places;
}

/** [BUST-5] The one player left, once nobody can come in any more. */
export function winnerOf(state: State): PlayerId | undefined {
  const counts = state.get('counts', THIS);
  if (counts?.left !== 1 || counts.entrants < 2 || state.get('tournament', THIS)?.registration !== 'closed')
    return undefined;
  for (const [player, row] of state.entries('players')) if (row.status === 'in') return player;
  return undefined;
}

function hands(busts: readonly BustRow[]): BustRow[][] {
  const grouped: BustRow[][] = [];
  for (const bust of busts) {
    const last = grouped[grouped.length - 1];
    if (last?.[0]?.hand === bust.hand) last.push(bust);
    else grouped.push([bust]);
  }
  return grouped;
}

/** One hand's busts in groups that tie, best first. `everywhere`: stacks rank them across tables too. */
function ranks(hand: readonly BustRow[], everywhere: boolean): BustRow[][] {
  if (hand.length === 1) return [[...hand]];
  const byTable = new Map<string, BustRow[]>();
  for (const bust of hand) {
    const table = everywhere || bust.seat === null ? '' : tableOfSeat(bust.seat);
    byTable.set(table, [...(byTable.get(table) ?? []), bust]);
  }
  const groups: BustRow[][] = [];
  for (const busts of byTable.values()) {
    for (const bust of busts) {
      const rank = busts.filter((other) => isAbove(other, bust, busts)).length;
      groups[rank] = [...(groups[rank] ?? []), bust];
    }
  }
  return groups.filter((group) => group !== undefined);
}

/** One unknown stack makes the whole table's order unknown: then all of its busts tie. */
function isAbove(one: BustRow, other: BustRow, table: readonly BustRow[]): boolean {
  if (table.some((bust) => bust.stack === null)) return false;
  return one.stack! > other.stack!;
}
