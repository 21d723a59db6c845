import { describe, expect, it } from 'vitest';
import type { FloorPolicy } from '../policy.ts';
import { MINUTE, TestRoom } from '../test-room.ts';

function calledAna(policy: Partial<FloorPolicy> = {}) {
  const room = new TestRoom(policy);
  for (const player of ['ana', 'ben', 'cy']) room.join(player);
  const call = room.callNext('ana', { table: 't1', seat: 1 });
  return { room, call };
}

describe('call.expired', () => {
  it('[LIST-3] comes when deadline and grace are over, not before', () => {
    const { room } = calledAna();
    room.pass(7 * MINUTE - 2000);
    expect(room.called()).toEqual(['ana']);
    room.pass(3000);
    expect(room.called()).toEqual([]);
    expect(room.seatAt(1)).toEqual({ type: 'open' });
  });

  it('[LIST-3] by default: to the end once, then removed', () => {
    const { room } = calledAna();
    room.pass(8 * MINUTE);
    expect(room.list()).toEqual(['ben', 'cy', 'ana']);
    expect(room.entryOf('ana')!.moved).toMatchObject({ reason: 'expired' });
    room.join('dee');
    expect(room.list(), 'who joins later stands behind').toEqual(['ben', 'cy', 'ana', 'dee']);
    for (const player of ['ben', 'cy']) room.act('waitlist.left', { game: 'nlh', player, reason: 'asked' });
    room.callNext('ana');
    room.pass(8 * MINUTE);
    expect(room.list()).toEqual(['dee']);
    expect(room.state.get('removed', 'nlh.ana')).toMatchObject({ reason: 'expired' });
  });

  it('[LIST-3] other policies: to the end each time, held, or removed at once', () => {
    const ended = calledAna({ expiry: 'end' }).room;
    ended.pass(8 * MINUTE);
    ended.callNext('ben');
    ended.callNext('cy');
    ended.callNext('ana');
    ended.pass(8 * MINUTE);
    expect(ended.list()).toHaveLength(3);
    const held = calledAna({ expiry: 'hold' }).room;
    held.pass(8 * MINUTE);
    expect(held.list()).toEqual(['ana', 'ben', 'cy']);
    expect(held.said(held.callNext('ben')), 'who is held is passed over').toBeUndefined();
    const removed = calledAna({ expiry: 'remove' }).room;
    removed.pass(8 * MINUTE);
    expect(removed.list()).toEqual(['ben', 'cy']);
  });

  it('is idempotent by what it names', () => {
    const { room, call } = calledAna();
    const { deadline } = room.state.get('calls', call)!;
    room.act('call.expired', { call, deadline }, { device: 'edge' });
    expect(room.called(), 'too early').toEqual(['ana']);
    room.act('call.extended', { call, player: 'ana' });
    room.now += 8 * MINUTE;
    room.act('call.expired', { call, deadline }, { device: 'edge' });
    expect(room.called(), 'extended since').toEqual(['ana']);
    room.pass(8 * MINUTE);
    room.act('call.expired', { call, deadline: deadline + 5 * MINUTE }, { device: 'edge' });
    expect(room.entryOf('ana')!.expiries, 'twice').toBe(1);
  });
});
