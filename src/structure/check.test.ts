import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRows } from './check.ts';
import { structureRows } from './schema.ts';
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

describe('[STRUCT-1] limit, stud and mixed games', () => {
  const stud = (bringIn: number, smallBet: number, more: Partial<Level> = {}) =>
    level(0, 0, { ante: 25, anteKind: 'each_player', bringIn, smallBet, bigBet: smallBet * 2, ...more });
  const codes = (...rows: StructureRow[]) => checkRows(rows).refusals.map(({ code, row, field }) => [code, row, field]);

  it('[STRUCT-2] what stands in place of blinds must not fall either', () => {
    expect(codes(stud(50, 200), stud(100, 300))).toEqual([]);
    expect(codes(stud(50, 200), stud(25, 200))).toEqual([['blind.falls', 2, 'bringIn']]);
    expect(codes(stud(50, 200), stud(25, 100, { begins: 'rollback' }))).toEqual([]);
    expect(codes(stud(50, 200, { bigBet: 100 }))).toEqual([['blind.small-above-big', 1, 'smallBet']]);
    expect(codes(stud(300, 200))).toEqual([['bring-in.above-bet', 1, 'bringIn']]);
  });

  it('[STRUCT-2] beside blinds, limits that fall are warned of', () => {
    const limit = (smallBet: number) => level(100, 200, { smallBet, bigBet: smallBet * 2 });
    expect(warned([limit(200), { ...limit(150), smallBlind: 150, bigBlind: 300 }])).toEqual([
      ['bet.falls', 2, 'smallBet'],
      ['bet.falls', 2, 'bigBet'],
    ]);
  });

  it('[STRUCT-2] games of a rotation are each compared with themselves', () => {
    const rows = [
      level(200, 400, { game: 'Limit Hold’em' }),
      stud(50, 200, { game: 'Stud' }),
      level(100, 200, { game: 'No-Limit Hold’em' }),
      level(300, 600, { game: 'Limit Hold’em' }),
      stud(100, 300, { game: 'Stud' }),
    ];
    expect(codes(...rows)).toEqual([]);
    expect(warned(rows)).toEqual([]);
    expect(codes(...rows, level(200, 400, { game: 'Limit Hold’em' })).map(([code, row]) => [code, row])).toEqual([
      ['blind.falls', 6],
      ['blind.falls', 6],
    ]);
  });

  it('[STRUCT-2] blinds after a level without them are compared with the last ones', () => {
    expect(codes(level(200, 400), stud(50, 200), level(100, 200)).map(([code, row]) => [code, row])).toEqual([
      ['blind.falls', 3],
      ['blind.falls', 3],
    ]);
  });

  it('[STRUCT-2] a steep rise is one of the bets where there are no blinds', () => {
    expect(warned([stud(50, 200), stud(100, 600)])).toEqual([['blind.steep', 2, 'smallBet']]);
  });
});

describe('[STRUCT-2] what passes', () => {
  const amount = fc.oneof(fc.integer({ min: -1, max: 20 }), fc.constantFrom(0.5, 2e10, Number.NaN));
  const text = fc.option(fc.string({ maxLength: 130 }), { nil: undefined });
  const optional = fc.option(amount, { nil: undefined });
  const any = fc.oneof(
    fc.record({
      ...{ type: fc.constant('level' as const), smallBlind: amount, bigBlind: amount, ante: amount, minutes: amount },
      ...{ anteKind: fc.constantFrom('none', 'big_blind', 'each_player'), label: text, game: text, bringIn: optional },
      ...{ handsEach: optional, rotation: fc.option(fc.array(fc.string(), { maxLength: 14 }), { nil: undefined }) },
    }),
    fc.record({
      ...{ type: fc.constant('break' as const), minutes: amount, label: text },
      colourUp: fc.option(fc.array(amount, { maxLength: 12 }), { nil: undefined }),
    }),
  );

  it('an event can carry', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (rows) => {
        if (checkRows(rows as StructureRow[]).refusals.length > 0) return;
        expect(structureRows.safeParse(rows).success).toBe(true);
      }),
      { numRuns: 3000 },
    );
    const long = Array.from({ length: 201 }, () => level(100, 200));
    expect(checkRows(long).refusals).toEqual([{ code: 'structure.too-long', row: 201 }]);
  });
});

it('[STRUCT-2] amounts that no reader would let through are refused too', () => {
  const codes = (row: StructureRow) => checkRows([row]).refusals.map(({ code }) => code);
  expect(codes(level(0.5, 200))).toEqual(['number.not-whole']);
  expect(codes(level(-1, 200))).toEqual(['number.not-whole']);
  expect(codes(level(100, 200, { minutes: 1.5 }))).toEqual(['number.not-whole']);
  expect(codes(level(100, 200, { minutes: 0 }))).toEqual(['duration.not-positive']);
});
