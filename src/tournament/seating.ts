/** Seats: sitting down, getting up, and which open seats are fair ([SEAT-2], [SEAT-3]). */
import { type Refusal, refuse } from '../kernel/kind.ts';
import type { State, TournamentDraft } from './fields.ts';
import { policyOf } from './policy.ts';
import { type DrawTable, type PlayerId, type PlayerRow, type SeatKey, type TableId, THIS } from './state.ts';

export const seatKey = (table: TableId, number: number): SeatKey => `${table}.${number}`;
export const tableOfSeat = (seat: SeatKey): TableId => seat.slice(0, seat.lastIndexOf('.'));
export const numberOfSeat = (seat: SeatKey): number => Number(seat.slice(seat.lastIndexOf('.') + 1));

/** Put a player on a seat that is known to be open. A player who sat elsewhere leaves that seat. */
export function sit(draft: TournamentDraft, player: PlayerId, row: PlayerRow, seat: SeatKey): void {
  const from = row.seat;
  if (from === null) draft.patch('counts', THIS, { seated: draft.get('counts', THIS)!.seated + 1 });
  else free(draft, from);
  draft.set('seats', seat, { player, locked: false });
  const table = tableOfSeat(seat);
  draft.patch('tables', table, { seated: draft.get('tables', table)!.seated + 1 });
  draft.set('players', player, { ...row, seat });
}

/** Free a seat; the caller sees to the player's row and to `counts.seated`. */
export function free(draft: TournamentDraft, seat: SeatKey): void {
  const opened = (draft.get('counts', THIS)!.seatsOpened ?? 0) + 1;
  draft.patch('counts', THIS, { seatsOpened: opened });
  draft.patch('seats', seat, { player: null, opened });
  const table = tableOfSeat(seat);
  draft.patch('tables', table, { seated: draft.get('tables', table)!.seated - 1 });
}

/** Why nobody may sit there, or undefined. `by` names who does; `nearest` the fair seats closest by ([SEAT-4]). */
export function seatRefusal(state: State, seat: SeatKey, player: PlayerId): Refusal | undefined {
  const row = state.get('seats', seat);
  if (!row) return refuse('seat.unknown', { seat, player, nearest: nearestFairSeats(state, seat) });
  if (row.locked) return refuse('seat.locked', { seat, player, nearest: nearestFairSeats(state, seat) });
  if (row.player === null) return undefined;
  const details = { seat, table: tableOfSeat(seat), player, by: row.player };
  return refuse('seat.taken', {
    ...details,
    since: state.touchedBy('seats', seat),
    nearest: nearestFairSeats(state, seat),
  });
}

/** Open seats by table, tables by number then id, seats ascending: the order of every pool. */
export function openTables(state: State): DrawTable[] {
  return [...state.entries('tables')]
    .sort(([a, x], [b, y]) => x.number - y.number || (a < b ? -1 : 1))
    .map(([table, row]) => ({ table, seated: row.seated, seats: openSeatsOf(state, table, row.seats) }))
    .filter((table) => table.seats.length > 0);
}

/** Numbers of the seats at a table that somebody could take, ascending. */
export function openSeatsOf(state: State, table: TableId, seats = state.get('tables', table)?.seats ?? 0): number[] {
  const open: number[] = [];
  for (let number = 1; number <= seats; number++) {
    const row = state.get('seats', seatKey(table, number));
    if (row && row.player === null && !row.locked) open.push(number);
  }
  return open;
}

/** Looks no further than the first. */
export function hasOpenSeat(state: State, table: TableId): boolean {
  const seats = state.get('tables', table)?.seats ?? 0;
  for (let number = 1; number <= seats; number++) {
    const row = state.get('seats', seatKey(table, number));
    if (row && row.player === null && !row.locked) return true;
  }
  return false;
}

/** Numbers of the seats at a table that somebody has, ascending. */
export function takenSeats(state: State, table: TableId): number[] {
  const seats = state.get('tables', table)?.seats ?? 0;
  const taken: number[] = [];
  for (let number = 1; number <= seats; number++)
    if (state.get('seats', seatKey(table, number))?.player != null) taken.push(number);
  return taken;
}

/** Who sits at a table, by seat. */
export const playersAt = (state: State, table: TableId): PlayerId[] =>
  takenSeats(state, table).map((number) => state.get('seats', seatKey(table, number))!.player!);

/** [SEAT-2] The seats from which the next arrival is drawn: those at the shortest tables, or all by policy. */
export function fairTables(state: State): DrawTable[] {
  const open = openTables(state);
  if (policyOf(state).drawPool === 'all') return open;
  const fewest = open.reduce((least, table) => Math.min(least, table.seated), Number.POSITIVE_INFINITY);
  return open.filter((table) => table.seated === fewest);
}

/** Up to `most` fair seats, nearest first: the same table, then tables by distance in number, then seats. */
export function nearestFairSeats(state: State, seat: SeatKey, most = 4): SeatKey[] {
  const home = tableOfSeat(seat);
  const homeNumber = state.get('tables', home)?.number ?? 0;
  const far = (table: TableId) => Math.abs((state.get('tables', table)?.number ?? 0) - homeNumber);
  return fairTables(state)
    .flatMap(({ table, seats }) =>
      seats.map((number) => ({ table, number, away: Math.abs(number - numberOfSeat(seat)) })),
    )
    .sort(
      (a, b) => far(a.table) - far(b.table) || a.away - b.away || a.number - b.number || (a.table < b.table ? -1 : 1),
    )
    .slice(0, most)
    .map(({ table, number }) => seatKey(table, number));
}
