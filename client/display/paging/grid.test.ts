import { describe, expect, it } from 'vitest';
import { columnsOf, layoutOf, type Shape } from './grid.ts';

const SHAPE: Shape = {
  landscape: [
    { columns: 2, rows: 4, scale: 1.5, letters: 20 },
    { columns: 3, rows: 6, scale: 1, letters: 12 },
  ],
  portrait: [{ columns: 1, rows: 10, scale: 1.2, letters: 12 }],
};
const rows = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('a long list', () => {
  it('is set large while all of it fits, smaller when more come, and in pages from then on', () => {
    const laid = [0, 8, 9, 18, 19, 40].map((count) => layoutOf(rows(count), SHAPE, false));
    expect(laid.map(({ grid }) => grid.scale)).toEqual([1.5, 1.5, 1, 1, 1, 1]);
    expect(laid.map(({ pages }) => pages.length)).toEqual([1, 1, 1, 1, 2, 3]);
  });

  it('loses nobody and keeps the order', () => {
    for (const count of [0, 1, 18, 19, 753]) {
      const { pages, grid } = layoutOf(rows(count), SHAPE, false);
      expect(pages.flat()).toEqual(rows(count));
      expect(pages.every((page) => page.length <= grid.columns * grid.rows)).toBe(true);
    }
  });

  it('has a shape of its own on a screen that stands upright', () => {
    expect(layoutOf(rows(11), SHAPE, true)).toMatchObject({ grid: { columns: 1 }, pages: { length: 2 } });
  });

  it('stands in even columns, read downwards', () => {
    const grid = SHAPE.landscape[1]!;
    expect(columnsOf(rows(7), grid)).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    expect(columnsOf(rows(18), grid).map(({ length }) => length)).toEqual([6, 6, 6]);
    expect(columnsOf(rows(1), grid)).toEqual([[0]]);
    expect(columnsOf([], grid)).toEqual([]);
  });
});
