import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[LIST-2] checking in makes a call-in present on all lists, at its places', () => {
  const room = new TestRoom();
  room.join('ana', { origin: 'callin' });
  room.join('ana', { origin: 'callin', game: 'plo' });
  room.join('ben');
  room.act('waitlist.checked-in', { player: 'ana' });
  expect(room.list()).toEqual(['ana', 'ben']);
  for (const game of ['nlh', 'plo']) expect(room.entryOf('ana', game)).toMatchObject({ present: true });
  room.pass(24 * 3_600_000);
  expect(room.list(), 'no check-in runs any more').toEqual(['ana', 'ben']);
});

it('refuses who is on no list', () => {
  const room = new TestRoom();
  expect(room.said(room.act('waitlist.checked-in', { player: 'ana' }))).toBe('player.on-no-list');
});
