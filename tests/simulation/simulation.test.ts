import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';
import { addTotals, noTotals } from './totals.ts';

const SEEDS = 500;
const ACTS = 300;
const GROUP = 50;

describe('a simulated venue', () => {
  const sum = noTotals();
  for (let from = 1; from <= SEEDS; from += GROUP) {
    it(`[SEAT-3] [SEAT-4] [LIST-1] [CASH-2] holds what must hold, seeds ${from} to ${from + GROUP - 1}`, async () => {
      for (let seed = from; seed < from + GROUP; seed++) addTotals(sum, await simulate(seed, { acts: ACTS }));
    });
  }

  it('did all of what it is for', () => {
    const idle = Object.entries(sum).filter(([, count]) => count < SEEDS / 20);
    expect(idle, 'what hardly happened').toEqual([]);
    expect(sum.acts).toBeGreaterThanOrEqual(SEEDS * ACTS);
    expect(sum.commits).toBeGreaterThan(sum.acts);
  });
});
