import { describe, expect, it } from 'vitest';
import { estimateEnd } from './estimate.ts';
import type { StructureRow } from './structure.ts';

const level = (bigBlind: number): StructureRow => ({
  ...{ type: 'level', smallBlind: bigBlind / 2, bigBlind, ante: 0, anteKind: 'none', minutes: 20 },
});
const ROWS = [level(200), level(400), { type: 'break', minutes: 10 } as const, level(1000), level(2000)];

describe('the estimate of the end', () => {
  it('is the middle of the first level with 20 big blinds in play or fewer; at the latest the end of the first with 10', () => {
    expect(estimateEnd(ROWS, 20_000)).toEqual({
      ...{ minutes: 60, earliest: 50, latest: 90, level: 3, lead: 1000, leads: 20 },
    });
  });

  it('has no latest end where the last level leaves more, since it repeats ([STRUCT-1])', () => {
    expect(estimateEnd(ROWS, 30_000)).toMatchObject({ level: 4, leads: 15, latest: null });
  });

  it('is none where the blinds never get there', () => {
    expect(estimateEnd(ROWS, 1_000_000)).toBeUndefined();
    expect(estimateEnd([], 1000)).toBeUndefined();
  });

  it('goes by the bets where there are no blinds', () => {
    const stud: StructureRow = { ...level(0), type: 'level', bigBlind: 0, bringIn: 50, smallBet: 200 } as StructureRow;
    expect(estimateEnd([stud], 4000)).toMatchObject({ lead: 200, leads: 20 });
  });
});
