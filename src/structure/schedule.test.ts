import { describe, expect, it } from 'vitest';
import { durationOf, levelAtMinute, scheduleOf } from './schedule.ts';
import type { StructureRow } from './structure.ts';

const level = (bigBlind: number, minutes: number): StructureRow => ({
  ...{ type: 'level', smallBlind: bigBlind / 2, bigBlind, ante: 0, anteKind: 'none', minutes },
});
const ROWS = [level(200, 20), level(400, 15), { type: 'break', minutes: 10 } as const, level(600, 20)];

describe('[STRUCT-1] the course of a structure', () => {
  it('says when each row begins and ends, breaks counted in time and not in levels', () => {
    expect(scheduleOf(ROWS).map(({ number, startsAt, endsAt }) => [number, startsAt, endsAt])).toEqual([
      [1, 0, 20],
      [2, 20, 35],
      [2, 35, 45],
      [3, 45, 65],
    ]);
  });

  it('says how long it takes, with and without breaks', () => {
    expect(durationOf(ROWS)).toEqual({ total: 65, play: 55, breaks: 10 });
  });

  it('goes on with its last level, repeated', () => {
    expect(levelAtMinute(ROWS, 0)).toMatchObject({ bigBlind: 200 });
    expect(levelAtMinute(ROWS, 40), 'on the break').toMatchObject({ bigBlind: 400 });
    expect(levelAtMinute(ROWS, 6500), 'long after the end').toMatchObject({ bigBlind: 600 });
    expect(levelAtMinute([{ type: 'break', minutes: 5 }, level(200, 20)], 0), 'before the first').toMatchObject({
      bigBlind: 200,
    });
    expect(levelAtMinute([], 0)).toBeUndefined();
  });
});
