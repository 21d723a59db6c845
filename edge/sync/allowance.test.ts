import { expect, it } from 'vitest';
import { Allowance } from './allowance.ts';

it('gives a burst, then so many a second, never more than the burst', () => {
  let now = 0;
  const allowance = new Allowance(3, 2, () => now);
  const taken = (tries: number) => Array.from({ length: tries }, () => allowance.take()).filter(Boolean).length;
  expect(taken(10)).toBe(3);
  now = 500;
  expect(taken(10)).toBe(1);
  now = 60_000;
  expect(taken(10)).toBe(3);
});
