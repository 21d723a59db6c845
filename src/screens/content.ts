/**
 * What the boards of a screen hold, as plain JSON: names as the room shows them, no ids of players, nothing that ticks.
 *
 * Long lists stand in parts (`rows.<part>`), each a field of its own: a bust in a field of 700 players sends the few rows that
 * changed. Rows are tuples, since field names would be most of what is sent.
 */
import type { BoardContent } from '../sync/board.ts';
import type {
  BreakOrderBoard as BreakOrder,
  FinalTableBoard as FinalTable,
  MovesBoard as Moves,
  ResultsBoard as Results,
} from '../tournament/board.ts';

type Parts<Row> = { readonly [part: `rows.${string}`]: readonly Row[] };

/** By name; parts are first letters. */
export type SeatingRow = readonly [name: string, table: number, seat: number];
export type SeatingsBoard = {
  readonly board: 'seatings';
  readonly name: string;
  readonly unseated: number;
} & Parts<SeatingRow>;

/** [BREAK-2] By the table that players leave; null: they had no seat. `waits`: dealt in once the button has passed. */
export type MoveRow = readonly [
  name: string,
  fromTable: number | null,
  fromSeat: number | null,
  toTable: number,
  toSeat: number,
  waits: boolean | null,
];
export type MovesBoard = Omit<Moves, 'moves'> & Parts<MoveRow>;

/** [BREAK-1] `open`: seats at the other tables where somebody sits, for the players of the first. */
export type BreakOrderBoard = BreakOrder & { readonly open: number };

/** [REDRAW-2] Without a number before it is drawn. */
export type FinalTableBoard = Omit<FinalTable, 'number'> & { readonly number: number | null };

/** Best place first; `tied`: shared. */
export type PlaceRow = readonly [place: number, name: string, tied: boolean];
/** [BUST-1] Provisional while `entry` is open. */
export type ResultsBoard = Omit<Results, 'places'> & {
  readonly entry: { readonly open: boolean; readonly closesAt: number | null };
  readonly left: number;
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

/** The venue's own words, in order. */
export interface SlidesBoard {
  readonly board: 'slides';
  readonly slides: readonly string[];
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
