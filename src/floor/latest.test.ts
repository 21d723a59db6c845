import { expect, it } from 'vitest';
import { withLatest } from './latest.ts';

it('keeps the latest, in order, and leaves the list that it was given', () => {
  let list: readonly number[] = [];
  for (let n = 1; n <= 5; n++) {
    const before = [...list];
    const next = withLatest(list, n, 3);
    expect(list).toEqual(before);
    list = next;
  }
  expect(list).toEqual([3, 4, 5]);
  expect(withLatest([1, 2, 3, 4], 5, 3), 'more were kept once').toEqual([3, 4, 5]);
});
