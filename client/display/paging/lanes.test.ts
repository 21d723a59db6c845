import { describe, expect, it } from 'vitest';
import { laneLayout } from './lanes.ts';

const group = (name: string, count: number) => ({ name, rows: Array.from({ length: count }, (_, i) => i) });
const SHAPE = {
  sizes: [
    { lanes: 2, rows: 4, scale: 1.5 },
    { lanes: 3, rows: 6, scale: 1 },
  ],
  paged: { lanes: 3, rows: 6 },
};
const laid = (...groups: ReturnType<typeof group>[]) => laneLayout(groups, ({ rows }) => rows, SHAPE);

describe('groups in lanes', () => {
  it('are set large while all of them fit', () => {
    expect(laid(group('a', 4), group('b', 2)).scale).toBe(1.5);
    expect(laid(group('a', 4), group('b', 2), group('c', 0))).toMatchObject({ scale: 1, lanes: 3 });
  });

  it('turn pages when they do not, and lose nobody', () => {
    const { pages } = laid(group('a', 20), group('b', 7), group('c', 1));
    expect(pages.every((page) => page.length <= 3)).toBe(true);
    expect(pages.flat().reduce((sum, { rows }) => sum + rows.length, 0)).toBe(28);
    expect(pages.flat().map(({ group, continued }) => `${group.name}${continued ? '+' : ''}`)).toEqual([
      ...['a', 'a+', 'a+', 'a+', 'b', 'b+', 'c'],
    ]);
  });
});
