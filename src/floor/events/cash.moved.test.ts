import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

function anaSits() {
  const room = new TestRoom();
  const seated = room.seat('ana', 1);
  const move = (table: string, seat: number, more = {}) => room.act('cash.moved', { player: 'ana', table, seat }, more);
  return { room, seated, move };
}

it('[SEAT-3] leaves the old seat and takes the new one', () => {
  const { room, move } = anaSits();
  move('t1', 3);
  expect(room.seatAt(1)).toEqual({ type: 'open' });
  expect(room.seatAt(3)).toMatchObject({ type: 'occupied', player: 'ana' });
  expect(room.state.get('openings', 'nlh'), 'no seat opened for the list').toBeUndefined();
});

it('[CASH-3] into another game: the entry there goes, the old game has an opening', () => {
  const { room, move } = anaSits();
  room.act('cashtable.opened', { table: 't2', game: 'plo' });
  room.join('ana', { game: 'plo' });
  move('t2', 1);
  expect(room.list('plo')).toEqual([]);
  expect(room.state.get('openings', 'nlh')?.times).toHaveLength(1);
});

it('[SEAT-3] moved on two devices that were apart: the second is a conflict', () => {
  const { room, seated, move } = anaSits();
  move('t1', 2, { expect: seated });
  const second = move('t1', 3, { expect: seated, device: 'tablet-2' });
  expect(room.conflict(second)).toMatchObject({ code: 'player.moved-since', details: { table: 't1', seat: 2 } });
  expect(room.said(move('t1', 2, { device: 'tablet-2' })), 'meaning the same').toBe('player.already-there');
});

it('refuses a seat that is taken, and a player who does not sit', () => {
  const { room, move } = anaSits();
  room.seat('ben', 2);
  expect(room.said(move('t1', 2))).toBe('seat.taken');
  expect(room.said(room.act('cash.moved', { player: 'cy', table: 't1', seat: 3 }))).toBe('player.not-seated');
  expect(room.seatAt(1)).toMatchObject({ player: 'ana' });
});
