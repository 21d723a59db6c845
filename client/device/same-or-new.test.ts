import { expect, it } from 'vitest';
import { sameOrNew } from './same-or-new.ts';

it('keeps its identity until there is news', () => {
  const stable = sameOrNew<readonly { id: string }[]>();
  const first = stable([{ id: 'a' }]);
  expect(stable([{ id: 'a' }])).toBe(first);
  const second = stable([{ id: 'b' }]);
  expect(second).toEqual([{ id: 'b' }]);
  expect(stable([{ id: 'b' }])).toBe(second);
});
