/** What the kinds' samples draw on: rows that exist, chosen alike on every machine. */
import { pick } from '../access/pick.ts';
import type { SampleContext } from '../kernel/kind.ts';
import type { EventId, Reader } from '../kernel/layer.ts';
import type { FloorTables, GameId, MoveSort, PlayerId, Seat, SeatNumber, TableId, WaitlistEntry } from './state.ts';

type State = Reader<FloorTables>;

export const somePlayer = (state: State, ctx: SampleContext): PlayerId | undefined => pick(state, 'players', ctx);

export const someGame = (
  state: State,
  ctx: SampleContext,
  fits: (game: GameId) => boolean = () => true,
): GameId | undefined => pick(state, 'games', ctx, (row, game) => !row.closed && fits(game));

export const openTable = (state: State, ctx: SampleContext): TableId | undefined =>
  pick(state, 'tables', ctx, (row) => row.state !== 'closed');

export function someSeat(
  state: State,
  ctx: SampleContext,
  fits: (seat: Seat, table: TableId) => boolean = () => true,
): { table: TableId; seat: SeatNumber } | undefined {
  const key = pick(state, 'seats', ctx, (row, key) => fits(row, key.slice(0, key.indexOf('.'))));
  const [table, seat] = key?.split('.') ?? [];
  return table === undefined ? undefined : { table, seat: Number(seat) };
}

export function someSitting(
  state: State,
  ctx: SampleContext,
): { player: PlayerId; table: TableId; seat: SeatNumber } | undefined {
  const player = pick(state, 'sitting', ctx);
  return player === undefined ? undefined : { player, ...state.get('sitting', player)! };
}

export function someEntry(
  state: State,
  ctx: SampleContext,
  fits: (entry: WaitlistEntry) => boolean = () => true,
): { game: GameId; player: PlayerId } | undefined {
  const [game, player] = pick(state, 'entries', ctx, fits)?.split('.') ?? [];
  return game === undefined || player === undefined ? undefined : { game, player };
}

export function someCall(state: State, ctx: SampleContext): { call: EventId; player: PlayerId } | undefined {
  const call = pick(state, 'calls', ctx);
  return call === undefined ? undefined : { call, player: state.get('calls', call)!.player };
}

export function someRequest(state: State, ctx: SampleContext): { player: PlayerId; sort: MoveSort } | undefined {
  const key = pick(state, 'requests', ctx);
  const row = key === undefined ? undefined : state.get('requests', key);
  return row && { player: row.player, sort: row.sort };
}
