import { expect, it } from 'vitest';
import { evening } from '../tournament/testing/evening.ts';
import { countFor } from './counting.ts';
import { league } from './index.ts';
import { pointsIn, standings } from './standings.ts';
import { Season } from './test-league.ts';

it('[POINTS-1] sums points over tournaments; who has the same shares the place', () => {
  const season = new Season();
  season.count('t1', [['ana'], ['ben'], ['cy']]);
  season.count('t2', [['ben'], ['ana'], ['dee', 'eve']]);
  expect(standings(season.state).map(({ player, place, tied, points }) => [player, place, tied, points / 100])).toEqual(
    [
      ['ana', 1, true, 6],
      ['ben', 1, true, 6],
      ['dee', 3, true, 1.5],
      ['eve', 3, true, 1.5],
      ['cy', 5, false, 1],
    ],
  );
  expect(standings(season.state)[0]).toMatchObject({ tournaments: 2 });
  expect(league.invariants(season.state)).toEqual([]);
});

it('[POINTS-1] a tournament’s own results are counted as they stand, ties in one group', () => {
  const friday = evening({ players: 4, playing: true, reentries: { limit: 1 } });
  const busts = [
    { player: 'p3', entry: 1 },
    { player: 'p4', entry: 1 },
  ];
  friday.act('players.busted', { busts, oneHand: true });
  friday.act('player.busted', { player: 'p2', entry: 1 });
  expect(countFor(friday.state, 'friday')).toBeUndefined();
  friday.act('tournament.finished');
  const body = countFor(friday.state, 'friday')!;
  expect(body).toEqual({ tournament: 'friday', entries: 4, places: [['p1'], ['p2'], ['p3', 'p4']] });
  const season = new Season({ type: 'table', points: [10, 6, 4], rest: 1 });
  season.act('tournament.counted', { ...body });
  expect([...pointsIn(season.state, 'friday')]).toEqual([
    ['p1', 1000],
    ['p2', 600],
    ['p3', 250],
    ['p4', 250],
  ]);
  expect(pointsIn(season.state, 'saturday').size).toBe(0);
});
