/** How waitlists are laid out in lanes, and who is called. Pure. */
import type { BoardEntry, BoardGame, WaitlistBoard } from '../../../src/floor/board.ts';
import { type Lane as AnyLane, type LaneLayout, type LaneShape, laneLayout } from '../paging/lanes.ts';

export type Lane = AnyLane<BoardGame, BoardEntry>;
export type Page = readonly Lane[];
export type Layout = LaneLayout<BoardGame, BoardEntry>;

interface Shape extends LaneShape {
  /** Rows that the band of calls takes. */
  readonly band: number;
}

/** What fits a picture of 16:9, and of 9:16. */
const LANDSCAPE: Shape = {
  sizes: [
    { lanes: 2, rows: 6, scale: 1.32 },
    { lanes: 3, rows: 7, scale: 1.14 },
    { lanes: 3, rows: 8, scale: 1 },
    { lanes: 4, rows: 8, scale: 1 },
  ],
  paged: { lanes: 3, rows: 8 },
  band: 1,
};
const PORTRAIT: Shape = {
  sizes: [
    { lanes: 1, rows: 13, scale: 1.32 },
    { lanes: 2, rows: 18, scale: 1 },
  ],
  paged: { lanes: 2, rows: 18 },
  band: 2,
};

/** The largest rows with which everything is seen at once; else pages, leaving room for the band of calls. */
export function layoutOf(games: readonly BoardGame[], anyCalled: boolean, portrait = false): Layout {
  const { sizes, paged, band } = portrait ? PORTRAIT : LANDSCAPE;
  const shape = { sizes, paged: anyCalled ? { ...paged, rows: paged.rows - band } : paged };
  return laneLayout(games, ({ entries }) => entries, shape);
}

export interface Called {
  readonly game: BoardGame;
  readonly entry: BoardEntry;
}

/** Everyone who is called, the shortest time left first: shown on every page, since a call must not wait for its page ([LIST-9]). */
export const calledOf = ({ games }: WaitlistBoard): Called[] =>
  games
    .flatMap((game) => game.entries.filter(({ call }) => call).map((entry) => ({ game, entry })))
    .sort((a, b) => a.entry.call!.deadline - b.entry.call!.deadline);

/** Calls that fit in the band; more of them take turns. */
const CALLS_IN_BAND = 3;
const CALLS_MS = 5000;

export function callsAt(called: readonly Called[], now: number): readonly Called[] {
  const turn = Math.floor(now / CALLS_MS) % Math.max(1, Math.ceil(called.length / CALLS_IN_BAND));
  return called.slice(turn * CALLS_IN_BAND, (turn + 1) * CALLS_IN_BAND);
}

export function asWaitlistBoard(content: unknown): WaitlistBoard | undefined {
  const board = content as Partial<WaitlistBoard> | undefined;
  return Array.isArray(board?.games) ? (board as WaitlistBoard) : undefined;
}

/** One game's list only, where the screen was assigned one. */
export const gamesOf = ({ games }: WaitlistBoard, only: string | undefined): readonly BoardGame[] =>
  only === undefined ? games : games.filter(({ game }) => game === only);
