import { expect, it } from 'vitest';
import { behindAt, placeBefore } from './reorder.ts';

const LIST = ['ana', 'ben', 'cy', 'dee'];

it('[LIST-7] a dragged entry lands where the line was', () => {
  expect(placeBefore(3, 1), 'up').toBe(1);
  expect(placeBefore(0, 3), 'down: its own row makes room').toBe(2);
  expect([placeBefore(1, 1), placeBefore(1, 2)], 'where it was').toEqual([1, 1]);
});

it('[LIST-7] a place is said by whom one stands behind', () => {
  expect(behindAt(LIST, 'dee', 1)).toBe('ana');
  expect(behindAt(LIST, 'ana', 2)).toBe('cy');
  expect(behindAt(LIST, 'cy', 0)).toBeNull();
});
