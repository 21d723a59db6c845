import { beforeEach, describe, expect, it } from 'vitest';
import { makeClock, type Ticks } from './make-clock.ts';

const NOON = 1_700_000_000_000;
let wall: number;
let monotone: number;
const ticks: Ticks = { wall: () => wall, monotone: () => monotone };
const pass = (ms: number) => {
  wall += ms;
  monotone += ms;
};

beforeEach(() => {
  wall = NOON;
  monotone = 5_000;
});

describe('venue time', () => {
  it('before the first exchange is the wall clock with the distance kept from the last time', () => {
    const clock = makeClock(-60_000, ticks);
    expect(clock.now()).toBe(NOON - 60_000);
    expect(clock.offset()).toBe(-60_000);
    expect(clock.error()).toBeUndefined();
  });

  it('after an exchange is the server’s, at half of the round trip', () => {
    const clock = makeClock(undefined, ticks);
    clock.exchanged(5_000, NOON + 30_020, 5_040);
    monotone = 5_040;
    expect(clock.now()).toBe(NOON + 30_040);
    expect(clock.error()).toBeCloseTo(20, 0);
    pass(1_000);
    expect(clock.now()).toBe(NOON + 31_040);
  });

  it('[CLOCK-6] a wall clock that is set by an hour changes nothing, heard from the venue or not', () => {
    const alone = makeClock(undefined, ticks);
    const inTouch = makeClock(undefined, ticks);
    inTouch.exchanged(5_000, NOON, 5_000);
    wall += 3_600_000;
    expect(alone.now()).toBe(NOON);
    expect(inTouch.now()).toBe(NOON);
    expect(inTouch.offset()).toBe(-3_600_000);
  });

  it('goes on over a sleep in which the monotone clock stood still', () => {
    const clock = makeClock(undefined, ticks);
    clock.exchanged(5_000, NOON, 5_000);
    clock.hidden();
    wall += 600_000;
    clock.shown();
    expect(clock.now()).toBe(NOON + 600_000);
    clock.exchanged(clock.monotone(), NOON + 600_500, clock.monotone());
    expect(clock.now()).toBe(NOON + 600_500);
  });

  it('does not fall for a small correction, and follows a large one', () => {
    const clock = makeClock(undefined, ticks);
    clock.exchanged(5_000, NOON, 5_000);
    expect(clock.now()).toBe(NOON);
    clock.exchanged(5_000, NOON - 200, 5_000);
    expect(clock.now()).toBe(NOON);
    clock.exchanged(5_000, NOON - 90_000, 5_000);
    expect(clock.now()).toBe(NOON - 90_000);
  });
});
