import { expect, it } from 'vitest';
import { placesOf } from '../places.ts';
import { lifeCycle } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('[BUST-5] the last player is the winner and the tournament is finished', () => {
  const friday = evening({ players: 3, playing: true });
  friday.act('player.busted', { player: 'p2', entry: 1 });
  expect(friday.outcome(friday.act('tournament.finished'))).toBe('tournament.players-left');
  friday.act('player.busted', { player: 'p3', entry: 1 });
  friday.act('tournament.finished');
  expect(lifeCycle(friday.state, friday.now)?.is).toBe('finished');
  expect(placesOf(friday.state).map(({ player, place }) => [player, place])).toEqual([
    ['p1', 1],
    ['p3', 2],
    ['p2', 3],
  ]);
});

it('[BUST-5] results are corrected by undoing acts, and finishing twice is finishing once', () => {
  const friday = evening({ players: 2, playing: true });
  const bust = friday.act('player.busted', { player: 'p2', entry: 1 });
  const finished = friday.act('tournament.finished');
  expect(friday.outcome(friday.act('tournament.finished'))).toBe('applied');
  expect(friday.outcome(friday.act('player.busted', { player: 'p1', entry: 1 }))).toBe('tournament.over');
  friday.revert(bust);
  expect(friday.outcome(finished)).toBe('tournament.players-left');
  friday.act('player.busted', { player: 'p1', entry: 1 });
  friday.act('tournament.finished');
  expect(placesOf(friday.state).map(({ player }) => player)).toEqual(['p2', 'p1']);
});
