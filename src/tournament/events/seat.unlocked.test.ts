import { expect, it } from 'vitest';
import { fairSeats } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('[SEAT-5] opens the seat again', () => {
  const friday = evening({ tables: 1 });
  friday.act('seat.locked', { seat: 't1.4' });
  expect(fairSeats(friday.state)).not.toContain('t1.4');
  friday.act('seat.unlocked', { seat: 't1.4' });
  expect(fairSeats(friday.state)).toContain('t1.4');
  expect(friday.outcome(friday.act('seat.unlocked', { seat: 't9.4' }))).toBe('seat.unknown');
});
