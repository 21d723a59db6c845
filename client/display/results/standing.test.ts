import { expect, it } from 'vitest';
import { standingOf } from './standing.ts';

const board = { finished: false, entry: { open: true, closesAt: 1000 as number | null } };

it('[BUST-1] places are provisional while entry is open, and not a moment longer', () => {
  expect(standingOf(board, 999)).toBe('provisional');
  expect(standingOf(board, 1000)).toBe('so-far');
  expect(standingOf({ ...board, entry: { open: true, closesAt: null } }, 1000)).toBe('provisional');
  expect(standingOf({ ...board, entry: { open: false, closesAt: 1 } }, 0)).toBe('so-far');
});

it('[BUST-5] they are final when the tournament is finished', () => {
  expect(standingOf({ ...board, finished: true }, 0)).toBe('final');
});
