import { expect, it } from 'vitest';
import { noShows } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('[SEAT-5] the no-show list is those seated whom nobody has seen', () => {
  const friday = evening({ players: 3, playing: true });
  expect(noShows(friday.state)).toEqual(['p1', 'p2', 'p3']);
  friday.act('player.present', { player: 'p2', present: true });
  expect(noShows(friday.state)).toEqual(['p1', 'p3']);
  friday.act('player.present', { player: 'p2', present: false });
  expect(noShows(friday.state)).toEqual(['p1', 'p2', 'p3']);
  expect(friday.outcome(friday.act('player.present', { player: 'p9', present: true }))).toBe('player.not-in');
});
