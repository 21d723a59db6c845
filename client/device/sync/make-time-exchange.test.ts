import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Clock, makeClock } from '../make-clock.ts';
import { makeTimeExchange, type TimeExchange } from './make-time-exchange.ts';

let monotone = 0;
let asked: number[] = [];
let clock: Clock;
let exchange: TimeExchange;

beforeEach(() => {
  vi.useFakeTimers();
  monotone = 100.75;
  asked = [];
  clock = makeClock(undefined, { wall: () => 0, monotone: () => monotone });
  exchange = makeTimeExchange(clock, (sent) => asked.push(sent) > 0);
});
afterEach(() => {
  exchange.stop();
  vi.useRealTimers();
});

describe('the time exchange', () => {
  it('asks four times at a connect, then every ten seconds, with whole and different stamps', () => {
    exchange.start();
    vi.advanceTimersByTime(1_000);
    expect(asked).toEqual([100, 101, 102, 103]);
    vi.advanceTimersByTime(20_000);
    expect(asked).toHaveLength(6);
    exchange.stop();
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveLength(6);
  });

  it('reckons with the true time of sending, and takes no answer to what it did not ask', () => {
    exchange.start();
    vi.advanceTimersByTime(1);
    monotone = 110.75;
    exchange.answered({ sent: 7, server: 1 });
    expect(clock.error()).toBeUndefined();
    exchange.answered({ sent: 100, server: 50_000 });
    expect(clock.now()).toBe(50_005);
    exchange.answered({ sent: 100, server: 99_000 });
    expect(clock.now()).toBe(50_005);
  });
});
