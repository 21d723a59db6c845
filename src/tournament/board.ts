/** Boards: what a screen is sent. Plain JSON, no ticking: the screen reckons time from rows and anchor (clock.ts). */
import type { StructureRow } from '../structure/structure.ts';
import { listed } from './alternates.ts';
import { haltNotices } from './balance.ts';
import { breakOrder } from './breaking.ts';
import type { State } from './fields.ts';
import { flightsOf } from './flights.ts';
import { handForHand } from './hand-for-hand.ts';
import { movesOutstanding } from './moves.ts';
import { finalTable } from './redraw.ts';
import { publication, results } from './results.ts';
import { figures, seatMap, unseatedPlayers } from './select.ts';
import { entryClosesAt } from './standing.ts';
import { type ClockRow, type Phase, type PlayerId, type Spot, THIS, type TournamentRow } from './state.ts';

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
  /** When play is announced to begin, ms since 1970; left out where nobody said. */
  readonly startsAt?: number;
  /** [BUST-3] The hand of hand-for-hand that is being played; null while it is off. */
  readonly hand?: number | null;
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
  const { left, entrants } = counts;
  const entries = flightsOf(state)?.entries ?? counts.entries;
  return {
    board: 'clock',
    name: tournament.name,
    phase: tournament.phase,
    rows: state.get('structure', THIS)!.rows,
    anchor: state.get('clock', THIS)!,
    players: { left, entries, entrants },
    chips: { inPlay: counts.chipsInPlay, average: counts.average },
    places: { prize: counts.prizePlaces, toPrizePlaces: counts.toPrizePlaces },
    entry: entryOf(state, tournament),
    ...(tournament.startsAt === undefined ? {} : { startsAt: tournament.startsAt }),
    hand: handForHand(state)?.hand ?? null,
    winner: counts.winner === undefined ? null : (nameOf?.(counts.winner) ?? null),
  };
}

const entryOf = (state: State, tournament: TournamentRow): ClockBoard['entry'] => ({
  open: tournament.registration === 'open',
  closesAt: entryClosesAt(state, tournament),
});

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

type NameOf = (player: PlayerId) => string;
const head = <B extends string>(state: State, board: B) => {
  const tournament = state.get('tournament', THIS);
  return tournament && { board, name: tournament.name };
};

export interface MovesBoard {
  readonly board: 'moves';
  readonly name: string;
  /** [BREAK-2] Until each is seen at the new seat; by the table that they come from. */
  readonly moves: readonly {
    readonly name: string;
    readonly from: Spot | null;
    readonly to: Spot;
    /** Waits there until the button has passed; null = not known. */
    readonly waits: boolean | null;
  }[];
}

export function movesBoard(state: State, nameOf: NameOf): MovesBoard | undefined {
  const moves = movesOutstanding(state).map(({ player, from, to, waits }) => ({
    name: nameOf(player),
    from,
    to,
    waits,
  }));
  const start = head(state, 'moves');
  return start && { ...start, moves };
}

export interface BreakOrderBoard {
  readonly board: 'break-order';
  readonly name: string;
  /** [BREAK-1] The next to break first. */
  readonly tables: readonly { readonly number: number; readonly seated: number }[];
}

export function breakOrderBoard(state: State): BreakOrderBoard | undefined {
  const tables = breakOrder(state).map((table) => {
    const { number, seated } = state.get('tables', table)!;
    return { number, seated };
  });
  const start = head(state, 'break-order');
  return start && { ...start, tables };
}

export interface BubbleBoard {
  readonly board: 'bubble';
  readonly name: string;
  readonly left: number;
  readonly prizePlaces: number;
  /** [BUST-4] Players who must go before everyone left has a place. */
  readonly toPrizePlaces: number;
  /** [BUST-3] The hand being played, which tables are done with it, who went out in it; null while it is off. */
  readonly hand: {
    readonly number: number;
    readonly tables: readonly { readonly number: number; readonly done: boolean }[];
    readonly out: readonly string[];
  } | null;
  /** [BAL-1] Numbers of the tables that are told to halt. */
  readonly halted: readonly number[];
}

export function bubbleBoard(state: State, nameOf: NameOf): BubbleBoard | undefined {
  const counts = figures(state);
  const start = head(state, 'bubble');
  if (!start || !counts) return undefined;
  const { left, prizePlaces, toPrizePlaces } = counts;
  const playing = handForHand(state);
  const hand = playing
    ? {
        number: playing.hand,
        tables: playing.tables.map(({ number, done }) => ({ number, done })),
        out: playing.out.map(nameOf),
      }
    : null;
  const halted = haltNotices(state).filter(({ told, waived }) => told && !waived);
  return { ...start, left, prizePlaces, toPrizePlaces, hand, halted: halted.map(({ number }) => number) };
}

export interface AlternatesBoard {
  readonly board: 'alternates';
  readonly name: string;
  /** [ENTRY-5] The list counts while entry is open: until `closesAt` (ms since 1970). */
  readonly entry: ClockBoard['entry'];
  /** In order. `until`: called, and how long the call holds. */
  readonly waiting: readonly { readonly place: number; readonly name: string; readonly until: number | null }[];
}

export function alternatesBoard(state: State, nameOf: NameOf): AlternatesBoard | undefined {
  const tournament = state.get('tournament', THIS);
  const start = head(state, 'alternates');
  if (!tournament || !start) return undefined;
  const waiting = listed(state).map(({ place, player, until }) => ({ place, name: nameOf(player), until }));
  return { ...start, entry: entryOf(state, tournament), waiting };
}

export interface ResultsBoard {
  readonly board: 'results';
  readonly name: string;
  readonly finished: boolean;
  readonly published: boolean;
  readonly prizePlaces: number;
  /** Best first, at most `MOST_RESULTS`. */
  readonly places: readonly { readonly place: number; readonly tied: boolean; readonly name: string }[];
  /** Places that are not shown. */
  readonly more: number;
}

/** A screen pages through no more than this; everything else is in the export. */
export const MOST_RESULTS = 300;

export function resultsBoard(state: State, nameOf: NameOf): ResultsBoard | undefined {
  const tournament = state.get('tournament', THIS);
  const start = head(state, 'results');
  if (!tournament || !start) return undefined;
  const lines = results(state);
  const places = lines.slice(0, MOST_RESULTS).map(({ place, tied, player }) => ({ place, tied, name: nameOf(player) }));
  return {
    ...start,
    finished: tournament.phase === 'finished',
    published: publication(state) !== undefined,
    prizePlaces: tournament.prizePlaces,
    places,
    more: lines.length - places.length,
  };
}

export interface FinalTableBoard {
  readonly board: 'final-table';
  readonly name: string;
  readonly number: number;
  readonly button: number | null;
  readonly seats: readonly { readonly seat: number; readonly name: string; readonly chips: number | null }[];
}

/** [REDRAW-2] Undefined until the final table is drawn. */
export function finalTableBoard(state: State, nameOf: NameOf): FinalTableBoard | undefined {
  const table = finalTable(state);
  const start = head(state, 'final-table');
  if (!table || !start) return undefined;
  const seats = table.seats.map(({ seat, player, chips }) => ({ seat, name: nameOf(player), chips }));
  return { ...start, number: table.number, button: table.button, seats };
}
