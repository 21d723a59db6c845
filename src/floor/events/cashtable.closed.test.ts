import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[CASH-1] is refused while players sit there, unless the act says that they leave', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  const refused = room.act('cashtable.closed', { table: 't1' });
  expect(room.conflict(refused)).toMatchObject({ code: 'table.occupied', details: { players: 1 } });
  room.act('cashtable.closed', { table: 't1', players: 'leave' });
  expect(room.state.get('tables', 't1')?.state).toBe('closed');
  expect(room.state.has('sitting', 'ana')).toBe(false);
  expect(room.said(room.act('cashtable.closed', { table: 't1' }, { device: 'tablet-2' }))).toBe('table.already-closed');
});

it('[LIST-3] who was called for a seat there waits at their place again', () => {
  const room = new TestRoom();
  room.join('ana');
  room.join('ben');
  room.callNext('ana', { table: 't1', seat: 1 });
  room.act('cashtable.closed', { table: 't1' });
  expect(room.called()).toEqual([]);
  expect(room.list()).toEqual(['ana', 'ben']);
  expect(room.seatAt(1)).toBeUndefined();
});
