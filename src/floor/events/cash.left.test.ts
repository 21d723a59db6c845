import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

const there = { player: 'ana', table: 't1', seat: 1 };

it('[CASH-2] the seat opens, and counts as an opening of the game', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.act('cash.left', there);
  expect(room.seatAt(1)).toEqual({ type: 'open' });
  expect(room.state.has('sitting', 'ana')).toBe(false);
  expect(room.state.get('openings', 'nlh')?.times).toEqual([room.now]);
});

it('said on two devices it is one leaving', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.act('cash.left', there);
  room.seat('ben', 1);
  const again = room.act('cash.left', there, { device: 'tablet-2', late: 60_000 });
  expect(room.conflict(again)).toMatchObject({ sort: 'notice', code: 'player.already-left' });
  expect(room.seatAt(1), 'who came after stays').toMatchObject({ player: 'ben' });
});

it('[SEAT-3] late, it does not empty the seat that the player has moved to', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.act('cash.moved', { player: 'ana', table: 't1', seat: 2 });
  expect(room.said(room.act('cash.left', there, { device: 'tablet-2' }))).toBe('player.moved-since');
  expect(room.seatAt(2)).toMatchObject({ player: 'ana' });
});
