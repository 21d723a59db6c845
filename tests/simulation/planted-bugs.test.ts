import { describe, expect, it } from 'vitest';
import { PLANTED } from './planted-bugs.ts';
import { Failure, simulate } from './simulate.ts';

/** A bug must be found within so many seeds; the rarest shows in one of thirty. */
const SEEDS = 120;
const ACTS = 200;

async function firstFailure(parts: (typeof PLANTED)[string]): Promise<Failure | undefined> {
  for (let seed = 1; seed <= SEEDS; seed++) {
    try {
      await simulate(seed, { acts: ACTS, parts });
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
  }
  return undefined;
}

describe('the simulator finds', () => {
  for (const [bug, parts] of Object.entries(PLANTED))
    it(bug, async () => {
      const failure = await firstFailure(parts);
      expect(failure?.message, `not found in ${SEEDS} seeds`).toContain('replay: npm run simulate');
      expect(failure!.trace.length).toBeGreaterThan(0);
    });
});
