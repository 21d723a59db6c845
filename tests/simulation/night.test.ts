import { expect, it } from 'vitest';
import { playNight } from './night.ts';

it('[SEAT-4] [ENTRY-2] [BAL-2] [BREAK-1] [BUST-1] four tablets, cut off now and then, run 500 entries to one winner', async () => {
  const totals = await playNight(1, 500);
  console.log(
    `a night of four tablets: ${Object.entries(totals)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ')}`,
  );
  expect(totals.overlaps, 'seats given twice').toBeGreaterThanOrEqual(20);
  expect(totals.conflicts).toBeGreaterThanOrEqual(10);
  expect(totals.settled).toBeGreaterThanOrEqual(totals.conflicts);
  expect(totals.partitions).toBeGreaterThanOrEqual(10);
});
