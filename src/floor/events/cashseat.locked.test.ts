import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

const seat = { table: 't1', seat: 1 };

it('[CASH-2] only an open seat is locked; locked twice is locked', () => {
  const room = new TestRoom();
  room.act('cashseat.locked', seat);
  expect(room.said(room.act('cashseat.locked', seat, { device: 'tablet-2' }))).toBeUndefined();
  expect(room.seatAt(1)).toEqual({ type: 'locked' });
  room.seat('ana', 2);
  expect(room.said(room.act('cashseat.locked', { table: 't1', seat: 2 }))).toBe('seat.taken');
});
