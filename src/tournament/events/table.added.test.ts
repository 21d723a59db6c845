import { expect, it } from 'vitest';
import { seatMap } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('brings open seats, the usual number or its own', () => {
  const friday = evening({ tables: 1 });
  friday.act('table.added', { table: 'final', number: 20, seats: 10 });
  expect(seatMap(friday.state).map(({ number, free, seats }) => [number, free, seats.length])).toEqual([
    [1, 9, 9],
    [20, 10, 10],
  ]);
});

it('a table is in play once, and so is its number', () => {
  const friday = evening({ tables: 1 });
  expect(friday.outcome(friday.act('table.added', { table: 't1', number: 7 }))).toBe('table.in-play');
  expect(friday.outcome(friday.act('table.added', { table: 't7', number: 1 }))).toBe('table.number-taken');
});
