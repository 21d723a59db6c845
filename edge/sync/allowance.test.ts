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

it('gives several at once or none of them', () => {
  const allowance = new Allowance(10, 0, () => 0);
  expect([allowance.take(8), allowance.take(3), allowance.take(2)]).toEqual([true, false, true]);
});
