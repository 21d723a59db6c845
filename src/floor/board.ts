/** The waitlist board: plain JSON for TVs, phones and the edge's projector. */
import type { Reader } from '../kernel/layer.ts';
import { type WaitEstimate, waitEstimate } from './estimate.ts';
import { gamesInOrder, labelOf, openSeatsAt, seatsOf, tableLabel, tablesInOrder, waitlistOf } from './select.ts';
import type { FloorTables, Game, GameId, Origin, PlayerId, TableState, WaitlistEntry } from './state.ts';

export interface BoardCall {
  /** Milliseconds since 1970; the screen counts down to it. */
  readonly deadline: number;
  readonly coming: boolean;
  readonly table: string | null;
  readonly seat: number | null;
}

export interface BoardEntry {
  readonly position: number;
  /** Short public name: never more than the venue shows on its screens. */
  readonly name: string;
  readonly origin: Origin;
  readonly present: boolean;
  readonly held: boolean;
  readonly joinedAt: number;
  readonly call: BoardCall | null;
}

export interface BoardTable {
  readonly label: string;
  readonly state: Exclude<TableState, 'closed'>;
  readonly seats: number;
  readonly players: number;
  readonly openSeats: readonly number[];
  /** [MUST-1] What the room calls the tables that its players must move to; absent in no chain. */
  readonly feeds?: readonly string[];
}

export interface BoardGame {
  readonly game: GameId;
  readonly name: string;
  readonly stakes: string;
  readonly entries: readonly BoardEntry[];
  readonly tables: readonly BoardTable[];
  /** For someone who joins now; null with too few openings today. [LIST-8] */
  readonly wait: WaitEstimate | null;
}

export interface WaitlistBoard {
  readonly games: readonly BoardGame[];
}

/** `names` gives a player's short public name. */
export function waitlistBoard(state: Reader<FloorTables>, names: (player: PlayerId) => string): WaitlistBoard {
  return { games: gamesInOrder(state).map(({ id, game }) => waitlistGame(state, id, game, names)) };
}

/** One game of it. */
export function waitlistGame(
  state: Reader<FloorTables>,
  id: GameId,
  game: Game,
  names: (player: PlayerId) => string,
): BoardGame {
  const list = waitlistOf(state, id);
  const wait = waitEstimate(state, id, list.length);
  return {
    ...{ game: id, name: game.name, stakes: game.stakes },
    entries: list.map(({ position, entry }) => boardEntry(state, position, entry, names)),
    tables: boardTables(state, id),
    wait: wait ?? null,
  };
}

function boardEntry(
  state: Reader<FloorTables>,
  position: number,
  entry: WaitlistEntry,
  names: (player: PlayerId) => string,
): BoardEntry {
  const { player, origin, present, joinedAt, status } = entry;
  const call = status.type === 'called' ? boardCall(state, status.call) : null;
  return { position, name: names(player), origin, present, held: status.type === 'held', joinedAt, call };
}

function boardCall(state: Reader<FloorTables>, id: string): BoardCall | null {
  const call = state.get('calls', id);
  if (!call) return null;
  const row = call.table === undefined ? undefined : state.get('tables', call.table);
  const table = row ? tableLabel(call.table!, row) : null;
  return { deadline: call.deadline, coming: call.comingAt !== undefined, table, seat: call.seat ?? null };
}

function boardTables(state: Reader<FloorTables>, game: GameId): BoardTable[] {
  return tablesInOrder(state, game).flatMap(({ id, table }): BoardTable[] => {
    if (table.state === 'closed') return [];
    const taken = seatsOf(state, id).filter(({ row }) => row.type === 'occupied' || row.type === 'away');
    const open = openSeatsAt(state, id).map(({ seat }) => seat);
    const { state: stands, seats } = table;
    const feeds = table.feeds ? { feeds: table.feeds.map((one) => labelOf(state, one)) } : undefined;
    const label = tableLabel(id, table);
    return [{ label, state: stands, seats, players: taken.length, openSeats: open, ...feeds }];
  });
}
