import { expect, it } from 'vitest';
import { levelsOf, rotateGames, rowOfLevel, type Structure, totalMinutes } from './structure.ts';

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

it('[STRUCT-1] a rotation gives each level its game in turn, breaks left out', () => {
  const games = (levelsEach?: number) =>
    rotateGames([...structure.rows, ...structure.rows], ['Hold’em', 'Razz', 'Stud'], levelsEach).map((row) =>
      row.type === 'level' ? row.game : row.type,
    );
  expect(games()).toEqual(['Hold’em', 'break', 'Razz', 'Stud', 'break', 'Hold’em']);
  expect(games(2)).toEqual(['Hold’em', 'break', 'Hold’em', 'Razz', 'break', 'Razz']);
  expect(rotateGames(structure.rows, [])).toBe(structure.rows);
});
