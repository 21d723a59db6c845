/**
 * A player's own board: what their phone shows of them, and all that it can read of the room besides what hangs on its
 * walls. No other player's name or id stands in it: who is ahead is told by what gave them their place ([LIST-1]).
 */
import type { EventId, Reader } from '../kernel/layer.ts';
import { placeInLine } from './advice.ts';
import { claimsOn } from './claims.ts';
import { type WaitEstimate, waitEstimate } from './estimate.ts';
import { historyOf } from './history.ts';
import { floorPolicy } from './policy.ts';
import { queueAt, requestsIn } from './requests.ts';
import { labelOf, openSeats, whyNth } from './select.ts';
import type {
  FloorTables,
  GameId,
  HistoryLine,
  MoveSort,
  Origin,
  PlayerId,
  SeatNumber,
  TableId,
  WaitlistEntry,
} from './state.ts';
import { gamesOf } from './waiting.ts';

type State = Reader<FloorTables>;

export interface OwnPlace {
  readonly table: TableId;
  readonly label: string;
  readonly seat: SeatNumber;
}

export interface OwnGame {
  readonly game: GameId;
  readonly name: string;
  readonly stakes: string;
}

/** Times are ms since 1970. */
export interface OwnCall {
  readonly call: EventId;
  readonly place: OwnPlace | null;
  readonly at: number;
  readonly deadline: number;
  /** After the deadline, in which an answer on its way still counts. */
  readonly graceMs: number;
  readonly coming: boolean;
  /** How often "more time" may still be asked for. [LIST-3] */
  readonly moreTime: number;
}

/** What gave somebody their place. [LIST-1] */
export interface PlaceReason {
  readonly joinedAt: number;
  readonly origin: Origin;
  readonly present: boolean;
  readonly called: boolean;
  /** Why the place isn't the one of joining. */
  readonly moved: { readonly reason: string; readonly at: number } | null;
}

export interface OwnEntry extends OwnGame, PlaceReason {
  readonly position: number;
  readonly held: boolean;
  readonly checkinBy: number | null;
  readonly call: OwnCall | null;
  readonly wait: WaitEstimate | null;
  /** Those ahead, the first first. */
  readonly ahead: readonly PlaceReason[];
}

export interface OwnRequest {
  readonly sort: MoveSort;
  readonly position: number;
  readonly of: number;
  readonly seats: readonly SeatNumber[];
  readonly tables: readonly string[];
  /** An open seat that is theirs to take or decline. [MOVE-1] */
  readonly offered: OwnPlace | null;
}

export interface OwnHistory {
  readonly at: number;
  readonly what: HistoryLine['what'];
  readonly game: string | null;
  readonly table: string | null;
  readonly seat: SeatNumber | null;
  readonly why: string | null;
}

export interface PlayerBoard {
  readonly board: 'player';
  readonly player: PlayerId;
  readonly name: string;
  readonly seat:
    | (OwnPlace & OwnGame & { readonly since: number; readonly awayUntil: number | null; readonly breaking: boolean })
    | null;
  /** [MUST-1] Their place in the line to the main game. */
  readonly mustMove: { readonly position: number; readonly of: number; readonly into: readonly string[] } | null;
  readonly lists: readonly OwnEntry[];
  readonly requests: readonly OwnRequest[];
  /** Tournaments that they want to hear of. */
  readonly interests: readonly string[];
  /** `until` null: for good. */
  readonly barred: { readonly until: number | null } | null;
  /** Today's, the latest first. */
  readonly history: readonly OwnHistory[];
}

