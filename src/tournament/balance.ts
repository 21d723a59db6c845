/**
 * Balance: are the tables out of it, which table gives, who moves, and to which seat ([BAL-1] to [BAL-4]).
 * Advice only: `player.balanced` is the act, and staff may do otherwise with a reason. Empty tables count for nothing.
 */
import type { Act } from '../kernel/kind.ts';
import { breakOrder } from './breaking.ts';
import { clockwise, nextBigBlind, worstSeat } from './buttons.ts';
import { seededBelow } from './draw.ts';
import type { State } from './fields.ts';
import { type Buttons, waitsAt } from './moves.ts';
import { policyOf } from './policy.ts';
import { hasOpenSeat, openSeatsOf, playersAt, seatKey, takenSeats } from './seating.ts';
import { type PlayerId, type SeatKey, type TableId, THIS } from './state.ts';

/** Short-handed events: 6 seats or fewer. */
const SHORT_HANDED = 6;
/** While more tables than this are left, a room may let the difference grow to three. */
const MANY_TABLES = 4;
/** So far behind the fullest, a table at a full-table event halts play. */
const HALT_AT = 3;

/** [BAL-4] Tables where anybody sits, in the fixed order in which the fullest gives. The receiver is looked for from its end. */
export function givingOrder(state: State): TableId[] {
  const order = breakOrder(state).filter((table) => seatedAt(state, table) > 0);
  const { givesFirst } = policyOf(state);
  if (givesFirst === 'break-order') return order;
  const number = (table: TableId) => state.get('tables', table)!.number;
  order.sort((a, b) => number(b) - number(a) || (a < b ? -1 : 1));
  return givesFirst === 'highest-number' ? order : order.reverse();
}

const seatedAt = (state: State, table: TableId): number => state.get('tables', table)?.seated ?? 0;

/** [BAL-1] From which difference tables are out of balance now. */
export function balanceLimit(state: State): number {
  const tables = givingOrder(state).length;
  const shortHanded = (state.get('tournament', THIS)?.seatsPerTable ?? 0) <= SHORT_HANDED;
  return !shortHanded && tables > MANY_TABLES ? policyOf(state).balanceAt : 2;
}

export interface Imbalance {
  readonly giver: TableId;
  readonly receiver: TableId;
  readonly giverSeated: number;
  readonly receiverSeated: number;
  readonly difference: number;
  readonly limit: number;
}

/** [BAL-1], [BAL-4] The tables that are furthest out of balance, the receiver being one with an open seat. */
export function imbalance(state: State): Imbalance | undefined {
  const order = givingOrder(state);
  const giver = order.reduce<TableId | undefined>(
    (best, table) => (best !== undefined && seatedAt(state, best) >= seatedAt(state, table) ? best : table),
    undefined,
  );
  let receiver: TableId | undefined;
  for (const table of order.toReversed()) {
    if (table === giver) continue;
    if (receiver !== undefined && seatedAt(state, receiver) <= seatedAt(state, table)) continue;
    if (hasOpenSeat(state, table)) receiver = table;
  }
  if (giver === undefined || receiver === undefined) return undefined;
  const [giverSeated, receiverSeated] = [seatedAt(state, giver), seatedAt(state, receiver)];
  const limit = balanceLimit(state);
  const difference = giverSeated - receiverSeated;
  return difference < limit ? undefined : { giver, receiver, giverSeated, receiverSeated, difference, limit };
}

export interface HaltNotice {
  readonly rule: 'BAL-1';
  readonly table: TableId;
  readonly number: number;
  readonly seated: number;
  readonly fullest: number;
  /** True at full-table events: the table is told to halt. False elsewhere: the director decides. */
  readonly told: boolean;
  /** The director lets it play on. */
  readonly waived: boolean;
}

/** [BAL-1] Tables three or more short of the fullest, while play goes on; by number. */
export function haltNotices(state: State): HaltNotice[] {
  const tournament = state.get('tournament', THIS);
  if (tournament?.phase !== 'running') return [];
  const rows = [...state.entries('tables')].filter(([, row]) => row.seated > 0);
  const fullest = rows.reduce((most, [, row]) => Math.max(most, row.seated), 0);
  return rows
    .filter(([, row]) => fullest - row.seated >= HALT_AT)
    .sort(([a, x], [b, y]) => x.number - y.number || (a < b ? -1 : 1))
    .map(([table, { number, seated, playsShort }]) => ({
      ...{ rule: 'BAL-1' as const, table, number, seated, fullest },
      ...{ told: tournament.seatsPerTable > SHORT_HANDED, waived: playsShort === seated },
    }));
}

