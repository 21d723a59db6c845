import { expect, it } from 'vitest';
import { waitlistBoard } from './board.ts';
import { MINUTE, TestRoom } from './test-room.ts';

const initials = (player: string): string => player[0]!.toUpperCase();

it('[SCREEN-1] shows each game with its list, marks, calls, and tables with open seats', () => {
  const room = new TestRoom();
  room.seat('fay', 2);
  room.join('ana');
  room.join('ben', { origin: 'callin' });
  room.callNext('ana', { table: 't1', seat: 1 });
  const board = waitlistBoard(room.state, initials);
  expect(JSON.parse(JSON.stringify(board)), 'plain JSON').toEqual(board);
  expect(board.games.map(({ game }) => game)).toEqual(['nlh', 'plo']);
  expect(board.games[0]).toMatchObject({
    ...{ name: 'NLH', stakes: '1/3', wait: null },
    entries: [
      {
        ...{ position: 1, name: 'A', origin: 'floor', present: true, held: false },
        call: { deadline: room.now + 5 * MINUTE, coming: false, table: '1', seat: 1 },
      },
      { position: 2, name: 'B', origin: 'callin', present: false, call: null },
    ],
    tables: [{ label: '1', state: 'open', seats: 4, players: 1, openSeats: [3, 4] }],
  });
});

it('leaves out closed games and tables, and never shows an id', () => {
  const room = new TestRoom();
  room.join('ana');
  room.act('game.closed', { game: 'plo' });
  room.act('cashtable.closed', { table: 't1' });
  const board = waitlistBoard(room.state, initials);
  expect(board.games.map(({ game, tables }) => [game, tables])).toEqual([['nlh', []]]);
  expect(JSON.stringify(board)).not.toContain('ana');
});

it('[MUST-1] [LIST-8] tells which tables feed others, and what a wait rests on', () => {
  const room = new TestRoom();
  room.act('cashtable.opened', { table: 't2', game: 'nlh', label: '2', feeds: ['t1'] });
  for (let n = 0; n < 5; n++) {
    room.now += 10 * MINUTE - 2000;
    room.act('cash.seated', { player: 'fay', table: 't1', seat: 1, anyway: true });
    room.act('cash.left', { player: 'fay', table: 't1', seat: 1 });
  }
  const [game] = waitlistBoard(room.state, initials).games;
  expect(game!.tables.map(({ label, feeds }) => [label, feeds])).toEqual([
    ['1', undefined],
    ['2', ['1']],
  ]);
  expect(game!.wait).toEqual({ fromMinutes: 10, toMinutes: 10, openings: 5, meanGapMinutes: 10 });
});
