import { describe, expect, it } from 'vitest';
import { nextToCount, readChips } from './select-chips.ts';

describe('chips as typed', () => {
  it.each([
    ['12500', 12_500],
    ['12,500', 12_500],
    [' 1 250 000 ', 1_250_000],
    ['0', 0],
    ['', null],
    ['12k', undefined],
    ['-5', undefined],
    ['1'.repeat(13), undefined],
  ])('%j is %j', (typed, chips) => expect(readChips(typed)).toBe(chips));
});

describe('[CHIP-3] the next table to count', () => {
  const table = (id: string, counted: number) => ({ id, number: 1, seated: 2, counted, chips: 0 });
  const tables = [table('a', 0), table('b', 2), table('c', 1)];
  it('is the next one that lacks a count', () => expect(nextToCount(tables, 'a')).toBe('c'));
  it('goes round', () => expect(nextToCount(tables, 'c')).toBe('a'));
  it('is none once all are counted', () => expect(nextToCount([table('a', 2), table('b', 2)], 'a')).toBeUndefined());
});
