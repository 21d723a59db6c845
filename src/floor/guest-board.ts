/** What the room's live page shows to anybody: games, how long their lists are, what a wait may come to. No names. */
import type { Reader } from '../kernel/layer.ts';
import { seatedAt } from './chain.ts';
import { type WaitEstimate, waitEstimate } from './estimate.ts';
import { gamesInOrder, openSeats, tablesInOrder } from './select.ts';
import type { FloorTables, GameId } from './state.ts';
import { listOf } from './waiting.ts';

export interface GuestGame {
  readonly game: GameId;
  readonly name: string;
  readonly stakes: string;
  readonly buyIn: string | null;
  readonly rotation: readonly string[];
  /** Tables that are not closed. */
  readonly tables: number;
  readonly players: number;
  readonly openSeats: number;
  readonly waiting: number;
  /** For someone who joins now, with its basis; null with too few openings today. [LIST-8] */
  readonly wait: WaitEstimate | null;
}

export interface GuestBoard {
  readonly games: readonly GuestGame[];
}

export function guestBoard(state: Reader<FloorTables>): GuestBoard {
  const games = gamesInOrder(state).map(({ id, game }): GuestGame => {
    const tables = tablesInOrder(state, id).filter(({ table }) => table.state !== 'closed');
    const waiting = listOf(state, id).order.length;
    return {
      ...{ game: id, name: game.name, stakes: game.stakes, buyIn: game.buyIn ?? null, rotation: game.rotation ?? [] },
      ...{ tables: tables.length, waiting, openSeats: openSeats(state, id).length },
      players: tables.reduce((sum, { id: table }) => sum + seatedAt(state, table).length, 0),
      wait: waitEstimate(state, id, waiting) ?? null,
    };
  });
  return { games };
}
