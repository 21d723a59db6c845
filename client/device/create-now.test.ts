import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNow } from './create-now.ts';

let venue = 0;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => {
  for (let i = 0; i < ms; i++) {
    venue++;
    vi.advanceTimersByTime(1);
  }
};

it('ticks at whole seconds of venue time, and ends with its owner', () => {
  venue = 10_400;
  const [now, dispose] = createRoot((end) => [createNow(1000, () => venue), end]);
  expect(now()).toBe(10_400);
  pass(599);
  expect(now()).toBe(10_400);
  pass(2);
  expect(now()).toBe(11_001);
  pass(1000);
  expect(now()).toBe(12_001);
  dispose();
  pass(5000);
  expect(now()).toBe(12_001);
});
