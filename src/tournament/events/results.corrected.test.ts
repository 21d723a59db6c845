import { expect, it } from 'vitest';
import { results } from '../results.ts';
import { evening } from '../testing/evening.ts';

function finished() {
  const friday = evening({ players: 4, playing: true });
  for (const player of ['p4', 'p3', 'p2']) friday.act('player.busted', { player, entry: 1 });
  friday.act('tournament.finished');
  return friday;
}
const correct = (friday: ReturnType<typeof evening>, ...places: [string, number][]) =>
  friday.act('results.corrected', {
    places: places.map(([player, place]) => ({ player, place })),
    reason: 'mistake',
  });
const lines = (friday: ReturnType<typeof evening>) =>
  results(friday.state).map(({ player, place, corrected }) => [player, place, corrected]);

it('[BUST-5] gives players other places, marked as corrected; undone, the busts count again', () => {
  const friday = finished();
  const swap = correct(friday, ['p2', 3], ['p3', 2]);
  expect(lines(friday)).toEqual([
    ['p1', 1, false],
    ['p3', 2, true],
    ['p2', 3, true],
    ['p4', 4, false],
  ]);
  friday.revert(swap);
  expect(lines(friday).every(([, , corrected]) => corrected === false)).toBe(true);
});

it('[BUST-5] may make a tie, and never a gap', () => {
  const friday = finished();
  expect(friday.outcome(correct(friday, ['p4', 3]))).toBe('applied');
  expect(results(friday.state).slice(2)).toMatchObject([
    { player: 'p3', place: 3, tied: true },
    { player: 'p4', place: 3, tied: true },
  ]);
  const gap = correct(friday, ['p1', 2]);
  expect(friday.state.get('$conflicts', gap)).toMatchObject({ code: 'results.gap', details: { place: 1 } });
});

it('[BUST-5] is for players of a finished tournament', () => {
  const friday = evening({ players: 2, playing: true });
  expect(friday.outcome(correct(friday, ['p1', 1]))).toBe('results.not-finished');
  const over = finished();
  expect(over.outcome(correct(over, ['x', 1]))).toBe('results.unplaced');
});
