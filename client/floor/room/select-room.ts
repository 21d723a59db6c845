/** The cash room as it is drawn: games with their tables, seats and lists. Fresh objects each time (create-rows.ts). */

import type { Claim } from '../../../src/floor/index.ts';
import {
  gamesInOrder,
  labelOf,
  type MapSeat,
  type MapTable,
  nextMoves,
  openSeats,
  roomMap,
  seatsForList,
  tableChanges,
  type WaitEstimate,
  waitEstimate,
  waitlistOf,
} from '../../../src/floor/index.ts';
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
  /** Held: when the call runs out, and whether they are on the way. Ms since 1970. */
  readonly heldUntil: number | null;
  readonly coming: boolean;
  /** Open: whose it is before the list, and why ([MUST-1], [MOVE-1]). */
  readonly claim: Claim['type'] | null;
  readonly claimant: string | null;
  readonly tentative: boolean;
}

export interface RoomTable {
  readonly id: string;
  readonly label: string;
  readonly game: string;
  readonly state: TableState;
  readonly players: number;
  readonly seats: readonly RoomSeat[];
  /** [MUST-1] What the room calls the tables that its players must move to. */
  readonly feeds: readonly string[];
  /** [MOVE-1] Seat changes asked for here. */
  readonly asks: number;
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
  /** [LIST-2] A call-in that has not checked in is removed then. */
  readonly checkinBy: number | null;
  readonly moved: boolean;
  /** Of the open call, where there is one. Times in ms since 1970. */
  readonly call: string | null;
  readonly deadline: number | null;
  readonly grace: number;
  readonly coming: boolean;
  /** [LIST-9] It did not reach their phone. */
  readonly undelivered: boolean;
  readonly table: string | null;
  readonly seat: number | null;
  readonly tentative: boolean;
}

/** [MUST-1] [MOVE-1] A move that is due, and why. */
export interface MoveDue extends Pick<Claim, 'type' | 'position'> {
  /** The player's id. */
  readonly id: string;
  readonly fromTable: string;
  readonly fromSeat: number;
  readonly toTable: string;
  readonly toSeat: number;
  /** How many others may have the seat after them. */
  readonly others: number;
}

export interface RoomGame {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  /** Open seats that a newcomer may have: nobody who sits already goes before them. */
  readonly free: number;
  readonly tables: readonly RoomTable[];
  readonly list: readonly ListEntry[];
  /** Who could be seated now: here, and neither called nor held. */
  readonly ready: number;
  /** [LIST-8] For someone who joins now; null with too few openings today. */
  readonly wait: WaitEstimate | null;
  readonly moves: readonly MoveDue[];
  /** [MOVE-1] Table changes asked for. */
  readonly asks: number;
}

export function selectRoom(state: State, pending: ReadonlySet<EventId>): RoomGame[] {
  return gamesInOrder(state).map(({ id, game }) => {
    const list = waitlistOf(state, id);
    return {
      ...{ id, name: `${game.name} ${game.stakes}` },
      ...{ open: openSeats(state, id).length, free: seatsForList(state, id).length },
      // What depends on the time is reckoned where it is shown.
      tables: roomMap(state, 0, id).map((table) => tableRow(state, table, pending)),
      list: list.map(({ position, entry }) => listRow(state, position, entry, pending)),
      ready: list.filter(({ entry }) => entry.present && entry.status.type === 'waiting').length,
      wait: waitEstimate(state, id, list.length) ?? null,
      moves: nextMoves(state, id).map(({ player, from, to, why, others }) => ({
        ...{ id: player, type: why.type, position: why.position, others },
        ...{ fromTable: from.table, fromSeat: from.seat, toTable: to.table, toSeat: to.seat },
      })),
      asks: tableChanges(state, id).length,
    };
  });
}

function tableRow(state: State, table: MapTable, pending: ReadonlySet<EventId>): RoomTable {
  const { id, label, game, players, requests } = table;
  const seats = table.seats.map((seat) => seatRow(state, id, seat, pending));
  const feeds = table.feeds.map((one) => labelOf(state, one));
  return { id, label, game, state: table.state, players, seats, feeds, asks: requests.length };
}

function seatRow(state: State, table: string, seat: MapSeat, pending: ReadonlySet<EventId>): RoomSeat {
  const key = seatKey(table, seat.seat);
  return {
    ...{ id: key, number: seat.seat, type: seat.type, player: seat.player },
    ...{ awayUntil: seat.away?.until ?? null, heldUntil: seat.held?.deadline ?? null },
    ...{ coming: seat.held?.coming ?? false, claim: seat.claim?.type ?? null, claimant: seat.claim?.player ?? null },
    tentative: touched(state, pending, 'seats', key),
  };
}

function listRow(state: State, position: number, entry: WaitlistEntry, pending: ReadonlySet<EventId>): ListEntry {
  const { game, player, origin, present, status, joinedAt } = entry;
  const id = status.type === 'called' ? status.call : null;
  const call = id === null ? undefined : state.get('calls', id);
  return {
    ...{ id: player, game, position, origin, present, joinedAt, status: status.type },
    checkinBy: entry.checkinBy ?? null,
    moved: entry.moved !== undefined,
    call: id,
    deadline: call?.deadline ?? null,
    grace: call?.grace ?? 0,
    coming: call?.comingAt !== undefined,
    undelivered: call?.undelivered !== undefined,
    table: call?.table ?? null,
    seat: call?.seat ?? null,
    tentative: touched(state, pending, 'entries', entryKey(game, player)),
  };
}

function touched(state: State, pending: ReadonlySet<EventId>, table: 'seats' | 'entries', id: string): boolean {
  return pending.size > 0 && pending.has(state.touchedBy(table, id) ?? '');
}
