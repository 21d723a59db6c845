import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveForPhone, effectiveForStaff } from './effective.ts';

describe('effective time', () => {
  it('of staff is when the act was made', () => {
    expect(effectiveForStaff({ at: 500, committedAt: 900, previous: 100, contact: 200 })).toBe(500);
  });

  it('of staff is not after the commit, nor before their device was last in touch or acted', () => {
    expect(effectiveForStaff({ at: 5000, committedAt: 900, previous: 0, contact: 0 })).toBe(900);
    expect(effectiveForStaff({ at: 50, committedAt: 900, previous: 0, contact: 700 })).toBe(700);
    expect(effectiveForStaff({ at: 50, committedAt: 900, previous: 800, contact: 700 })).toBe(800);
  });

  it('of staff lies within its bounds, whatever the clocks say, and late is only late', () => {
    const time = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(time, time, time, time, (at, committedAt, previous, contact) => {
        const effective = effectiveForStaff({ at, committedAt, previous, contact });
        expect(effective).toBeLessThanOrEqual(committedAt);
        expect(effective).toBeGreaterThanOrEqual(Math.min(committedAt, at, previous));
        expect([at, committedAt, previous, contact]).toContain(effective);
      }),
    );
  });

  it('of phones is the commit: a join that waited since Saturday counts today', () => {
    expect(effectiveForPhone({ at: 1, committedAt: 900, previous: 0, contact: 0 })).toBe(900);
  });
});
