import { expect, it } from 'vitest';
import { MINUTE, TestRoom } from '../test-room.ts';

it('a barred player is off every list, joins none and takes no seat', () => {
  const room = new TestRoom();
  room.join('ana');
  room.join('ana', { game: 'plo' });
  room.callNext('ana', { table: 't1', seat: 1 });
  room.act('player.barred', { player: 'ana' });
  expect([room.list(), room.list('plo'), room.called()]).toEqual([[], [], []]);
  expect(room.seatAt(1)).toEqual({ type: 'open' });
  for (const refused of [
    room.join('ana', { device: 'phone-1', phone: true }),
    room.seat('ana', 1),
    room.act('entry.restored', { game: 'nlh', player: 'ana' }),
    room.act('interest.registered', { player: 'ana', tournament: 'main' }),
  ])
    expect(room.said(refused)).toBe('player.barred');
  room.act('player.unbarred', { player: 'ana' });
  expect(room.said(room.join('ana'))).toBeUndefined();
});

it('a bar with an end ends by itself; where they sit they sit until the floor has them leave', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.act('player.barred', { player: 'ana', until: room.now + 10 * MINUTE });
  expect(room.seatAt(1)).toMatchObject({ player: 'ana' });
  room.act('cash.left', { player: 'ana', table: 't1', seat: 1 });
  expect(room.said(room.join('ana'))).toBe('player.barred');
  room.pass(10 * MINUTE);
  expect(room.said(room.join('ana'))).toBeUndefined();
});

it('names a player who is known', () => {
  const room = new TestRoom();
  expect(room.said(room.act('player.barred', { player: 'stranger' }))).toBe('player.unknown');
  room.act('player.erased', { player: 'ana' });
  expect(room.said(room.act('player.barred', { player: 'ana' }))).toBe('player.erased');
});
