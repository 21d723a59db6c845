/** Boards: what a screen is sent. Plain JSON, no ticking: the screen reckons time from rows and anchor (clock.ts). */
import type { StructureRow } from '../structure/structure.ts';
import type { State } from './fields.ts';
import { figures, seatMap, unseatedPlayers } from './select.ts';
import { entryClosesAt } from './standing.ts';
import { type ClockRow, type Phase, type PlayerId, THIS } from './state.ts';

export interface ClockBoard {
  readonly board: 'clock';
  readonly name: string;
  readonly phase: Phase;
  /** Give both to `clockAt({ rows, anchor }, now)`. */
  readonly rows: readonly StructureRow[];
  readonly anchor: ClockRow;
  readonly players: { readonly left: number; readonly entries: number; readonly entrants: number };
  readonly chips: { readonly inPlay: number; readonly average: number };
  readonly places: { readonly prize: number; readonly toPrizePlaces: number };
  readonly entry: { readonly open: boolean; readonly closesAt: number | null };
  /** What the room calls the winner; null while there is none. */
  readonly winner: string | null;
}

/**
 * Undefined before the tournament is made. `entry.open` holds until `closesAt`. Boards show no ids: without
 * `nameOf` the winner is left out.
 */
export function clockBoard(state: State, nameOf?: (player: PlayerId) => string): ClockBoard | undefined {
  const tournament = state.get('tournament', THIS);
  const counts = figures(state);
  if (!tournament || !counts) return undefined;
  const { left, entries, entrants } = counts;
  return {
    board: 'clock',
    name: tournament.name,
    phase: tournament.phase,
    rows: state.get('structure', THIS)!.rows,
    anchor: state.get('clock', THIS)!,
    players: { left, entries, entrants },
    chips: { inPlay: counts.chipsInPlay, average: counts.average },
    places: { prize: counts.prizePlaces, toPrizePlaces: counts.toPrizePlaces },
    entry: { open: tournament.registration === 'open', closesAt: entryClosesAt(state, tournament) },
    winner: counts.winner === undefined ? null : (nameOf?.(counts.winner) ?? null),
  };
}

export interface SeatingBoard {
  readonly board: 'seating';
  readonly name: string;
  readonly tables: readonly {
    readonly number: number;
    readonly seats: readonly { readonly number: number; readonly player: string | null; readonly present: boolean }[];
  }[];
  readonly unseated: readonly string[];
}

/** Who sits where; ids only, the projector puts names to them. */
export function seatingBoard(state: State): SeatingBoard | undefined {
  const tournament = state.get('tournament', THIS);
  if (!tournament) return undefined;
  const tables = seatMap(state).map(({ number, seats }) => ({
    number,
    seats: seats.map(({ number, player, present }) => ({ number, player, present })),
  }));
  return { board: 'seating', name: tournament.name, tables, unseated: unseatedPlayers(state) };
}
