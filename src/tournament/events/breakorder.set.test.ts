import { expect, it } from 'vitest';
import { breakOrder } from '../breaking.ts';
import { evening } from '../testing/evening.ts';

it('[BREAK-1] tables break highest number first, or in the order that staff set', () => {
  const friday = evening({ tables: 4 });
  expect(breakOrder(friday.state)).toEqual(['t4', 't3', 't2', 't1']);
  friday.act('breakorder.set', { tables: ['t2', 't9', 't4'] });
  expect(breakOrder(friday.state)).toEqual(['t2', 't4', 't3', 't1']);
  friday.act('table.removed', { table: 't2' });
  expect(breakOrder(friday.state)).toEqual(['t4', 't3', 't1']);
  friday.act('breakorder.set', { tables: [] });
  expect(breakOrder(friday.state)).toEqual(['t4', 't3', 't1']);
});

it('[BREAK-1] a table stands in the order once', () => {
  const friday = evening({ tables: 3 });
  expect(friday.outcome(friday.act('breakorder.set', { tables: ['t1', 't2', 't1'] }))).toBe('breakorder.twice');
});
