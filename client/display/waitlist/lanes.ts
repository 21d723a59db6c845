/**
 * How waitlists are laid out on a screen: lanes side by side, a long list going on in the next lane, and pages that take
 * turns when there are more lanes than fit. Pure: rows and lanes are counted, not measured, since all sizes grow with the
 * screen alike.
 */
import type { BoardEntry, BoardGame, WaitlistBoard } from '../../../src/floor/board.ts';

export interface Lane {
  readonly game: BoardGame;
  readonly entries: readonly BoardEntry[];
  /** The list began in an earlier lane. */
  readonly continued: boolean;
}

export interface LaneSize {
  /** Lanes side by side, and rows in each. */
  readonly lanes: number;
  readonly rows: number;
}

export type Page = readonly Lane[];

export interface Layout {
  readonly pages: readonly Page[];
  readonly lanes: number;
  /** Size of a row against the smallest. */
  readonly scale: number;
}

interface Shape {
  /** From large to small. */
  readonly sizes: readonly (LaneSize & { readonly scale: number })[];
  /** Where pages must turn anyway: lanes wide enough for long names. */
  readonly paged: LaneSize;
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
  for (const { scale, ...size } of sizes) {
    const pages = pagesOf(games, size);
    if (pages.length === 1) return { pages, lanes: size.lanes, scale };
  }
  const { lanes, rows } = paged;
  return { pages: pagesOf(games, { lanes, rows: anyCalled ? rows - band : rows }), lanes, scale: 1 };
}

/** One page at least, if only an empty one. A game's lanes stay together on a page where they fit on one. */
export function pagesOf(games: readonly BoardGame[], { lanes, rows }: LaneSize): Page[] {
  const pages: Lane[][] = [[]];
  for (const game of games) {
    const own = lanesOf(game, rows);
    const room = () => lanes - pages.at(-1)!.length;
    if (own.length > room() && own.length <= lanes) pages.push([]);
    for (const lane of own) {
      if (room() === 0) pages.push([]);
      pages.at(-1)!.push(lane);
    }
  }
  return pages;
}

function lanesOf(game: BoardGame, rows: number): Lane[] {
  const { entries } = game;
  const lanes: Lane[] = [{ game, entries: entries.slice(0, rows), continued: false }];
  for (let at = rows; at < entries.length; at += rows)
    lanes.push({ game, entries: entries.slice(at, at + rows), continued: true });
  return lanes;
}

/** How long a page stays, ms: long enough to find a name on it. */
export const PAGE_MS = 12_000;

/** Which page is on at `now`, by the venue's time: screens side by side turn together. */
export const pageAt = (pages: number, now: number): number => Math.floor(now / PAGE_MS) % Math.max(1, pages);

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
