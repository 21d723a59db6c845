import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[CASH-2] unlocked, a seat can be had again; one that is not locked stays as it is', () => {
  const room = new TestRoom();
  room.act('cashseat.locked', { table: 't1', seat: 1 });
  room.act('cashseat.unlocked', { table: 't1', seat: 1 });
  room.seat('ana', 1);
  room.act('cashseat.unlocked', { table: 't1', seat: 1 });
  expect(room.seatAt(1)).toMatchObject({ type: 'occupied', player: 'ana' });
  expect(room.said(room.act('cashseat.unlocked', { table: 't9', seat: 1 }))).toBe('seat.unknown');
});
