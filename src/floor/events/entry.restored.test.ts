import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

function removedBen() {
  const room = new TestRoom();
  for (const player of ['ana', 'ben', 'cy']) room.join(player);
  room.act('waitlist.left', { game: 'nlh', player: 'ben', reason: 'no-show' });
  const restore = () => room.act('entry.restored', { game: 'nlh', player: 'ben' });
  return { room, restore };
}

it('[LIST-7] an entry that was removed comes back at its old place', () => {
  const { room, restore } = removedBen();
  expect(room.list()).toEqual(['ana', 'cy']);
  restore();
  expect(room.list()).toEqual(['ana', 'ben', 'cy']);
  expect(room.said(restore()), 'twice is once').toBe('entry.already-back');
});

it('[LIST-7] at the place it had been moved to', () => {
  const { room } = removedBen();
  room.act('entry.moved', { game: 'nlh', player: 'cy', after: null, reason: 'mistake' });
  room.act('waitlist.left', { game: 'nlh', player: 'cy', reason: 'asked' });
  room.act('entry.restored', { game: 'nlh', player: 'cy' });
  expect(room.list()).toEqual(['cy', 'ana']);
});

it('[LIST-7] one who has joined anew gets the better place, still once on the list', () => {
  const { room, restore } = removedBen();
  room.join('ben');
  expect(room.list()).toEqual(['ana', 'cy', 'ben']);
  restore();
  expect(room.list()).toEqual(['ana', 'ben', 'cy']);
});

it('refuses who plays that game by now, and what was never removed', () => {
  const { room, restore } = removedBen();
  expect(room.said(room.act('entry.restored', { game: 'nlh', player: 'dee' }))).toBe('entry.unknown');
  room.seat('ben', 1);
  expect(room.said(restore())).toBe('player.plays-it');
});
