/** Sitting down and getting up: `seats` and `sitting` change together here ([SEAT-3]). */
import { type ApplyContext, type Refusal, refuse } from '../kernel/kind.ts';
import type { Draft, Reader } from '../kernel/layer.ts';
import { settleNotice, takeOffList } from './calls.ts';
import { areSisters } from './chain.ts';
import { noteHistory } from './history.ts';
import { withLatest } from './latest.ts';
import { dropRequests, forgetDeclined, settleRequests } from './requests.ts';
import {
  type FloorTables,
  type GameId,
  OPEN,
  type PlayerId,
  type Seat,
  type SeatNumber,
  type Sitting,
  type Standing,
  seatKey,
  type TableId,
} from './state.ts';
import { gamesOf } from './waiting.ts';

const OPENINGS_KEPT = 60;

/** Why this player can't have this seat; undefined when they can. */
export function seatRefusal(
  state: Reader<FloorTables>,
  table: TableId,
  seat: SeatNumber,
  player?: PlayerId,
): Refusal | undefined {
  const at = { table, seat };
  const tableRow = state.get('tables', table);
  if (!tableRow || tableRow.state === 'closed') return refuse('table.closed', { table });
  const row: Seat | undefined = state.get('seats', seatKey(table, seat));
  if (!row) return refuse('seat.unknown', at);
  switch (row.type) {
    case 'open':
      return undefined;
    case 'locked':
      return refuse('seat.locked', at);
    case 'held':
      return row.player === player ? undefined : refuse('seat.held', { ...at, by: row.player, call: row.call });
    case 'occupied':
    case 'away':
      return refuse('seat.taken', { ...at, by: row.player });
  }
}

/**
 * Into a seat that `seatRefusal` lets them have. Their entry for this game goes, with its call ([CASH-3]).
 * `standing`: what they keep of their place in a must-move line; else they begin now.
 */
export function sitDown(
  draft: Draft<FloorTables>,
  player: PlayerId,
  at: Sitting,
  now: number,
  standing: Standing = { time: now, nth: 0 },
): void {
  const { table, seat } = at;
  const game = draft.get('tables', table)!.game;
  // Before the seat is taken: ending the call would open the seat it held.
  takeOffList(draft, game, player, 'seated', 'seated', now);
  draft.set('seats', seatKey(table, seat), { type: 'occupied', player, since: now, standing });
  draft.set('sitting', player, { table, seat });
  forgetDeclined(draft, at);
}

/** From the seat they sit in to another. Into another game, a seat of the old one opens for its list ([LIST-8]). */
export function changeSeat(draft: Draft<FloorTables>, player: PlayerId, to: Sitting, now: number): void {
  const from = draft.get('sitting', player)!;
  const left = draft.get('seats', seatKey(from.table, from.seat));
  const keeps = from.table === to.table || areSisters(draft, from.table, to.table);
  const standing = keeps && left && 'standing' in left ? left.standing : undefined;
  const sameGame = draft.get('tables', from.table)!.game === draft.get('tables', to.table)!.game;
  standUp(draft, player, now, !sameGame);
  sitDown(draft, player, to, now, standing);
  settleRequests(draft, player, from, to, now);
  noteHistory(draft, player, { at: now, what: 'moved', ...to });
}

/** Out of the seat they sit in, and out of the game. `opens` when the seat becomes free for the list ([LIST-8]). */
export function getUp(draft: Draft<FloorTables>, player: PlayerId, now: number, opens: boolean): void {
  dropRequests(draft, player);
  standUp(draft, player, now, opens);
}

function standUp(draft: Draft<FloorTables>, player: PlayerId, now: number, opens: boolean): void {
  const at = draft.get('sitting', player);
  if (!at) return;
  const key = seatKey(at.table, at.seat);
  const seat = draft.get('seats', key);
  draft.set('seats', key, OPEN);
  // Nobody need be told any more how long they are away.
  if (seat?.type === 'away' && seat.told) settleNotice(draft, seat.told, draft.touchedBy('seats', key));
  draft.delete('sitting', player);
  if (opens) noteOpening(draft, draft.get('tables', at.table)!.game, now);
}

function noteOpening(draft: Draft<FloorTables>, game: GameId, now: number): void {
  const times = draft.get('openings', game)?.times ?? [];
  draft.set('openings', game, { times: withLatest(times, now, OPENINGS_KEPT) });
}

/** [CASH-3] The lists of other games, when they are to be dropped. */
export function leaveOtherLists(draft: Draft<FloorTables>, player: PlayerId, ctx: ApplyContext): void {
  for (const game of gamesOf(draft, player)) takeOffList(draft, game, player, 'seated', 'left', ctx.effective);
}

/** The player sits in just that seat; undefined when so, else what to say. */
export function notThere(
  state: Reader<FloorTables>,
  player: PlayerId,
  table: TableId,
  seat: SeatNumber,
): Refusal | undefined {
  const at = state.get('sitting', player);
  if (!at) return refuse('player.not-seated', { player });
  if (at.table === table && at.seat === seat) return undefined;
  return refuse('player.moved-since', { player, table: at.table, seat: at.seat });
}

export function playsGame(state: Reader<FloorTables>, player: PlayerId, game: GameId): boolean {
  const at = state.get('sitting', player);
  return at !== undefined && state.get('tables', at.table)!.game === game;
}
