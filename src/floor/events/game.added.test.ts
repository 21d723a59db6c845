import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[CASH-1] a game has a name, stakes and buy-in as labels, and seats', () => {
  const room = new TestRoom();
  room.act('game.added', { game: 'mix', name: 'HORSE', stakes: '8/16', seats: 8, buyIn: '160-800' });
  expect(room.state.get('games', 'mix')).toEqual({
    ...{ name: 'HORSE', stakes: '8/16', seats: 8, buyIn: '160-800', closed: false },
  });
  expect(room.said(room.act('game.added', { game: 'mix', name: 'Razz', stakes: '1', seats: 8 }))).toBe('game.known');
});

it('[CASH-1] a mixed game has its rotation, in order', () => {
  const room = new TestRoom();
  const rotation = ['Hold’em', 'Omaha 8', 'Razz', 'Stud', 'Stud 8'];
  room.act('game.added', { game: 'horse', name: 'HORSE', stakes: '8/16', seats: 8, rotation });
  expect(room.state.get('games', 'horse')?.rotation).toEqual(rotation);
});

it('opens a closed game again, with its new labels', () => {
  const room = new TestRoom();
  room.act('game.closed', { game: 'plo' });
  room.act('game.added', { game: 'plo', name: 'PLO', stakes: '1/2', seats: 8 });
  expect(room.state.get('games', 'plo')).toMatchObject({ stakes: '1/2', closed: false });
});
