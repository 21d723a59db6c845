import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { TestRoom } from '../floor/test-room.ts';
import { readBoard, writeBoard } from '../sync/board.ts';
import { readRoom } from './read-room.ts';
import { roomBoard } from './room.ts';

it('shows games, tables and how many wait, and nobody’s name or id', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.join('ben');
  room.join('cy', { game: 'plo' });
  const content = roomBoard(room.state);
  expect(readRoom(content)).toEqual({
    games: [
      {
        ...{ game: 'nlh', name: 'NLH', stakes: '1/3', waiting: 1, wait: null },
        tables: [{ label: '1', state: 'open', seats: 4, players: 1, openSeats: [2, 3, 4] }],
      },
      { game: 'plo', name: 'PLO', stakes: '5/5', tables: [], waiting: 1, wait: null },
    ],
  });
  for (const player of ['ana', 'ben', 'cy']) expect(JSON.stringify(content)).not.toContain(player);
});

it('an act in one game changes that game’s field alone', () => {
  const room = new TestRoom();
  const doc = new Y.Doc();
  expect(writeBoard(doc, roomBoard(room.state))).toBe(3);
  room.join('ana', { game: 'plo' });
  expect(writeBoard(doc, roomBoard(room.state))).toBe(1);
  expect(readRoom(readBoard(doc))?.games.map(({ waiting }) => waiting)).toEqual([0, 1]);
  expect(readRoom({})).toBeUndefined();
});
