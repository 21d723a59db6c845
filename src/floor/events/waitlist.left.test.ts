import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[CASH-2] leaving a list ends the call and opens the seat that it held', () => {
  const room = new TestRoom();
  room.join('ana');
  const call = room.callNext('ana', { table: 't1', seat: 1 });
  room.act('waitlist.left', { game: 'nlh', player: 'ana', reason: 'asked' });
  expect(room.list()).toEqual([]);
  expect(room.seatAt(1)).toEqual({ type: 'open' });
  expect(room.state.get('pastCalls', call)).toMatchObject({ end: 'left' });
});

it('taken off on two devices is one removal, and the second says so', () => {
  const room = new TestRoom();
  room.join('ana');
  room.act('waitlist.left', { game: 'nlh', player: 'ana', reason: 'no-show' });
  const again = room.act('waitlist.left', { game: 'nlh', player: 'ana', reason: 'asked' }, { device: 'tablet-2' });
  expect(room.conflict(again)).toMatchObject({ sort: 'notice', code: 'entry.already-gone' });
  expect(room.state.get('removed', 'nlh.ana')).toMatchObject({ reason: 'no-show' });
});
