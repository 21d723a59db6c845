import { expect, it } from 'vitest';
import { boardOf, boardsOf } from './views.ts';

const clock = (tournament: string) => ({ type: 'clock', tournament }) as const;

it('[SCREEN-1] knows the board that a view is drawn from', () => {
  expect(boardOf(clock('t1'))).toBe('clock.t1');
  expect(boardOf({ type: 'waitlists', game: 'g1' })).toBe('waitlists');
  expect(boardOf({ type: 'idle' })).toBeUndefined();
});

it('[SCREEN-1] keeps all boards of a rotation open, each once', () => {
  const views = [clock('t1'), { type: 'waitlists' }, clock('t1'), { type: 'idle' }, clock('t2')] as const;
  expect(boardsOf({ type: 'rotation', views: [...views], seconds: 10 })).toEqual(['clock.t1', 'waitlists', 'clock.t2']);
  expect(boardsOf(undefined)).toEqual([]);
});
