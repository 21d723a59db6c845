import { expect, it } from 'vitest';
import { openPlaces } from '../alternates.ts';
import { evening } from '../testing/evening.ts';

it('[ENTRY-5] changes how many may come in; who is in stays in', () => {
  const friday = evening({ capacity: 4, players: 4 });
  friday.act('capacity.set', { capacity: 2 });
  expect(openPlaces(friday.state)).toBe(0);
  expect(friday.outcome(friday.act('player.registered', { player: 'p5' }))).toBe('tournament.full');
  friday.act('capacity.set', { capacity: 6 });
  expect(openPlaces(friday.state)).toBe(2);
  friday.act('capacity.set', { capacity: null });
  expect(openPlaces(friday.state)).toBeNull();
});
