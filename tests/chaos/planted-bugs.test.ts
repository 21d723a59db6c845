import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chaos } from './chaos.ts';
import type { Round } from './plan.ts';
import { noTotals } from './totals.ts';

const QUIET = { troubles: [], copy: false, before: 30, after: 10 };
/** Two show by what does not come any more, ms. */
const SILENCE = { patience: 60_000 };
/** Some of these need a moment to be hit. */
const times = (blow: Round['blow'], count: number): Round[] =>
  Array.from({ length: count }, () => ({ ...QUIET, blow }));

// A harness that finds nothing proves nothing, unless it finds what is there to be found.
describe('an edge', { timeout: 600_000 }, () => {
  it.each([
    ['tells-before-it-writes', times('kill', 6), /was told that \d+ acts are safe|the disk lacks it/, {}],
    [
      'forgets-a-device',
      times('diskFull', 3),
      /was told that \d+ acts are safe|the disk lacks it|the edge (logged|has ended|to say that its disk is full)/,
      SILENCE,
    ],
    ['asks-for-no-chain', times('restored', 2), /settled as|tablets in step|every act/, SILENCE],
  ])('that %s is found out', async (bug, rounds, how, more) => {
    const planted = [join(import.meta.dirname, 'planted', `${bug}.ts`)];
    const options = { tell: () => {}, rounds, planted, ...more };
    await expect(chaos(1, noTotals(), options)).rejects.toThrow(how);
  });
});
