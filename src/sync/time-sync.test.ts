import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TIME, sampleOf, serverTime, type TimeSync, timeError, withSample } from './time-sync.ts';

/** Server's clock = monotone + TRUE. */
const TRUE = 1_760_000_000_000;
const exchange = (sync: TimeSync, sent: number, out: number, back: number, server = TRUE): TimeSync =>
  withSample(sync, sampleOf(sent, sent + out + server, sent + out + back));

describe("the server's time", () => {
  it('is unknown before the first exchange', () => {
    expect(serverTime(NO_TIME, 500)).toBeUndefined();
    expect(timeError(NO_TIME, 500)).toBeUndefined();
  });

  it('is exact when both ways take as long, and off by half their difference otherwise', () => {
    expect(serverTime(exchange(NO_TIME, 1000, 20, 20), 5000)).toBe(TRUE + 5000);
    expect(serverTime(exchange(NO_TIME, 1000, 10, 30), 5000)).toBe(TRUE + 5000 - 10);
  });

  it('is taken from the exchange that was quickest', () => {
    const slow = exchange(NO_TIME, 1000, 10, 400);
    expect(Math.abs(serverTime(exchange(slow, 2000, 5, 5), 3000)! - TRUE - 3000)).toBe(0);
    const again = exchange(exchange(slow, 2000, 5, 5), 3000, 10, 400);
    expect(serverTime(again, 3500)).toBe(TRUE + 3500);
  });

  it('stays within its own bound, whatever the delays', () => {
    const delays = fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(delays, (trips) => {
        let sync = NO_TIME;
        trips.forEach(([out, back], i) => {
          sync = exchange(sync, i * 10_000, out, back);
        });
        const now = trips.length * 10_000;
        expect(Math.abs(serverTime(sync, now)! - TRUE - now)).toBeLessThanOrEqual(timeError(sync, now)! + 1e-3);
      }),
    );
  });

  it('follows a server that was stepped at once: what was measured before is worthless', () => {
    let sync = NO_TIME;
    for (let i = 0; i < 8; i++) sync = exchange(sync, i * 1000, 5, 5);
    sync = exchange(sync, 9000, 8, 8, TRUE - 3_600_000);
    expect(serverTime(sync, 10_000)).toBe(TRUE - 3_600_000 + 10_000);
    expect(sync.samples).toHaveLength(1);
  });

  it('keeps few samples, and trusts an old one less and less', () => {
    let sync = NO_TIME;
    for (let i = 0; i < 50; i++) sync = exchange(sync, i * 1000, 5, 5);
    expect(sync.samples).toHaveLength(8);
    expect(timeError(sync, 60_000)!).toBeLessThan(timeError(sync, 3_600_000)!);
  });
});

describe('[CLOCK-6] a device whose own clock jumps', () => {
  it('knows the time by its monotone clock: the wall clock has no part in it, forward or back', () => {
    const sync = exchange(NO_TIME, 1000, 20, 25);
    const shown = [2000, 3000, 4000].map((monotone) => serverTime(sync, monotone)!);
    for (const [i, time] of shown.entries()) expect(Math.abs(time - TRUE - (i + 2) * 1000)).toBeLessThan(1000);
    expect(shown.map((time, i) => time - (shown[i - 1] ?? time - 1000))).toEqual([1000, 1000, 1000]);
  });

  it('is right within a second of its next exchange, after its monotone clock stood still too (a sleep)', () => {
    const before = exchange(NO_TIME, 1000, 20, 25);
    // Asleep for an hour that the monotone clock did not count: the server seems to have jumped.
    const after = exchange(before, 2000, 20, 30, TRUE + 3_600_000);
    expect(Math.abs(serverTime(after, 2100)! - (TRUE + 3_600_000 + 2100))).toBeLessThan(1000);
  });
});
