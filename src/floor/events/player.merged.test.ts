import { describe, expect, it } from 'vitest';
import { playerCard } from '../select.ts';
import { TestRoom } from '../test-room.ts';

const merge = (room: TestRoom, player: string, into: string): string =>
  room.act('player.merged', { player, into }, { device: 'edge' });

describe('player.merged', () => {
  it('seat, places and calls become the account’s; the old id means it from then on', () => {
    const room = new TestRoom();
    room.seat('ana', 1);
    room.act('move.requested', { player: 'ana', sort: 'seat', seats: [4] });
    room.join('ana', { game: 'plo' });
    room.join('ben');
    const call = room.callNext('ben', { table: 't1', seat: 2 });
    merge(room, 'ana', 'fay');
    merge(room, 'ben', 'eli');
    expect(room.seatAt(1)).toMatchObject({ type: 'occupied', player: 'fay' });
    expect(room.list('plo')).toEqual(['fay']);
    expect(playerCard(room.state, 'fay').requests).toHaveLength(1);
    expect(room.seatAt(2)).toEqual({ type: 'held', player: 'eli', call });
    room.act('call.answered', { call, player: 'ben', answer: 'coming' });
    room.seat('ben', 2, { device: 'tablet-2', late: 30_000 });
    expect(room.seatAt(2), 'made for the old id, before the tablet knew').toMatchObject({ player: 'eli' });
    room.act('cash.left', { player: 'ana', table: 't1', seat: 1 });
    expect(room.seatAt(1)).toEqual({ type: 'open' });
  });

  it('[LIST-5] both on one list: one entry, the earlier place, a call goes on', () => {
    const room = new TestRoom();
    for (const player of ['ana', 'ben', 'fay']) room.join(player);
    merge(room, 'ana', 'fay');
    expect(room.list()).toEqual(['fay', 'ben']);
    const called = new TestRoom();
    for (const player of ['fay', 'ben', 'ana']) called.join(player);
    called.act('entry.moved', { game: 'nlh', player: 'ana', after: null, reason: 'mistake' });
    called.callNext('ana', { table: 't1', seat: 1 });
    merge(called, 'ana', 'fay');
    expect(called.list()).toEqual(['fay', 'ben']);
    expect(called.seatAt(1)).toMatchObject({ type: 'held', player: 'fay' });
  });

  it('[SEAT-3] two who both sit are not one; who plays a game is on no list of it', () => {
    const room = new TestRoom();
    room.seat('ana', 1);
    room.join('fay');
    merge(room, 'ana', 'fay');
    expect(room.list()).toEqual([]);
    room.seat('ben', 2);
    expect(room.said(merge(room, 'ben', 'fay'))).toBe('player.both-seated');
  });

  it('undone, both are as they were', () => {
    const room = new TestRoom();
    room.join('ana');
    room.join('fay', { game: 'plo' });
    room.revert(merge(room, 'ana', 'fay'));
    expect([room.list(), room.list('plo')]).toEqual([['ana'], ['fay']]);
    expect(room.said(room.act('waitlist.left', { game: 'nlh', player: 'ana', reason: 'asked' }))).toBeUndefined();
  });

  it('merges chain and never loop; strangers and the erased are left alone; a bar goes along', () => {
    const room = new TestRoom();
    room.act('player.barred', { player: 'ana' });
    merge(room, 'ana', 'ben');
    merge(room, 'ben', 'cy');
    expect(room.said(room.join('ana'))).toBe('player.barred');
    expect(room.said(merge(room, 'cy', 'ana'))).toBe('player.merged-already');
    expect(room.said(merge(room, 'dee', 'stranger'))).toBe('player.unknown');
    room.act('player.erased', { player: 'dee' });
    expect(room.said(merge(room, 'dee', 'eli'))).toBe('player.erased');
  });
});
