import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSecond, untilNext } from './make-second.ts';

describe('until the next second', () => {
  it.each([
    [0, 0, 1000],
    [1, 0, 999],
    [999, 0, 1],
    [370, 370, 1000],
    [369, 370, 1],
    [371, 370, 999],
    [-1, 0, 1],
    [1_718_370_000_250, 500, 250],
  ])('at %d, counted from %d, is %d ms', (now, phase, ms) => expect(untilNext(now, phase)).toBe(ms));
});

describe('a tick each second', () => {
  // The screen's own clock runs 370 ms behind the venue's; ticks must follow the venue's.
  const OFFSET = 370;
  const now = () => vi.getMockedSystemTime()!.getTime() + OFFSET;
  beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => vi.useRealTimers());

  it('comes at once, then just after each second of the venue', () => {
    const ticks: number[] = [];
    const second = makeSecond(
      now,
      () => 0,
      (time) => ticks.push(time),
    );
    vi.advanceTimersByTime(5000);
    second.stop();
    expect(ticks[0]).toBe(1_000_370);
    const late = ticks.slice(1).map((time) => time % 1000);
    expect(late).toHaveLength(5);
    for (const ms of late) expect(ms).toBeLessThan(10);
  });

  it('[CLOCK-1] follows the clock that is shown: its seconds turn when its remaining time does', () => {
    const ticks: number[] = [];
    let phase = 0;
    const second = makeSecond(
      now,
      () => phase,
      (time) => ticks.push(time),
    );
    vi.advanceTimersByTime(1000);
    phase = 500;
    second.realign();
    vi.advanceTimersByTime(3000);
    second.stop();
    for (const time of ticks.slice(-2)) expect(time % 1000).toBeGreaterThanOrEqual(500);
    for (const time of ticks.slice(-2)) expect(time % 1000).toBeLessThan(510);
  });

  it('leaves no timer behind', () => {
    makeSecond(
      now,
      () => 0,
      () => {},
    ).stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
