import { expect, it } from 'vitest';
import { publication } from '../results.ts';
import { evening, MINUTE } from '../testing/evening.ts';

it('[BUST-5] only once the tournament is finished, and again after a correction', () => {
  const friday = evening({ players: 3, playing: true });
  for (const player of ['p3', 'p2']) friday.act('player.busted', { player, entry: 1 });
  expect(friday.outcome(friday.act('results.published'))).toBe('results.not-finished');
  friday.act('tournament.finished');
  friday.act('results.published');
  const places = [
    { player: 'p2', place: 3 },
    { player: 'p3', place: 2 },
  ];
  friday.act('results.corrected', { places, reason: 'ruling' });
  expect(publication(friday.state)).toMatchObject({ times: 1, outdated: true });
  friday.later(MINUTE).act('results.published');
  expect(publication(friday.state)).toEqual({ at: friday.now, times: 2, outdated: false });
});
