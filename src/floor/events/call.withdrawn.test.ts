import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[CASH-2] a call taken back opens the seat, and the player waits at their place', () => {
  const room = new TestRoom();
  room.join('ana');
  room.join('ben');
  const call = room.callNext('ana', { table: 't1', seat: 2 });
  room.act('call.withdrawn', { call, player: 'ana' });
  expect(room.seatAt(2)).toEqual({ type: 'open' });
  expect(room.list()).toEqual(['ana', 'ben']);
  expect(room.entryOf('ana')!.status).toEqual({ type: 'waiting' });
  expect(room.said(room.act('call.withdrawn', { call, player: 'ana' }))).toBe('call.already-over');
});
