import { describe, expect, it } from 'vitest';
import { checkRows } from './check.ts';
import type { Level, StructureRow } from './structure.ts';

const level = (smallBlind: number, bigBlind: number, more: Partial<Level> = {}): Level => ({
  type: 'level',
  smallBlind,
  bigBlind,
  ante: 0,
  anteKind: 'none',
  minutes: 20,
  ...more,
});
const warned = (rows: StructureRow[], chips: number[] = []) =>
  checkRows(rows, chips).warnings.map(({ code, row, field }) => [code, row, field]);

describe('[STRUCT-2] blinds may fall', () => {
  it('only where a row says that a new game or a rollback begins there', () => {
    const fall = (begins?: Level['begins']) => checkRows([level(400, 800), level(300, 600, { begins })]).refusals;
    expect(fall().map(({ code, row }) => [code, row])).toEqual([
      ['blind.falls', 2],
      ['blind.falls', 2],
    ]);
    expect(fall('rollback')).toEqual([]);
    expect(fall('new_game')).toEqual([]);
  });
  it('not across a break', () => {
    const rows: StructureRow[] = [level(400, 800), { type: 'break', minutes: 10 }, level(300, 600)];
    expect(checkRows(rows).refusals[0]).toMatchObject({ code: 'blind.falls', row: 3 });
  });
});

describe('[STRUCT-2] warned, not refused', () => {
  it('equal consecutive levels', () => {
    expect(warned([level(100, 200), level(100, 200)])).toEqual([['level.repeats', 2, undefined]]);
    expect(warned([level(100, 200), level(100, 300)])).toEqual([['blind.repeats', 2, 'smallBlind']]);
  });
  it('a rise over 2.5 times', () => {
    expect(warned([level(100, 200), level(250, 500)])).toEqual([]);
    expect(warned([level(100, 200), level(250, 501)])).toEqual([['blind.steep', 2, 'bigBlind']]);
  });
  it('a big blind that no chip in play can post', () => {
    const rows: StructureRow[] = [level(25, 50), { type: 'break', minutes: 10, colourUp: [25] }, level(75, 150)];
    expect(warned(rows, [25, 100, 500]).filter(([code]) => code === 'blind.no-chip')).toEqual([
      ['blind.no-chip', 3, 'bigBlind'],
    ]);
    expect(
      warned(rows).filter(([code]) => code === 'blind.no-chip'),
      'chips unknown',
    ).toEqual([]);
  });
});

it('[STRUCT-1] stud and limit levels have a bring-in and bets in place of blinds', () => {
  expect(checkRows([level(0, 0, { ante: 100, anteKind: 'each_player', bringIn: 200, game: 'Stud' })]).refusals).toEqual(
    [],
  );
});

it('[STRUCT-2] amounts that no reader would let through are refused too', () => {
  const codes = (row: StructureRow) => checkRows([row]).refusals.map(({ code }) => code);
  expect(codes(level(0.5, 200))).toEqual(['number.not-whole']);
  expect(codes(level(-1, 200))).toEqual(['number.not-whole']);
  expect(codes(level(100, 200, { minutes: 1.5 }))).toEqual(['number.not-whole']);
  expect(codes(level(100, 200, { minutes: 0 }))).toEqual(['duration.not-positive']);
});
