import { expect, it } from 'vitest';
import { figures } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('[BUST-4] the bubble is counted from the number of prize places', () => {
  const friday = evening({ players: 6, playing: true });
  friday.act('places.set', { places: 4 });
  expect(figures(friday.state)).toMatchObject({ prizePlaces: 4, toPrizePlaces: 2 });
  friday.act('player.busted', { player: 'p1', entry: 1 });
  friday.act('player.busted', { player: 'p2', entry: 1 });
  expect(figures(friday.state)?.toPrizePlaces).toBe(0);
  friday.act('places.set', { places: 0 });
  expect(figures(friday.state)?.toPrizePlaces, 'not known yet').toBe(0);
});
