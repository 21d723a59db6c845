import { expect, it } from 'vitest';
import { waysToSettle } from '../settle.ts';
import { MINUTE, TestRoom } from '../test-room.ts';

it('off every list at once; a seat held opens', () => {
  const room = new TestRoom();
  room.join('ana');
  room.join('ana', { game: 'plo' });
  room.callNext('ana', { table: 't1', seat: 1 });
  room.act('lists.left', { player: 'ana' });
  expect([room.list(), room.list('plo'), room.called()]).toEqual([[], [], []]);
  expect(room.said(room.act('lists.left', { player: 'ana' }))).toBe('player.on-no-list');
  room.join('ben');
  expect(room.said(room.act('lists.left', { player: 'ben', validUntil: room.now - MINUTE }))).toBe('act.outdated');
});

it('[CASH-3] asked about a seated player’s other lists, the floor drops them with one tap', () => {
  const room = new TestRoom();
  room.join('ana', { game: 'plo' });
  const seated = room.seat('ana', 1);
  const ways = waysToSettle(room.state, seated);
  expect(ways.map(({ label }) => label)).toEqual(['drop-lists', 'seen']);
  const tap = room.act(ways[0]!.act.kind, ways[0]!.act.body);
  expect(room.list('plo')).toEqual([]);
  expect(room.conflict(seated)?.settledBy).toBe(tap);
});
