import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHlc, HLC_ZERO, type Hlc, observe, tick } from './hlc.ts';

describe('the hybrid clock', () => {
  it('follows a clock that goes on, and counts while it stands', () => {
    expect(tick(HLC_ZERO, 500)).toEqual([500, 0]);
    expect(tick([500, 0], 500)).toEqual([500, 1]);
    expect(tick([500, 7], 501)).toEqual([501, 0]);
  });

  it('never goes back, however the clock jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -86_400_000, max: 86_400_000 })), (clock) => {
        let last: Hlc = HLC_ZERO;
        for (const now of clock) {
          const next = tick(last, now);
          expect(compareHlc(next, last)).toBeGreaterThan(0);
          last = next;
        }
      }),
    );
  });

  it('is not behind what it has observed', () => {
    expect(observe([500, 3], 900)).toEqual([900, 0]);
    expect(observe([500, 3], 400)).toEqual([500, 3]);
    expect(observe([500, 3], 500), 'the counter goes on').toEqual([500, 3]);
  });

  it('orders by time, then by counter', () => {
    const readings: Hlc[] = [
      [500, 2],
      [501, 0],
      [500, 1],
    ];
    expect(readings.sort(compareHlc)).toEqual([
      [500, 1],
      [500, 2],
      [501, 0],
    ]);
    expect(compareHlc([500, 1], [500, 1])).toBe(0);
  });
});
