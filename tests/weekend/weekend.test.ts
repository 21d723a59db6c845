import { describe, expect, it } from 'vitest';
import { scaled } from '../support/soak.ts';
import { EVENING, ROOM } from './size.ts';
import { playWeekend } from './weekend.ts';

describe('a weekend of the cash room', () => {
  it('[LIST-1] [LIST-4] [SEAT-3] [MUST-1] [CASH-4] nobody is skipped without an act that says why, no seat has two', async () => {
    const seed = 2026;
    const totals = await playWeekend(seed, ROOM);
    console.log(totals.report(ROOM, seed));
    const { counts } = totals;
    for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(0);
    expect(totals.entries, 'the cash half of 11,000').toBeGreaterThan(4000);
    expect(counts.seated).toBeGreaterThan(300);
    expect(totals.waits.length).toBeGreaterThan(200);
  });

  it('[LIST-2] [LIST-3] [MOVE-1] whatever the seed', async () => {
    for (let seed = 1; seed <= scaled(2, 2000); seed++) {
      const totals = await playWeekend(seed, seed % 40 === 0 ? ROOM : EVENING);
      expect(totals.counts.calls, `seed ${seed}`).toBeGreaterThan(10);
    }
  });
});
