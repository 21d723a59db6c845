import { expect, it } from 'vitest';
import { standings } from '../standings.ts';
import { THIS } from '../state.ts';
import { Season } from '../test-league.ts';
import { leagueCreated } from './league.created.ts';

it('[POINTS-1] a league is made once, with its formula', () => {
  const season = new Season({ type: 'root', scale: 10 });
  expect(season.state.get('league', THIS)).toEqual({ name: 'Autumn', formula: { type: 'root', scale: 10 } });
  expect(standings(season.state)).toEqual([]);
  const again = season.act('league.created', { name: 'Winter', formula: { type: 'linear', step: 1 } });
  expect(season.outcome(again)).toBe('league.exists');
});

it('[POINTS-1] takes no formula that it does not know', () => {
  const made = (formula: object) => leagueCreated.body.safeParse({ name: 'x', formula }).success;
  expect(made({ type: 'linear', step: 0 })).toBe(false);
  expect(made({ type: 'table', points: [], rest: 0 })).toBe(false);
  expect(made({ type: 'table', points: [1.5], rest: 0 })).toBe(false);
  expect(made({ type: 'cubic' })).toBe(false);
});
