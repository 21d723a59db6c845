import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

function calledAna() {
  const room = new TestRoom();
  room.join('ana', { origin: 'phone' });
  const call = room.callNext('ana', { table: 't1', seat: 1 });
  const fail = () => room.act('call.undelivered', { call, player: 'ana', reason: 'gone' }, { device: 'edge' });
  return { room, call, fail };
}

it('[LIST-9] a call that did not reach the phone is told to the floor, once', () => {
  const { room, call, fail } = calledAna();
  const notice = fail();
  expect(room.conflict(notice)).toMatchObject({
    ...{ sort: 'notice', code: 'call.undelivered' },
    details: { call, player: 'ana', game: 'nlh', table: 't1', seat: 1, reason: 'gone' },
  });
  expect(room.state.get('calls', call)?.undelivered).toMatchObject({ reason: 'gone', notice });
  expect(room.said(fail())).toBeUndefined();
  expect(room.called(), 'the call runs on').toEqual(['ana']);
});

it('[LIST-9] however the call ends, nobody need walk over any more', () => {
  const { room, fail } = calledAna();
  const notice = fail();
  const seated = room.seat('ana', 1);
  expect(room.conflict(notice)?.settledBy).toBe(seated);
});

it('[LIST-9] who has answered, or whose call is over, is not walked to', () => {
  const { room, call, fail } = calledAna();
  room.act('call.answered', { call, player: 'ana', answer: 'coming' });
  expect(room.said(fail())).toBeUndefined();
  room.seat('ana', 1);
  expect(room.said(fail())).toBeUndefined();
});
