import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[CASH-2] back in the seat, seated since before', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  const since = room.now;
  room.act('cash.away', { player: 'ana', table: 't1', seat: 1 });
  room.act('cash.returned', { player: 'ana', table: 't1', seat: 1 });
  expect(room.seatAt(1)).toMatchObject({ type: 'occupied', player: 'ana', since });
  expect(room.said(room.act('cash.returned', { player: 'ben', table: 't1', seat: 2 }))).toBe('player.not-seated');
});
