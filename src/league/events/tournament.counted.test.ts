import { expect, it } from 'vitest';
import { standings } from '../standings.ts';
import { Season } from '../test-league.ts';

it('[POINTS-1] counted again after a correction, the last places stand; undone, none do', () => {
  const season = new Season();
  const first = season.count('t1', [['ana'], ['ben'], ['cy']]);
  const again = season.count('t1', [['ben'], ['ana'], ['cy']]);
  expect(standings(season.state).map(({ player }) => player)).toEqual(['ben', 'ana', 'cy']);
  expect(season.state.get('counted', 't1')?.times).toBe(2);
  season.act('act.reverted', { target: again });
  expect(standings(season.state)[0]?.player).toBe('ana');
  season.act('act.reverted', { target: first });
  expect(standings(season.state)).toEqual([]);
});

it('[POINTS-1] nobody has two places in one tournament', () => {
  const season = new Season();
  expect(season.outcome(season.count('t1', [['ana'], ['ben', 'ana']]))).toBe('league.twice');
});
