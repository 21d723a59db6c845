/** Simulated venues as tests: in two files, so that both of a small machine's cores have one. */
import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';
import { addTotals, noTotals } from './totals.ts';

const ACTS = 300;
const GROUP = 50;

/** `title` quotes the rules that hold in them. */
export function venuesHold(title: string, first: number, last: number): void {
  const seeds = last - first + 1;
  describe(`simulated venues ${first} to ${last}`, () => {
    const sum = noTotals();
    for (let from = first; from <= last; from += GROUP) {
      it(`${title}, seeds ${from} to ${from + GROUP - 1}`, async () => {
        for (let seed = from; seed < from + GROUP; seed++) addTotals(sum, await simulate(seed, { acts: ACTS }));
      });
    }

    it('did all of what they are for', () => {
      const idle = Object.entries(sum).filter(([, count]) => count < seeds / 20);
      expect(idle, 'what hardly happened').toEqual([]);
      expect(sum.acts).toBeGreaterThanOrEqual(seeds * ACTS);
      expect(sum.commits).toBeGreaterThan(sum.acts);
    });
  });
}
