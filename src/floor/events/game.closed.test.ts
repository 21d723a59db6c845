import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[CASH-1] a game closes only without tables and with an empty list', () => {
  const room = new TestRoom();
  expect(room.said(room.act('game.closed', { game: 'nlh' }))).toBe('game.has-tables');
  room.join('ana', { game: 'plo' });
  expect(room.said(room.act('game.closed', { game: 'plo' }))).toBe('game.has-list');
  room.act('waitlist.left', { game: 'plo', player: 'ana', reason: 'asked' });
  room.act('game.closed', { game: 'plo' });
  expect(room.said(room.join('ana', { game: 'plo' }))).toBe('game.unknown');
});
