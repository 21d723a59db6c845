import { describe, expect, it } from 'vitest';
import { chaos } from './chaos.ts';
import { ALL_FAULTS, type Fault, noTotals, totalsTable } from './totals.ts';

const SEEDS = [1, 2];
/** Only root may mount a disk that is small enough to be filled up. */
const NOT_HERE: readonly Fault[] = process.getuid?.() === 0 ? [] : ['smallDisk'];

describe('a venue of real edges and tablets', () => {
  const sum = noTotals();

  it.each(SEEDS)('keeps what it promised, in one state, whatever goes wrong: seed %i', { timeout: 900_000 }, (seed) =>
    chaos(seed, sum, { tell: (line) => console.log(line) }),
  );

  it('had all of it go wrong', () => {
    console.log(totalsTable(sum));
    expect(ALL_FAULTS.filter((fault) => sum.faults[fault] === 0)).toEqual(NOT_HERE);
    expect(sum.rounds).toBeGreaterThanOrEqual(SEEDS.length * 9);
    expect(sum.acts).toBeGreaterThan(sum.rounds * 50);
    const { kills, tornTransactions, termsRaised, tornLines, swallowedBytes, chainsBrought, conflicts } = sum;
    const happened = { kills, tornTransactions, termsRaised, tornLines, swallowedBytes, chainsBrought, conflicts };
    expect(Object.entries(happened).filter(([, count]) => count === 0)).toEqual([]);
  });
});
