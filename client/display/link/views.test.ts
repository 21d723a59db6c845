import { expect, it } from 'vitest';
import { ROOM_VIEWS, type SingleView, TOURNAMENT_VIEWS } from '../../../src/screens/views.ts';
import { boardOf, boardsOf } from './views.ts';

const clock = (tournament: string) => ({ type: 'clock', tournament }) as const;

it('[SCREEN-1] knows the board that every view is drawn from', () => {
  for (const type of TOURNAMENT_VIEWS) expect(boardOf({ type, tournament: 't1' })).toBe(`${type}.t1`);
  for (const type of ROOM_VIEWS) expect(boardOf({ type, game: 'g1' })).toBe(type);
  expect(boardOf({ type: 'slides', set: 'house' })).toBe('slides.house');
  expect(boardOf({ type: 'idle' })).toBeUndefined();
});

it('asks for no board of a view that a later version brought', () => {
  for (const type of ['moon', 'toString', '__proto__'])
    expect(boardOf({ type, tournament: 't1' } as unknown as SingleView)).toBeUndefined();
});

it('[SCREEN-1] keeps all boards of a rotation open, each once', () => {
  const views = [clock('t1'), { type: 'waitlists' }, clock('t1'), { type: 'idle' }, clock('t2')] as const;
  expect(boardsOf({ type: 'rotation', views: [...views], seconds: 10 })).toEqual(['clock.t1', 'waitlists', 'clock.t2']);
  expect(boardsOf(undefined)).toEqual([]);
});
