/** What anyone at the door may see: games, list lengths, waits, clocks. No names, no ids of people. */
import type { BoardGame, WaitlistBoard } from './board.ts';

export interface GuestGame {
  readonly game: string;
  readonly name: string;
  readonly stakes: string;
  /** Entries on the list, those called among them. */
  readonly waiting: number;
  readonly called: number;
  readonly tables: readonly { readonly label: string; readonly players: number; readonly seats: number }[];
  readonly openSeats: number;
  /** [LIST-8] For someone who joins now, minutes; null with too few openings today. */
  readonly wait: { readonly fromMinutes: number; readonly toMinutes: number } | null;
}

export interface GuestRoom {
  readonly games: readonly GuestGame[];
}

export const guestRoom = ({ games }: WaitlistBoard): GuestRoom => ({ games: games.map(guestGame) });

function guestGame({ game, name, stakes, entries, tables, wait }: BoardGame): GuestGame {
  return {
    ...{ game, name, stakes, wait },
    waiting: entries.length,
    called: entries.filter(({ call }) => call !== null).length,
    tables: tables.map(({ label, players, seats }) => ({ label, players, seats })),
    openSeats: tables.reduce((sum, { openSeats }) => sum + openSeats.length, 0),
  };
}
