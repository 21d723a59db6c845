import { expect, it } from 'vitest';
import { alternates } from '../alternates.ts';
import { evening } from '../testing/evening.ts';

it('[ENTRY-5] nobody waits while a place is open, and nobody twice', () => {
  const friday = evening({ capacity: 3, players: 2 });
  expect(friday.outcome(friday.act('alternate.listed', { player: 'a1' }))).toBe('alternate.place-open');
  friday.act('player.registered', { player: 'p3' });
  friday.act('alternate.listed', { player: 'a1' });
  friday.act('alternate.listed', { player: 'a2' });
  friday.act('alternate.listed', { player: 'a1' }, { device: 'tablet-b' });
  expect(alternates(friday.state, friday.now).map(({ player, place }) => [player, place])).toEqual([
    ['a1', 1],
    ['a2', 2],
  ]);
});

it('[ENTRY-2] whoever is in already is in, and the floor is told', () => {
  const friday = evening({ capacity: 2, players: 2 });
  const twice = friday.act('alternate.listed', { player: 'p1' }, { device: 'tablet-b' });
  expect(friday.state.get('$conflicts', twice)).toMatchObject({ sort: 'notice', code: 'entry.twice' });
});

it('[ENTRY-4] after a bust only who may re-enter can wait', () => {
  const friday = evening({ capacity: 3, players: 3, playing: true });
  friday.act('player.busted', { player: 'p1', entry: 1 });
  friday.act('player.registered', { player: 'p4' });
  expect(friday.outcome(friday.act('alternate.listed', { player: 'p1' }))).toBe('reentry.none');
});
