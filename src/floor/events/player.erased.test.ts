import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('takes a person off every list for good; the seat is theirs until they get up', () => {
  const room = new TestRoom();
  room.join('ana', { game: 'plo' });
  room.seat('ana', 1);
  room.join('ben');
  room.callNext('ben', { table: 't1', seat: 2 });
  for (const player of ['ana', 'ben']) room.act('player.erased', { player });
  expect([room.list(), room.list('plo')]).toEqual([[], []]);
  expect(room.seatAt(2)).toEqual({ type: 'open' });
  expect(room.seatAt(1)).toMatchObject({ player: 'ana' });
  expect(room.said(room.act('player.added', { player: 'ana' }))).toBe('player.erased');
  expect(room.said(room.act('entry.restored', { game: 'nlh', player: 'ben' }))).toBe('player.erased');
});
