/** The cash room as it is drawn: games with their tables, seats and lists. Fresh objects each time (create-rows.ts). */
import { gamesInOrder, openSeats, seatsOf, tableLabel, tablesInOrder, waitlistOf } from '../../../src/floor/select.ts';
import type { FloorTables, Origin, Seat, TableState, WaitlistEntry } from '../../../src/floor/state.ts';
import { entryKey, seatKey } from '../../../src/floor/state.ts';
import type { EventId, Reader } from '../../../src/kernel/layer.ts';

type State = Reader<FloorTables>;

export interface RoomSeat {
  /** `<table>.<seat>` */
  readonly id: string;
  readonly number: number;
  readonly type: Seat['type'];
  readonly player: string | null;
  /** Away: from then on the floor is told. Ms since 1970. */
  readonly awayUntil: number | null;
  readonly tentative: boolean;
}

export interface RoomTable {
  readonly id: string;
  readonly label: string;
  readonly game: string;
  readonly state: TableState;
  readonly players: number;
  readonly seats: readonly RoomSeat[];
}

export interface ListEntry {
  /** The player's id. */
  readonly id: string;
  readonly game: string;
  readonly position: number;
  readonly origin: Origin;
  readonly present: boolean;
  readonly status: WaitlistEntry['status']['type'];
  readonly joinedAt: number;
  readonly moved: boolean;
  /** Of the open call, where there is one. Times in ms since 1970. */
  readonly call: string | null;
  readonly deadline: number | null;
  readonly grace: number;
  readonly coming: boolean;
  readonly table: string | null;
  readonly seat: number | null;
  readonly tentative: boolean;
}

export interface RoomGame {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly tables: readonly RoomTable[];
  readonly list: readonly ListEntry[];
}

export function selectRoom(state: State, pending: ReadonlySet<EventId>): RoomGame[] {
  return gamesInOrder(state).map(({ id, game }) => ({
    id,
    name: `${game.name} ${game.stakes}`,
    open: openSeats(state, id).length,
    tables: tablesInOrder(state, id)
      .filter(({ table }) => table.state !== 'closed')
      .map(({ id: table }) => tableRow(state, table, pending)),
    list: waitlistOf(state, id).map(({ position, entry }) => listRow(state, position, entry, pending)),
  }));
}

function tableRow(state: State, id: string, pending: ReadonlySet<EventId>): RoomTable {
  const table = state.get('tables', id)!;
  const seats = seatsOf(state, id).map(({ seat, row }) => {
    const key = seatKey(id, seat);
    return {
      ...{ id: key, number: seat, type: row.type },
      player: 'player' in row ? row.player : null,
      awayUntil: row.type === 'away' ? row.awayUntil : null,
      tentative: touched(state, pending, 'seats', key),
    };
  });
  const players = seats.filter(({ type }) => type === 'occupied' || type === 'away').length;
  return { id, label: tableLabel(id, table), game: table.game, state: table.state, players, seats };
}

function listRow(state: State, position: number, entry: WaitlistEntry, pending: ReadonlySet<EventId>): ListEntry {
  const { game, player, origin, present, status, joinedAt } = entry;
  const id = status.type === 'called' ? status.call : null;
  const call = id === null ? undefined : state.get('calls', id);
  return {
    ...{ id: player, game, position, origin, present, joinedAt, status: status.type },
    moved: entry.moved !== undefined,
    call: id,
    deadline: call?.deadline ?? null,
    grace: call?.grace ?? 0,
    coming: call?.comingAt !== undefined,
    table: call?.table ?? null,
    seat: call?.seat ?? null,
    tentative: touched(state, pending, 'entries', entryKey(game, player)),
  };
}

function touched(state: State, pending: ReadonlySet<EventId>, table: 'seats' | 'entries', id: string): boolean {
  return pending.size > 0 && pending.has(state.touchedBy(table, id) ?? '');
}
