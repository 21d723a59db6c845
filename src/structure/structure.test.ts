import { expect, it } from 'vitest';
import { levelsOf, rowOfLevel, type Structure, totalMinutes } from './structure.ts';

const structure: Structure = {
  rows: [
    { type: 'level', smallBlind: 100, bigBlind: 200, ante: 0, anteKind: 'none', minutes: 20 },
    { type: 'break', minutes: 10 },
    { type: 'level', smallBlind: 200, bigBlind: 400, ante: 0, anteKind: 'none', minutes: 15 },
  ],
};

it('[STRUCT-1] levels are counted without breaks, rows and time with them', () => {
  expect(levelsOf(structure)).toHaveLength(2);
  expect(rowOfLevel(structure, 2)).toBe(2);
  expect(rowOfLevel(structure, 3)).toBeUndefined();
  expect(totalMinutes(structure)).toBe(45);
});
