/** What surfaces ask of the floor. Everything comes out in one order, alike everywhere. */
import type { EventId, Reader } from '../kernel/layer.ts';
import { historyOf } from './history.ts';
import { MOVE_SORTS, queueAt, requestsIn } from './requests.ts';
import {
  type Call,
  type CashTable,
  entryKey,
  type FloorPlayer,
  type FloorTables,
  type Game,
  type GameId,
  type HistoryLine,
  type MoveRequest,
  type PlayerId,
  requestKey,
  type Seat,
  type SeatNumber,
  type Sitting,
  seatKey,
  type TableId,
  type WaitlistEntry,
} from './state.ts';
import { gamesOf, listOf } from './waiting.ts';

type State = Reader<FloorTables>;
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** "2" before "10", numbers before words. */
export function compareLabels(a: string, b: string): number {
  const [x, y] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || byText(a, b);
  return x - y || byText(a, b);
}

export const tableLabel = (table: TableId, row: CashTable): string => row.label ?? table;

/** What the room calls a table, open or not. */
export function labelOf(state: State, table: TableId): string {
  const row = state.get('tables', table);
  return row ? tableLabel(table, row) : table;
}

/** Games that the room offers, by name, stakes, id. */
export function gamesInOrder(state: State): { id: GameId; game: Game }[] {
  return [...state.entries('games')]
    .filter(([, game]) => !game.closed)
    .map(([id, game]) => ({ id, game }))
    .sort(
      (a, b) => byText(a.game.name, b.game.name) || compareLabels(a.game.stakes, b.game.stakes) || byText(a.id, b.id),
    );
}

/** Cash tables by label, closed ones too. */
export function tablesInOrder(state: State, game?: GameId): { id: TableId; table: CashTable }[] {
  return [...state.entries('tables')]
    .filter(([, table]) => game === undefined || table.game === game)
    .map(([id, table]) => ({ id, table }))
    .sort((a, b) => compareLabels(tableLabel(a.id, a.table), tableLabel(b.id, b.table)) || byText(a.id, b.id));
}

/** Seats 1 … n of an open table; none of a closed one. */
export function seatsOf(state: State, table: TableId): { seat: SeatNumber; row: Seat }[] {
  const count = state.get('tables', table)?.seats ?? 0;
  const seats = Array.from({ length: count }, (_, index) => index + 1);
  return seats.flatMap((seat) => {
    const row = state.get('seats', seatKey(table, seat));
    return row ? [{ seat, row }] : [];
  });
}

/** Seats that someone could be called for, by table and number. Breaking tables take nobody. */
export const openSeats = (state: State, game: GameId): Sitting[] =>
  tablesInOrder(state, game)
    .filter(({ table }) => table.state !== 'closed' && table.state !== 'breaking')
    .flatMap(({ id }) => openSeatsAt(state, id));

export const openSeatsAt = (state: State, table: TableId): Sitting[] =>
  seatsOf(state, table).flatMap(({ seat, row }) => (row.type === 'open' ? [{ table, seat }] : []));

/** The open seats nearest to one that can't be had: round its table first, then the game's other tables. */
export function nearestOpenSeats(state: State, table: TableId, seat: SeatNumber, most: number): Sitting[] {
  const row = state.get('tables', table);
  if (!row) return [];
  const distance = (other: SeatNumber): number => {
    const steps = Math.abs(other - seat);
    return Math.min(steps, row.seats - steps);
  };
  const here = openSeatsAt(state, table).sort((a, b) => distance(a.seat) - distance(b.seat) || a.seat - b.seat);
  const elsewhere = openSeats(state, row.game).filter((place) => place.table !== table);
  return [...(row.state === 'breaking' ? [] : here), ...elsewhere].slice(0, most);
}

/** [LIST-1] A game's list: the first has position 1. */
export function waitlistOf(state: State, game: GameId): { position: number; entry: WaitlistEntry }[] {
  return listOf(state, game).order.map((player, index) => ({
    position: index + 1,
    entry: state.get('entries', entryKey(game, player))!,
  }));
}

/** [LIST-1] Who is ahead, and what gave each their place: why someone is n-th. Undefined: not on that list. */
export function whyNth(
  state: State,
  game: GameId,
  player: PlayerId,
): { position: number; entry: WaitlistEntry; ahead: WaitlistEntry[] } | undefined {
  const list = waitlistOf(state, game);
  const own = list.find(({ entry }) => entry.player === player);
  return own && { ...own, ahead: list.slice(0, own.position - 1).map(({ entry }) => entry) };
}

/** Open calls, the one that runs out first before the others. */
export function openCalls(state: State): { id: EventId; call: Call }[] {
  return [...state.entries('calls')]
    .map(([id, call]) => ({ id, call }))
    .sort((a, b) => a.call.deadline - b.call.deadline || byText(a.id, b.id));
}

/** [CASH-2] Seats whose player is away past the limit at `now` (ms): what the floor is told. */
export function awayTooLong(state: State, now: number): (Sitting & { player: PlayerId; awaySince: number })[] {
  return tablesInOrder(state).flatMap(({ id }) =>
    seatsOf(state, id).flatMap(({ seat, row }) =>
      row.type === 'away' && row.awayUntil <= now
        ? [{ table: id, seat, player: row.player, awaySince: row.awaySince }]
        : [],
    ),
  );
}

export interface PlayerCard {
  readonly seat: Sitting | undefined;
  readonly lists: readonly { readonly position: number; readonly entry: WaitlistEntry }[];
  /** [MOVE-1] What they asked for, with their place in its queue. */
  readonly requests: readonly { readonly position: number; readonly request: MoveRequest }[];
  /** Today's, the latest first. */
  readonly history: readonly HistoryLine[];
  readonly barred: FloorPlayer['barred'];
  readonly interests: readonly string[];
}

/** All that the floor asks about a player: seat, lists, requests, history today. */
export function playerCard(state: State, player: PlayerId): PlayerCard {
  const lists = gamesOf(state, player).map((game) => {
    const entry = state.get('entries', entryKey(game, player))!;
    return { position: listOf(state, game).order.indexOf(player) + 1, entry };
  });
  const seat = state.get('sitting', player);
  const requests = MOVE_SORTS.flatMap((sort) => {
    const request = state.get('requests', requestKey(sort, player));
    if (!request || !seat) return [];
    const queue = requestsIn(state, queueAt(state, sort, seat));
    return [{ position: queue.findIndex((one) => one.player === player) + 1, request }];
  });
  const interests = [...state.rows('interests')].flatMap((row) => (row.player === player ? [row.tournament] : []));
  const barred = state.get('players', player)?.barred;
  return { seat, lists, requests, history: historyOf(state, player), barred, interests: interests.sort() };
}

/** Who wants to hear of a tournament, by when they said so. */
export const interestIn = (state: State, tournament: string): PlayerId[] =>
  [...state.rows('interests')]
    .filter((row) => row.tournament === tournament)
    .sort((a, b) => a.at - b.at || byText(a.player, b.player))
    .map(({ player }) => player);