/** Undefined for a player who is not known, erased, or goes by another id now. */
export function playerBoard(state: State, player: PlayerId, name: string): PlayerBoard | undefined {
  const known = state.get('players', player);
  if (!known || known.erased || known.mergedInto !== undefined) return undefined;
  const line = placeInLine(state, player);
  return {
    ...{ board: 'player', player, name, seat: ownSeat(state, player) },
    mustMove: line
      ? { position: line.position, of: line.of, into: line.main.map((table) => labelOf(state, table)) }
      : null,
    lists: gamesOf(state, player).map((game) => ownEntry(state, game, player)),
    requests: ownRequests(state, player),
    interests: [...state.rows('interests')]
      .filter((row) => row.player === player)
      .map(({ tournament }) => tournament)
      .sort(),
    barred: known.barred ? { until: known.barred.until ?? null } : null,
    history: historyOf(state, player).map((line) => ownLine(state, line)),
  };
}

function ownSeat(state: State, player: PlayerId): PlayerBoard['seat'] {
  const at = state.get('sitting', player);
  const row = at && state.get('seats', `${at.table}.${at.seat}`);
  if (!at || (row?.type !== 'occupied' && row?.type !== 'away')) return null;
  const table = state.get('tables', at.table)!;
  return {
    ...ownPlace(state, at.table, at.seat),
    ...ownGame(state, table.game),
    ...{ since: row.since, breaking: table.state === 'breaking' },
    awayUntil: row.type === 'away' ? row.awayUntil : null,
  };
}

const ownPlace = (state: State, table: TableId, seat: SeatNumber): OwnPlace => ({
  ...{ table, seat },
  label: labelOf(state, table),
});

function ownGame(state: State, game: GameId): OwnGame {
  const row = state.get('games', game);
  return { game, name: row?.name ?? '', stakes: row?.stakes ?? '' };
}

function ownEntry(state: State, game: GameId, player: PlayerId): OwnEntry {
  const { position, entry, ahead } = whyNth(state, game, player)!;
  return {
    ...ownGame(state, game),
    ...placeReason(entry),
    ...{ position, held: entry.status.type === 'held', checkinBy: entry.checkinBy ?? null },
    call: entry.status.type === 'called' ? ownCall(state, entry.status.call) : null,
    wait: waitEstimate(state, game, position - 1) ?? null,
    ahead: ahead.map(placeReason),
  };
}

const placeReason = ({ joinedAt, origin, present, status, moved }: WaitlistEntry): PlaceReason => ({
  ...{ joinedAt, origin, present, called: status.type === 'called' },
  moved: moved ? { reason: moved.reason, at: moved.at } : null,
});

function ownCall(state: State, id: EventId): OwnCall {
  const call = state.get('calls', id)!;
  const { at, deadline, grace, table, seat, extensions } = call;
  return {
    ...{ call: id, at, deadline, graceMs: grace, coming: call.comingAt !== undefined },
    place: table !== undefined && seat !== undefined ? ownPlace(state, table, seat) : null,
    moreTime: Math.max(0, floorPolicy(state).extensions - extensions),
  };
}

function ownRequests(state: State, player: PlayerId): OwnRequest[] {
  const at = state.get('sitting', player);
  if (!at) return [];
  return (['seat', 'table'] as const).flatMap((sort): OwnRequest[] => {
    const queue = requestsIn(state, queueAt(state, sort, at));
    const position = queue.findIndex((request) => request.player === player) + 1;
    if (position === 0) return [];
    const { seats, tables } = queue[position - 1]!;
    const type = sort === 'seat' ? 'seat-change' : 'table-change';
    const offered = openSeats(state, state.get('tables', at.table)!.game).find((to) => {
      const first = claimsOn(state, to)[0];
      return first?.player === player && first.type === type;
    });
    const labels = tables.map((table) => labelOf(state, table));
    const place = offered ? ownPlace(state, offered.table, offered.seat) : null;
    return [{ sort, position, of: queue.length, seats, tables: labels, offered: place }];
  });
}

function ownLine(state: State, { at, what, game, table, seat, why }: HistoryLine): OwnHistory {
  const named = game === undefined ? undefined : state.get('games', game);
  return {
    ...{ at, what, seat: seat ?? null, why: why ?? null },
    game: named ? `${named.name} ${named.stakes}` : null,
    table: table === undefined ? null : labelOf(state, table),
  };
}
