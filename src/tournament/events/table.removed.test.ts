import { expect, it } from 'vitest';
import { seatMap } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('takes an empty table and its seats out of play', () => {
  const friday = evening({ tables: 2 });
  friday.act('table.removed', { table: 't2' });
  expect(seatMap(friday.state).map(({ table }) => table)).toEqual(['t1']);
  expect(friday.state.has('seats', 't2.1')).toBe(false);
  expect(friday.outcome(friday.act('table.removed', { table: 't2' })), 'twice is once').toBe('applied');
});

it('keeps a table at which somebody sits', () => {
  const friday = evening({ tables: 2, players: 2, playing: true });
  expect(friday.outcome(friday.act('table.removed', { table: 't2' }))).toBe('table.occupied');
});

it('[SEAT-4] a player seated at a table that was removed meanwhile stays registered, with fair seats offered', () => {
  const friday = evening({ tables: 2, players: 1 });
  friday.act('table.removed', { table: 't2' });
  const seated = friday.act('player.seated', { player: 'p1', seat: 't2.3' }, { device: 'tablet-b' });
  expect(friday.outcome(seated)).toBe('seat.unknown');
  expect(friday.state.get('$conflicts', seated)?.details.nearest).toContain('t1.3');
});
