import { expect, it } from 'vitest';
import { SubjectFold } from '../../kernel/index.ts';
import { league } from '../index.ts';
import { standings } from '../standings.ts';
import { Season } from '../test-league.ts';

it('[POINTS-1] another formula moves every point, also of what was counted before', () => {
  const season = new Season();
  season.count('t1', [['ana'], ['ben']]);
  expect(standings(season.state)[0]).toMatchObject({ player: 'ana', points: 200 });
  season.act('league.changed', { name: 'Autumn', formula: { type: 'table', points: [50], rest: 2 } });
  expect(standings(season.state).map(({ points }) => points)).toEqual([5000, 200]);
});

it('of a league that was never made is refused', () => {
  const fold = new SubjectFold(league);
  const times = { at: 1, effective: 1, committedAt: 1 };
  const body = { name: 'x', formula: { type: 'linear', step: 1 } };
  const entry = { id: 'd.1', kind: 'league.changed', kv: 1, body, actor: 'u', device: 'd', verdict: 'ok' as const };
  fold.append([{ ...entry, ...times }]);
  expect(fold.outcomes.get('d.1')).toMatchObject({ refusal: { refused: 'league.unknown' } });
});
