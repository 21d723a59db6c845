import { describe, expect, it, vi } from 'vitest';
import { makeVenueTime } from './venue-time.ts';

const SERVER = Date.UTC(2024, 5, 14, 13);

/** A screen whose monotone clock the test turns. */
function screen(guess: number) {
  let monotone = 5000;
  const onStep = vi.fn();
  const time = makeVenueTime({ monotone: () => monotone, guess, onStep });
  return { time, onStep, pass: (ms: number) => (monotone += ms), at: () => monotone };
}

describe('the venue’s time on a screen', () => {
  it('is a guess that goes on by itself until the server was asked', () => {
    const { time, pass } = screen(SERVER - 9000);
    pass(1500);
    expect(time.now()).toBe(SERVER - 7500);
    expect(time.errorMs()).toBeUndefined();
  });

  it('[CLOCK-1] is within half a round trip of the server’s clock after one exchange', () => {
    const { time, pass, at } = screen(0);
    const sent = at();
    pass(40);
    time.took(sent, SERVER + 13, at());
    expect(Math.abs(time.now() - (SERVER + 20))).toBeLessThanOrEqual(20);
    expect(time.errorMs()).toBeCloseTo(20);
  });

  it('[CLOCK-6] tells at once when it was far off, and keeps quiet over a few milliseconds', () => {
    const { time, onStep, pass, at } = screen(SERVER - 3_600_000);
    time.took(at(), SERVER, at());
    expect(onStep).toHaveBeenCalledTimes(1);
    pass(10_000);
    time.took(at(), SERVER + 10_004, at());
    expect(onStep).toHaveBeenCalledTimes(1);
    expect(time.now()).toBeCloseTo(SERVER + 10_004, -1);
  });
});
