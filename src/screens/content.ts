/**
 * What the boards of a screen hold, as plain JSON: names as the room shows them, no ids of players, nothing that ticks.
 *
 * Long lists stand in parts (`rows.<part>`), each a field of its own: a bust in a field of 700 players sends the few rows that
 * changed. Rows are tuples, since field names would be most of what is sent.
 */
import type { BoardContent } from '../sync/board.ts';
import type { Phase } from '../tournament/state.ts';

/** What every board of a tournament has. */
interface OfTournament<Board extends string> {
  readonly board: Board;
  /** The tournament's. */
  readonly name: string;
  readonly phase: Phase;
}

type Parts<Row> = { readonly [part: `rows.${string}`]: readonly Row[] };

/** By name; parts are first letters. */
export type SeatingRow = readonly [name: string, table: number, seat: number];
export type SeatingsBoard = OfTournament<'seatings'> & { readonly unseated: number } & Parts<SeatingRow>;

/** [BREAK-2] By the table that players leave; null: they had no seat. `waits`: dealt in once the button has passed. */
export type MoveRow = readonly [
  name: string,
  fromTable: number | null,
  fromSeat: number | null,
  toTable: number,
  toSeat: number,
  waits: boolean | null,
];
export type MovesBoard = OfTournament<'moves'> & Parts<MoveRow>;

/** [BREAK-1] In the order in which tables break. */
export type BreakRow = readonly [table: number, players: number];
export interface BreakOrderBoard extends OfTournament<'break-order'> {
  readonly order: readonly BreakRow[];
  /** Seats open at the other tables where somebody sits. */
  readonly open: number;
}

/** [BUST-3] [BUST-4] */
export interface BubbleBoard extends OfTournament<'bubble'> {
  readonly left: number;
  readonly places: number;
  readonly toGo: number;
  /** Hand-for-hand, while it is on. */
  readonly hand: {
    readonly number: number;
    readonly tables: readonly (readonly [table: number, done: boolean])[];
    readonly out: readonly string[];
  } | null;
}

/** [ENTRY-5] In order; `until`: when the call of whoever is called runs out, ms since 1970. */
export type AlternateRow = readonly [place: number, name: string, until: number | null];
export interface AlternatesBoard extends OfTournament<'alternates'> {
  readonly entry: { readonly open: boolean; readonly closesAt: number | null };
  readonly list: readonly AlternateRow[];
}

/** [REDRAW-2] Null before it is drawn. */
export interface FinalTableBoard extends OfTournament<'final-table'> {
  readonly table: {
    readonly number: number;
    readonly seats: number;
    /** Seat of the button drawn for the first hand. */
    readonly button: number | null;
    /** Chips: null where none were counted. */
    readonly players: readonly (readonly [seat: number, name: string, chips: number | null])[];
  } | null;
}

/** Best place first; `tied`: shared. */
export type PlaceRow = readonly [place: number, name: string, tied: boolean];
/** [BUST-1] Provisional while `entry` is open. */
export type ResultsBoard = OfTournament<'results'> & {
  readonly entry: { readonly open: boolean; readonly closesAt: number | null };
  readonly left: number;
  readonly prizePlaces: number;
} & Parts<PlaceRow>;

/** [MUST-1] */
export interface MustMoveBoard {
  readonly board: 'must-move';
  readonly games: readonly {
    readonly game: string;
    readonly name: string;
    readonly stakes: string;
    /** Tables that players move to, with the seats that are open there. */
    readonly into: readonly (readonly [table: string, open: number])[];
    /** Who moves, in order, and from which table. */
    readonly order: readonly (readonly [name: string, table: string])[];
  }[];
}

/** Rows as fields of a board, by the part that each belongs to. Their order within a part stays. */
export function inParts<Row>(rows: readonly Row[], partOf: (row: Row) => string): Parts<Row> {
  const parts: Record<`rows.${string}`, Row[]> = {};
  for (const row of rows) {
    const part = `rows.${partOf(row)}` as const;
    const before = parts[part];
    if (before) before.push(row);
    else parts[part] = [row];
  }
  return parts;
}

/** All rows of a board, parts by name. */
export function rowsOf<Row>(board: Parts<Row>): Row[] {
  const parts = Object.keys(board).filter((field): field is `rows.${string}` => field.startsWith('rows.'));
  return parts.sort().flatMap((part) => board[part]!);
}

/** Numbers as parts: their order by text is their order by size. */
export const numberedPart = (number: number): string => String(number).padStart(6, '0');

/** A board of this sort; undefined for anything else (not there yet, or of another version). */
export function asBoard<Board extends { readonly board: string }>(
  content: BoardContent | undefined,
  board: Board['board'],
): Board | undefined {
  return content?.board === board ? (content as unknown as Board) : undefined;
}
