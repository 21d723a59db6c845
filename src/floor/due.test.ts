import { expect, it } from 'vitest';
import { floorDue, nextDueAt } from './due.ts';
import { MINUTE, TestRoom } from './test-room.ts';

it('[LIST-2] [LIST-3] lists what has fallen due, the earliest first, and when the next will', () => {
  const room = new TestRoom();
  expect(nextDueAt(room.state)).toBeUndefined();
  room.join('ana', { origin: 'callin' });
  const checkinBy = room.entryOf('ana')!.checkinBy!;
  room.join('ben');
  expect(nextDueAt(room.state)).toBe(checkinBy);
  const call = room.callNext('ben');
  const { deadline } = room.state.get('calls', call)!;
  expect(nextDueAt(room.state)).toBe(deadline + 2 * MINUTE);
  expect(floorDue(room.state, deadline + 2 * MINUTE - 1)).toEqual([]);
  expect(floorDue(room.state, checkinBy)).toEqual([
    { kind: 'call.expired', body: { call, deadline } },
    { kind: 'checkin.expired', body: { game: 'nlh', player: 'ana', checkinBy } },
  ]);
});

it('[LIST-3] who is on the way is not due', () => {
  const room = new TestRoom();
  room.join('ana');
  const call = room.callNext('ana');
  room.act('call.answered', { call, player: 'ana', answer: 'coming' });
  expect(nextDueAt(room.state)).toBeUndefined();
});
