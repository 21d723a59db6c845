import { expect, it } from 'vitest';
import { MINUTE, TestRoom } from '../test-room.ts';

function calledAna() {
  const room = new TestRoom();
  room.join('ana');
  room.join('ben');
  const call = room.callNext('ana', { table: 't1', seat: 1 });
  const answer = (what: string, late = 0) =>
    room.act('call.answered', { call, player: 'ana', answer: what }, { device: 'phone-1', phone: true, late });
  return { room, call, answer };
}

it('[LIST-3] on my way: the call no longer runs out by itself', () => {
  const { room, call, answer } = calledAna();
  answer('coming');
  room.pass(60 * MINUTE);
  expect(room.state.get('calls', call)?.comingAt).toBeDefined();
  expect(room.seatAt(1)).toMatchObject({ type: 'held', player: 'ana' });
});

it('[LIST-3] leave: off the list, the seat is open', () => {
  const { room, answer } = calledAna();
  answer('leave');
  expect(room.list()).toEqual(['ben']);
  expect(room.seatAt(1)).toEqual({ type: 'open' });
});

it('[LIST-3] an answer made before the deadline and committed within the grace wins', () => {
  const { room, answer } = calledAna();
  room.pass(6 * MINUTE);
  answer('coming', 2 * MINUTE);
  room.pass(10 * MINUTE);
  expect(room.called()).toEqual(['ana']);
});

it('[LIST-3] an answer to a call that has run out is refused, and says how it ended', () => {
  const { room, answer } = calledAna();
  room.pass(8 * MINUTE);
  const late = answer('coming');
  expect(room.conflict(late)).toMatchObject({ code: 'call.over', details: { player: 'ana', end: 'expired' } });
});

it("[LIST-3] it is refused too when nobody has committed the call's expiry yet", () => {
  const { room, call, answer } = calledAna();
  room.now += 8 * MINUTE;
  expect(room.said(answer('coming'))).toBe('call.over');
  room.pass(0);
  expect(room.state.has('calls', call)).toBe(false);
});

it('nobody answers for another', () => {
  const { room, call } = calledAna();
  expect(room.said(room.act('call.answered', { call, player: 'ben', answer: 'leave' }))).toBe('call.over');
  expect(room.called()).toEqual(['ana']);
});
