/** The cash room as a map: every table with what is to be known of each of its seats. */
import type { EventId, Reader } from '../kernel/layer.ts';
import { feedersOf, feedsOf, tierOf } from './chain.ts';
import { type Claim, claimsOn } from './claims.ts';
import { requestsIn } from './requests.ts';
import { seatsOf, tableLabel, tablesInOrder } from './select.ts';
import {
  type FloorTables,
  type GameId,
  type MoveRequest,
  type PlayerId,
  queueKey,
  type Seat,
  type SeatNumber,
  type TableId,
  type TableState,
} from './state.ts';

type State = Reader<FloorTables>;

/** Times are ms since 1970. */
export interface MapSeat {
  readonly seat: SeatNumber;
  readonly type: Seat['type'];
  /** Who sits there, or for whom it is held. */
  readonly player: PlayerId | null;
  readonly since: number | null;
  readonly away: { readonly since: number; readonly until: number; readonly overdue: boolean } | null;
  readonly held: { readonly call: EventId; readonly deadline: number; readonly coming: boolean } | null;
  /** [MOVE-1] [MUST-1] Whose the open seat is before the list. */
  readonly claim: Claim | null;
}

export interface MapTable {
  readonly id: TableId;
  readonly label: string;
  readonly game: GameId;
  readonly state: TableState;
  readonly seats: readonly MapSeat[];
  readonly players: number;
  /** [MUST-1] 0: a main table, or in no chain; 1: feeds it; 2: feeds that. */
  readonly tier: number;
  readonly feeds: readonly TableId[];
  readonly feeders: readonly TableId[];
  /** [MOVE-1] Seat changes asked for at this table, in order. */
  readonly requests: readonly MoveRequest[];
}

/** Tables that are not closed, by label; of one game, or of all. */
export const roomMap = (state: State, now: number, game?: GameId): MapTable[] =>
  tablesInOrder(state, game).flatMap(({ id, table }) => {
    if (table.state === 'closed') return [];
    const seats = seatsOf(state, id).map(({ seat, row }) => mapSeat(state, id, seat, row, now));
    return [
      {
        ...{ id, label: tableLabel(id, table), game: table.game, state: table.state, seats },
        players: seats.filter(({ type }) => type === 'occupied' || type === 'away').length,
        ...{ tier: tierOf(state, id), feeds: feedsOf(state, id), feeders: feedersOf(state, id) },
        requests: requestsIn(state, queueKey('seat', id)),
      },
    ];
  });

function mapSeat(state: State, table: TableId, seat: SeatNumber, row: Seat, now: number): MapSeat {
  const call = row.type === 'held' ? state.get('calls', row.call) : undefined;
  return {
    ...{ seat, type: row.type, player: 'player' in row ? row.player : null, since: 'since' in row ? row.since : null },
    away: row.type === 'away' ? { since: row.awaySince, until: row.awayUntil, overdue: row.awayUntil <= now } : null,
    held:
      row.type === 'held' && call
        ? { call: row.call, deadline: call.deadline, coming: call.comingAt !== undefined }
        : null,
    claim: row.type === 'open' ? (claimsOn(state, { table, seat })[0] ?? null) : null,
  };
}

/** [MOVE-1] A game's table changes, in order. */
export const tableChanges = (state: State, game: GameId): MoveRequest[] => requestsIn(state, queueKey('table', game));
