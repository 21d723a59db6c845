import { describe, expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

describe('cash.seated', () => {
  it('[CASH-3] from a list: takes the seat held, ends the call, removes the entry', () => {
    const room = new TestRoom();
    room.join('ana');
    const call = room.callNext('ana', { table: 't1', seat: 1 });
    room.seat('ana', 1);
    expect(room.seatAt(1)).toMatchObject({ type: 'occupied', player: 'ana' });
    expect(room.list()).toEqual([]);
    expect(room.state.get('pastCalls', call)).toMatchObject({ end: 'seated' });
  });

  it('[CASH-3] into another seat than the one held frees the one held', () => {
    const room = new TestRoom();
    room.join('ana');
    room.callNext('ana', { table: 't1', seat: 1 });
    room.seat('ana', 2);
    expect(room.seatAt(1)).toEqual({ type: 'open' });
    expect(room.seatAt(2)).toMatchObject({ player: 'ana' });
  });

  it('[CASH-3] [LIST-6] other lists keep the player, at their place, unless dropped by act or policy', () => {
    const room = new TestRoom();
    room.join('ana', { game: 'plo' });
    room.join('ben', { game: 'plo' });
    const seated = room.seat('ana', 1);
    expect(room.list('plo')).toEqual(['ana', 'ben']);
    expect(room.conflict(seated), 'kept by default, and asked').toMatchObject({
      ...{ sort: 'notice', code: 'player.other-lists', details: { player: 'ana', games: ['plo'] } },
    });
    room.act('cash.seated', { player: 'ben', table: 't1', seat: 2, others: 'drop' });
    expect(room.list('plo')).toEqual(['ana']);
    const strict = new TestRoom({ otherLists: 'drop' });
    strict.join('ana', { game: 'plo' });
    strict.seat('ana', 1);
    expect(strict.list('plo')).toEqual([]);
    const keeping = new TestRoom({ otherLists: 'keep' });
    keeping.join('ana', { game: 'plo' });
    expect(keeping.said(keeping.seat('ana', 1)), 'kept without a word').toBeUndefined();
    expect(keeping.list('plo')).toEqual(['ana']);
  });

  it('[SEAT-3] one seat a player', () => {
    const room = new TestRoom();
    room.seat('ana', 1);
    const elsewhere = room.seat('ana', 2, { device: 'tablet-2' });
    expect(room.conflict(elsewhere)).toMatchObject({
      code: 'player.seated-elsewhere',
      details: { table: 't1', seat: 1 },
    });
    const same = room.seat('ana', 1, { device: 'tablet-2' });
    expect(room.conflict(same), 'both devices meant the same').toMatchObject({ sort: 'notice' });
  });

  it('[SEAT-3] one player a seat: the first in the committed order sits', () => {
    const room = new TestRoom();
    room.seat('ana', 1);
    const second = room.seat('ben', 1, { device: 'tablet-2' });
    expect(room.conflict(second)).toMatchObject({ sort: 'refused', code: 'seat.taken', details: { by: 'ana' } });
    expect(room.seatAt(1)).toMatchObject({ player: 'ana' });
  });

  it('[CASH-2] nobody sits in a seat that is held for another, locked, or not there', () => {
    const room = new TestRoom();
    room.join('ana');
    room.callNext('ana', { table: 't1', seat: 1 });
    expect(room.said(room.seat('ben', 1))).toBe('seat.held');
    room.act('cashseat.locked', { table: 't1', seat: 2 });
    expect(room.said(room.seat('ben', 2))).toBe('seat.locked');
    expect(room.said(room.seat('ben', 5)), 'a table of four').toBe('seat.unknown');
    expect(room.said(room.seat('ben', 1, { table: 't7' }))).toBe('table.closed');
    expect(room.said(room.seat('stranger', 3))).toBe('player.unknown');
  });

  it('undone, the entry and its call are back', () => {
    const room = new TestRoom();
    room.join('ana');
    room.callNext('ana', { table: 't1', seat: 1 });
    room.revert(room.seat('ana', 1));
    expect(room.seatAt(1)).toMatchObject({ type: 'held', player: 'ana' });
    expect(room.called()).toEqual(['ana']);
  });
});
