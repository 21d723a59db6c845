import { describe, expect, it } from 'vitest';
import { type SingleView, TOURNAMENT_VIEWS, type View } from '../../../src/screens/index.ts';
import { aboutOf, alone, inTurn, toggled, viewsAbout } from './choices.ts';

const clock: SingleView = { type: 'clock', tournament: 't1' };
const lists: SingleView = { type: 'waitlists' };

describe('what a screen can be given', () => {
  it('[SCREEN-1] all of a tournament, all of the room, one game’s list where there are several, the house’s own', () => {
    expect(viewsAbout('t.t1', []).map(({ type }) => type)).toEqual([...TOURNAMENT_VIEWS]);
    expect(viewsAbout('room', ['g1']).map(({ type }) => type)).toEqual(['waitlists', 'tables', 'must-move']);
    expect(viewsAbout('room', ['g1', 'g2']).slice(3)).toEqual([
      { type: 'waitlists', game: 'g1' },
      { type: 'waitlists', game: 'g2' },
    ]);
    expect(viewsAbout('house', []).map(({ type }) => type)).toEqual(['slides', 'idle']);
  });

  it('each is found again under what it is about', () => {
    for (const about of ['t.t1', 'room', 'house'] as const)
      for (const view of viewsAbout(about, ['g1', 'g2'])) expect(aboutOf(view)).toBe(about);
  });
});

describe('several in turn', () => {
  const both: View = { type: 'rotation', views: [clock, lists], seconds: 30 };

  it('[SCREEN-1] begins with what is shown, and ends with the first of them', () => {
    expect(inTurn(clock)).toMatchObject({ type: 'rotation', views: [clock] });
    expect(inTurn(both)).toBe(both);
    expect(alone(both)).toEqual(clock);
  });

  it('[SCREEN-1] takes one more, or one out, and keeps the seconds', () => {
    expect(toggled(both, { type: 'tables' })).toEqual({ ...both, views: [clock, lists, { type: 'tables' }] });
    expect(toggled(both, { ...clock })).toEqual({ ...both, views: [lists] });
  });

  it('drops the empty picture as soon as there is another', () => {
    expect(toggled({ type: 'idle' }, clock)).toMatchObject({ views: [clock] });
  });

  it('never shows nothing, and never more than a rotation holds', () => {
    expect(toggled({ ...both, views: [clock] }, clock)).toBeUndefined();
    const many = Array.from({ length: 12 }, (_, i): SingleView => ({ type: 'clock', tournament: `t${i}` }));
    expect(toggled({ ...both, views: many }, lists)).toBeUndefined();
  });
});