/** How the player and the seat were chosen; what `player.balanced` carries. */
export type BalancedBy =
  | { readonly type: 'buttons'; readonly from: number; readonly to: number }
  | { readonly type: 'draw'; readonly seed: string; readonly eligible: PlayerId[]; readonly open: number[] }
  | { readonly type: 'last-seat' }
  | { readonly type: 'override'; readonly reason: OverrideReason };

export const OVERRIDE_REASONS = ['position', 'player-needs', 'next-to-break', 'directors-choice'] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

export interface BalanceAdvice extends Imbalance {
  readonly rule: 'BAL-2' | 'BAL-3';
  /** [BAL-3] Tables whose button is not known: told, it names the player who should move. */
  readonly needs: readonly TableId[];
  /** Absent while neither buttons nor a seed are given. */
  readonly move?: {
    readonly player: PlayerId;
    readonly from: SeatKey;
    readonly to: SeatKey;
    readonly by: BalancedBy;
    /** Dealt in only once the button has passed; null = not known. */
    readonly waits: boolean | null;
    readonly act: Act;
  };
}

/** What the surface brings: the buttons as far as they are told, and 32 hex digits for when they are not. */
export interface BalanceMeans {
  readonly buttons?: Buttons;
  readonly seed?: string | undefined;
}

/** The next move that balances, or undefined when tables are in balance or play has not begun. */
export function adviseBalance(state: State, means: BalanceMeans = {}): BalanceAdvice | undefined {
  const found = state.get('tournament', THIS)?.phase === 'running' ? imbalance(state) : undefined;
  if (!found) return undefined;
  const { giver, receiver } = found;
  const buttons = means.buttons ?? {};
  const lastSeat = policyOf(state).balanceBy === 'last-seat';
  const needs = lastSeat ? [] : [giver, receiver].filter((table) => buttons[table] === undefined);
  const choice = lastSeat ? byLastSeat(state, found) : choose(state, found, needs, means);
  if (!choice) return { ...found, rule: 'BAL-3', needs };
  const from = seatKey(giver, choice.from);
  const to = seatKey(receiver, choice.to);
  const player = state.get('seats', from)!.player!;
  const act = { kind: 'player.balanced', body: { player, from, to, by: { ...choice.by } } };
  const rule = choice.by.type === 'draw' ? 'BAL-3' : 'BAL-2';
  return { ...found, rule, needs, move: { player, from, to, by: choice.by, waits: waitsAt(state, to, buttons), act } };
}

interface Choice {
  readonly from: number;
  readonly to: number;
  readonly by: BalancedBy;
}

function choose(state: State, tables: Imbalance, needs: TableId[], means: BalanceMeans): Choice | undefined {
  const { giver, receiver } = tables;
  const taken = takenSeats(state, giver);
  const open = openSeatsOf(state, receiver);
  if (needs.length === 0) {
    const [from, to] = [means.buttons![giver]!, means.buttons![receiver]!];
    const [leaves, fills] = [nextBigBlind(taken, from)!, worstSeat(open, takenSeats(state, receiver), to)!];
    return { from: leaves, to: fills, by: { type: 'buttons', from, to } };
  }
  if (!means.seed) return undefined;
  const by = { type: 'draw' as const, seed: means.seed, eligible: playersAt(state, giver), open };
  const drawn = replayBalance(by);
  return { from: taken[drawn.index]!, to: drawn.seat, by };
}

/** [BAL-3] One of the eligible and one of the open seats, both uniform. */
export function replayBalance(by: { seed: string; eligible: readonly PlayerId[]; open: readonly number[] }) {
  const below = seededBelow(by.seed);
  const index = below(by.eligible.length);
  return { index, player: by.eligible[index]!, seat: by.open[below(by.open.length)]! };
}

/** Stud ([BAL-2]): into the seat that opened last, from the same position, or the next one clockwise. */
function byLastSeat(state: State, { giver, receiver }: Imbalance): Choice {
  const opened = (seat: number) => state.get('seats', seatKey(receiver, seat))?.opened ?? 0;
  const to = openSeatsOf(state, receiver).reduce((last, seat) => (opened(seat) > opened(last) ? seat : last));
  return { from: clockwise(to - 1, takenSeats(state, giver))[0]!, to, by: { type: 'last-seat' } };
}
