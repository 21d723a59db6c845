import { expect, it } from 'vitest';
import { MINUTE, TestRoom } from '../test-room.ts';

function calledAna() {
  const room = new TestRoom();
  room.join('ana');
  const call = room.callNext('ana');
  const extend = (more = {}) => room.act('call.extended', { call, player: 'ana' }, more);
  return { room, call, extend };
}

it('[LIST-3] more time is given once', () => {
  const { room, call, extend } = calledAna();
  const { deadline } = room.state.get('calls', call)!;
  extend();
  expect(room.state.get('calls', call)!.deadline).toBe(deadline + 5 * MINUTE);
  expect(room.said(extend())).toBe('call.no-more-time');
  room.pass(11 * MINUTE);
  expect(room.called(), 'deadline and grace moved').toEqual(['ana']);
  room.pass(1 * MINUTE);
  expect(room.called()).toEqual([]);
});

it('[LIST-3] asked for on two devices that were apart, it is given once and the second is told', () => {
  const { room, call, extend } = calledAna();
  extend({ expect: call });
  const second = extend({ device: 'tablet-2', expect: call });
  expect(room.conflict(second)).toMatchObject({ sort: 'notice', code: 'call.already-extended' });
  expect(room.state.get('calls', call)!.extensions).toBe(1);
});
