import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scaled } from '../support/soak.ts';
import { chaos, notHere } from './chaos.ts';
import { ALL_FAULTS, countsLine, noTotals, totalsTable } from './totals.ts';

const MINUTES = scaled(2, 30);
/** Seeds that are played whole, however long that takes: every sort of fault is in the plan of each. */
const WHOLE = 2;
/** What a busy machine may take longer. */
const PATIENCE_MINUTES = 15;

describe('a venue of real edges and tablets', () => {
  const sum = noTotals();
  const tell = (line: string) => console.log(line);

  const timeout = (MINUTES + PATIENCE_MINUTES) * 60_000;
  it(`keeps what it promised, in one state, whatever goes wrong: ${MINUTES} minutes`, { timeout }, async () => {
    const until = performance.now() + MINUTES * 60_000;
    for (let seed = 1; seed <= WHOLE || performance.now() < until; seed++)
      await chaos(seed, sum, { tell, ...(seed > WHOLE && { until }) });
  });

  it('had all of it go wrong', async () => {
    console.log(totalsTable(sum));
    if (process.env.PVM_COUNTS) writeFileSync(process.env.PVM_COUNTS, countsLine(sum));
    const { faults, rounds, acts } = sum;
    expect(ALL_FAULTS.filter((fault) => faults[fault] === 0)).toEqual(await notHere());
    expect(rounds).toBeGreaterThanOrEqual(WHOLE * 9);
    expect(acts).toBeGreaterThan(rounds * 50);
    const { kills, tornTransactions, termsRaised, tornLines, swallowedBytes, chainsBrought, conflicts } = sum;
    const happened = { kills, tornTransactions, termsRaised, tornLines, swallowedBytes, chainsBrought, conflicts };
    expect(Object.entries(happened).filter(([, count]) => count === 0)).toEqual([]);
  });
});
