import { describe, expect, it } from 'vitest';
import type { BoardCall, BoardEntry, BoardGame } from '../../../src/floor/board.ts';
import { lanePages } from '../paging/lanes.ts';
import { asWaitlistBoard, calledOf, callsAt, gamesOf, type Lane, layoutOf } from './lanes.ts';

const entry = (position: number, call: BoardCall | null = null): BoardEntry => ({
  ...{ position, name: `Player ${position}`, origin: 'floor', present: true, held: false, joinedAt: 0, call },
});
const game = (name: string, waiting: number, calls: Record<number, BoardCall> = {}): BoardGame => ({
  ...{ game: name, name, stakes: '1/3', tables: [], wait: null },
  entries: Array.from({ length: waiting }, (_, at) => entry(at + 1, calls[at + 1] ?? null)),
});
const call = (deadline: number): BoardCall => ({ deadline, coming: false, table: '3', seat: 5 });

/** `nlh 1-8`, `nlh 9-11+` (continued): a lane in short. */
const inShort = (pages: readonly (readonly Lane[])[]) =>
  pages.map((page) =>
    page.map(({ group: { name }, rows: entries, continued }) => {
      const span = entries.length === 0 ? 'empty' : `${entries[0]!.position}-${entries.at(-1)!.position}`;
      return `${name} ${span}${continued ? '+' : ''}`;
    }),
  );

const pagesOf = (games: BoardGame[], size: Parameters<typeof lanePages>[2]): Lane[][] =>
  lanePages(games, ({ entries }) => entries, size);

describe('lanes and pages', () => {
  it('gives each game a lane, an empty list too', () => {
    const pages = pagesOf([game('nlh', 3), game('plo', 0)], { lanes: 4, rows: 8 });
    expect(inShort(pages)).toEqual([['nlh 1-3', 'plo empty']]);
  });

  it('continues a long list in the next lane', () => {
    const pages = pagesOf([game('nlh', 19), game('plo', 2)], { lanes: 4, rows: 8 });
    expect(inShort(pages)).toEqual([['nlh 1-8', 'nlh 9-16+', 'nlh 17-19+', 'plo 1-2']]);
  });

  it('keeps the lanes of a game on one page where they fit on one', () => {
    const pages = pagesOf([game('nlh', 3), game('plo', 3), game('mix', 10)], { lanes: 3, rows: 8 });
    expect(inShort(pages)).toEqual([
      ['nlh 1-3', 'plo 1-3'],
      ['mix 1-8', 'mix 9-10+'],
    ]);
  });

  it('splits a list that is longer than a page and loses nobody', () => {
    const pages = pagesOf([game('plo', 1), game('nlh', 40)], { lanes: 3, rows: 8 });
    expect(pages.flat().flatMap(({ rows }) => rows)).toHaveLength(41);
    expect(pages.every((page) => page.length <= 3)).toBe(true);
  });

  it('has one page, though empty, when no game has a list', () =>
    expect(pagesOf([], { lanes: 3, rows: 8 })).toEqual([[]]));
});

describe('layout', () => {
  it('sets a short list large and grows smaller as more wait', () => {
    const scales = [6, 12, 18, 24, 32].map((waiting) => layoutOf([game('nlh', waiting)], false).scale);
    expect(scales).toEqual([...scales].sort((a, b) => b - a));
    expect(scales[0]).toBeGreaterThan(1.3);
  });

  it('turns pages only when the smallest size does not hold everybody', () => {
    expect(layoutOf([game('nlh', 32)], false).pages).toHaveLength(1);
    expect(layoutOf([game('nlh', 33)], false).pages).toHaveLength(2);
  });

  it('has long lanes on a screen that stands upright', () => {
    expect(layoutOf([game('nlh', 36)], false, true)).toMatchObject({ lanes: 2, pages: { length: 1 } });
    expect(layoutOf([game('nlh', 13)], false, true)).toMatchObject({ lanes: 1, scale: 1.32 });
  });

  it('[LIST-9] leaves room for the calls on every page', () => {
    const rows = (called: boolean) => layoutOf([game('nlh', 60)], called).pages[0]![0]!.rows.length;
    expect(rows(true)).toBe(rows(false) - 1);
  });
});

it('[LIST-9] names everyone who is called, the shortest time first', () => {
  const games = [game('nlh', 5, { 1: call(9000), 2: call(3000) }), game('plo', 2, { 1: call(6000) })];
  expect(calledOf({ games }).map(({ entry }) => entry.call!.deadline)).toEqual([3000, 6000, 9000]);
});

it('[LIST-9] lets calls take turns where they are too many for the band', () => {
  const many = calledOf({
    games: [game('nlh', 7, Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [n, call(n)])))],
  });
  const turns = [0, 5000, 10_000, 15_000].map((now) => callsAt(many, now).map(({ entry }) => entry.position));
  expect(turns).toEqual([[1, 2, 3], [4, 5, 6], [7], [1, 2, 3]]);
  expect(callsAt([], 5000)).toEqual([]);
});

it('shows one game where the screen was given one', () => {
  const board = { games: [game('nlh', 1), game('plo', 1)] };
  expect(gamesOf(board, 'plo').map(({ name }) => name)).toEqual(['plo']);
  expect(gamesOf(board, undefined)).toHaveLength(2);
});

it('takes nothing else for a waitlist board', () => {
  expect(asWaitlistBoard({ games: [] })).toEqual({ games: [] });
  for (const other of [undefined, {}, { games: 'none' }]) expect(asWaitlistBoard(other)).toBeUndefined();
});
