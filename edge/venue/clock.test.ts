import { beforeEach, describe, expect, it } from 'vitest';
import { VenueClock } from './clock.ts';

const NOON = 1_700_000_000_000;
const HOUR = 3_600_000;

describe('the venue’s clock', () => {
  let wall: number;
  let monotone: number;
  let asleep: number;
  let clock: VenueClock;
  const pass = (ms: number, drift = 0) => {
    monotone += ms;
    wall += ms + drift;
  };
  const ticks = { wall: () => wall, monotone: () => monotone, awakeAndAsleep: () => monotone + asleep };

  beforeEach(() => {
    wall = NOON;
    monotone = 5_000;
    asleep = 0;
    clock = new VenueClock(0, ticks);
  });

  it('runs by the monotone clock between looks', () => {
    monotone += 1_500;
    expect(clock.now()).toBe(NOON + 1_500);
  });

  it('follows drift without a word', () => {
    pass(1_000, 3);
    expect(clock.look(0)).toBe(0);
    expect(clock.now()).toBe(NOON + 1_003);
  });

  it.each([HOUR, -HOUR])('tells a step of %i ms, once, and goes on from there', (ms) => {
    pass(1_000);
    wall += ms;
    expect(clock.look(0)).toBe(ms);
    expect(clock.now()).toBe(NOON + 1_000 + ms);
    pass(1_000);
    expect(clock.look(0)).toBe(0);
  });

  it('does not go back behind what is committed: it goes on as it was until that time has come again', () => {
    pass(1_000);
    wall -= HOUR;
    expect(clock.look(NOON + 500)).toBe(0);
    expect([clock.now(), clock.ahead]).toEqual([NOON + 1_000, HOUR]);
    pass(HOUR - 600);
    expect(clock.look(NOON + 500)).toBe(0);
    pass(200);
    expect(clock.look(NOON + 500)).toBe(-HOUR);
    expect([clock.now(), clock.ahead]).toEqual([NOON + 600, 0]);
  });

  it('that waits to go back follows no step that still leaves it ahead, and takes the one that does not', () => {
    wall -= HOUR;
    expect(clock.look(NOON)).toBe(0);
    wall += HOUR / 2;
    expect(clock.look(NOON)).toBe(0);
    expect(clock.ahead).toBe(HOUR / 2);
    wall += HOUR;
    expect(clock.look(NOON)).toBe(HOUR / 2);
    expect(clock.ahead).toBe(0);
  });

  it('a machine that slept was not stepped: time went on', () => {
    pass(1_000);
    wall += 3_600_000;
    asleep += 3_600_000;
    expect(clock.look(NOON)).toBe(0);
    expect(clock.now()).toBe(NOON + 3_601_000);
  });

  it('goes on from the latest commit on a machine that lost its clock, until it has the time again', () => {
    wall = 1_000;
    clock = new VenueClock(NOON, ticks);
    pass(1_000);
    expect(clock.look(NOON)).toBe(0);
    expect(clock.now()).toBe(NOON + 1_000);
    wall = NOON + 60_000;
    expect(clock.look(NOON)).toBe(59_000);
    expect(clock.now()).toBe(NOON + 60_000);
  });
});
