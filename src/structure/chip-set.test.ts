import { describe, expect, it } from 'vitest';
import { chipsInPlay, readChipSet, usualChips, writeChipSet } from './chip-set.ts';
import { measureOf } from './measure.ts';
import type { StructureRow } from './structure.ts';

const level = (smallBlind: number, bigBlind: number): StructureRow => ({
  ...{ type: 'level', smallBlind, bigBlind, ante: 0, anteKind: 'none', minutes: 20 },
});

describe('chips', () => {
  it('post any multiple of their common measure', () => {
    expect(measureOf([25, 100, 500])).toBe(25);
    expect(measureOf([20, 50])).toBe(10);
    expect(measureOf([])).toBe(0);
  });

  it('[CHIP-2] leave play with the breaks that colour them up', () => {
    const rows: StructureRow[] = [level(25, 50), { type: 'break', minutes: 10, colourUp: [25] }, level(100, 200)];
    expect(chipsInPlay(rows, 0, [25, 100])).toEqual([25, 100]);
    expect(chipsInPlay(rows, 2, [25, 100])).toEqual([100]);
  });

  it('are guessed from what a structure asks for', () => {
    expect(usualChips([level(25, 50), level(75, 150), level(1000, 2000)])).toEqual([25, 100, 500, 1000]);
    expect(usualChips([level(100, 200), { type: 'break', minutes: 5, colourUp: [2000] }])).toEqual([100, 2000]);
    expect(usualChips([])).toEqual([1]);
  });

  it('are read as they are typed', () => {
    expect(readChipSet(' 500, 25 100;25')).toEqual([25, 100, 500]);
    expect(readChipSet('')).toEqual([]);
    for (const typed of ['25, x', '0', '2.5', '-25']) expect(readChipSet(typed), typed).toBeUndefined();
    expect(readChipSet(writeChipSet([25, 100]))).toEqual([25, 100]);
  });
});
