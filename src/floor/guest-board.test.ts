import { expect, it } from 'vitest';
import { guestBoard } from './guest-board.ts';
import { TestRoom } from './test-room.ts';

it('shows games, seats and waits to anybody, and nobody’s name or id', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.join('ben');
  const board = guestBoard(room.state);
  expect(board.games).toEqual([
    {
      ...{ game: 'nlh', name: 'NLH', stakes: '1/3', buyIn: null, rotation: [] },
      ...{ tables: 1, players: 1, openSeats: 3, waiting: 1, wait: null },
    },
    {
      ...{ game: 'plo', name: 'PLO', stakes: '5/5', buyIn: null, rotation: [] },
      ...{ tables: 0, players: 0, openSeats: 0, waiting: 0, wait: null },
    },
  ]);
  expect(JSON.stringify(board)).not.toMatch(/ana|ben/);
});
