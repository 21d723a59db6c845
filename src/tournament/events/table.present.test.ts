import { expect, it } from 'vitest';
import { movesOutstanding } from '../moves.ts';
import { noShows } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('[SEAT-5] [BREAK-2] a whole table is seen in one act; who sits elsewhere is not', () => {
  const friday = evening({ players: 6, playing: true });
  friday.act('player.moved', { player: 'p2', from: 't2.1', to: 't1.7' });
  friday.act('player.moved', { player: 'p1', from: 't1.1', to: 't2.7' });
  friday.act('table.present', { table: 't1', players: ['p1', 'p2', 'p3', 'p5'] });
  expect(noShows(friday.state)).toEqual(['p1', 'p4', 'p6']);
  expect(movesOutstanding(friday.state).map(({ player }) => player)).toEqual(['p1']);
});

it('[SEAT-5] seeing somebody ends their being away', () => {
  const friday = evening({ players: 2, playing: true });
  friday.act('player.withdrawn', { player: 'p1' });
  friday.act('table.present', { table: 't1', players: ['p1'] });
  expect(friday.state.get('players', 'p1')).toMatchObject({ away: false, present: true });
});

it('nobody there, or no such table, is refused', () => {
  const friday = evening({ players: 2, playing: true });
  expect(friday.outcome(friday.act('table.present', { table: 't1', players: ['p2'] }))).toBe('player.not-there');
  expect(friday.outcome(friday.act('table.present', { table: 't9', players: ['p2'] }))).toBe('table.unknown');
});
