import { describe, expect, it } from 'vitest';
import { playerBoard } from './player-board.ts';
import { TestChain } from './test-chain.ts';
import { MINUTE, PLAYERS, TestRoom } from './test-room.ts';

const boardOf = (room: TestRoom, player = 'ben') => playerBoard(room.state, player, 'Ben B.');

describe('a player’s own board', () => {
  it('[LIST-1] says which they are, and why: what gave those ahead their places', () => {
    const room = new TestRoom();
    const joined = PLAYERS.slice(0, 2).map((player) => {
      room.join(player, { origin: player === 'ana' ? 'callin' : 'phone' });
      return room.now;
    });
    room.join('cy');
    room.act('entry.moved', { game: 'nlh', player: 'cy', after: null, reason: 'seniority' });
    expect(boardOf(room)?.lists).toMatchObject([
      {
        ...{ game: 'nlh', name: 'NLH', stakes: '1/3', position: 3, origin: 'phone', joinedAt: joined[1], held: false },
        ...{ call: null, wait: null, moved: null },
        ahead: [
          { origin: 'floor', moved: { reason: 'seniority' } },
          { origin: 'callin', present: false, joinedAt: joined[0], moved: null },
        ],
      },
    ]);
  });

  it('[LIST-3] [LIST-9] a call with its seat, deadline, grace, and how often more time may be had', () => {
    const room = new TestRoom();
    room.join('ben');
    const call = room.callNext('ben', { table: 't1', seat: 2 });
    expect(boardOf(room)?.lists[0]?.call).toEqual({
      ...{ call, place: { table: 't1', label: '1', seat: 2 }, at: room.now },
      ...{ deadline: room.now + 5 * MINUTE, graceMs: 2 * MINUTE, coming: false, moreTime: 1 },
    });
    room.act('call.extended', { call, player: 'ben' });
    room.act('call.answered', { call, player: 'ben', answer: 'coming' });
    expect(boardOf(room)?.lists[0]?.call).toMatchObject({ coming: true, moreTime: 0 });
  });

  it('[LIST-8] the wait with its basis, for where they stand', () => {
    const room = new TestRoom();
    for (let n = 0; n < 5; n++) {
      room.now += 10 * MINUTE - 2000;
      room.seat('fay', 1);
      room.act('cash.left', { player: 'fay', table: 't1', seat: 1 });
    }
    room.join('ana');
    room.join('ben');
    expect(boardOf(room)?.lists[0]?.wait).toEqual({ fromMinutes: 20, toMinutes: 20, openings: 5, meanGapMinutes: 10 });
  });

  it('[MOVE-1] their seat, what they asked for, and the seat that is offered to them', () => {
    const room = new TestRoom();
    room.seat('ben', 1);
    const since = room.now;
    for (let seat = 2; seat <= 4; seat++) room.seat(PLAYERS[seat]!, seat);
    room.act('move.requested', { player: 'ben', sort: 'seat', seats: [3] });
    const ask = { sort: 'seat', position: 1, of: 1, seats: [3], tables: [] };
    expect(boardOf(room)).toMatchObject({
      seat: { table: 't1', label: '1', seat: 1, game: 'nlh', since, awayUntil: null, breaking: false },
      requests: [{ ...ask, offered: null }],
      mustMove: null,
    });
    room.act('cash.left', { player: 'dee', table: 't1', seat: 3 });
    expect(boardOf(room)?.requests).toEqual([{ ...ask, offered: { table: 't1', label: '1', seat: 3 } }]);
  });

  it('[MUST-1] their place in the line to the main game', () => {
    const room = new TestChain().sit('feed', 'ana', 'ben');
    expect(boardOf(room)?.mustMove).toEqual({ position: 2, of: 2, into: ['main'] });
  });

  it('today’s history, the latest first', () => {
    const room = new TestRoom();
    room.join('ben');
    room.callNext('ben', { table: 't1', seat: 1 });
    room.seat('ben', 1);
    room.act('cash.away', { player: 'ben', table: 't1', seat: 1 });
    room.act('cash.returned', { player: 'ben', table: 't1', seat: 1 });
    room.act('cash.moved', { player: 'ben', table: 't1', seat: 2 });
    room.act('cash.left', { player: 'ben', table: 't1', seat: 2 });
    room.join('ben', { game: 'plo' });
    room.act('waitlist.left', { game: 'plo', player: 'ben', reason: 'no-show' });
    expect(boardOf(room)?.history.map(({ what, why }) => (why ? `${what} ${why}` : what))).toEqual([
      ...['off-list no-show', 'joined floor', 'left', 'moved', 'back', 'away', 'seated', 'called', 'joined floor'],
    ]);
    expect(boardOf(room)?.history.at(-2)).toMatchObject({ game: 'NLH 1/3', table: '1', seat: 1 });
  });

  it('holds nobody else’s id, and is plain JSON; there is none of a stranger or of who is erased', () => {
    const room = new TestRoom();
    for (const player of ['ana', 'ben', 'cy']) room.join(player);
    room.join('ben', { game: 'plo' });
    room.seat('fay', 1);
    room.callNext('ana', { table: 't1', seat: 2 });
    room.act('interest.registered', { player: 'ben', tournament: 'main-event' });
    const board = boardOf(room)!;
    expect(board).toMatchObject({ interests: ['main-event'], barred: null, name: 'Ben B.' });
    expect(JSON.parse(JSON.stringify(board)), 'plain JSON').toEqual(board);
    const ids = JSON.stringify(board).match(/"(ana|cy|dee|eli|fay)"/g);
    expect(ids).toBeNull();
    expect(boardOf(room, 'stranger')).toBeUndefined();
    room.act('player.erased', { player: 'ben' });
    expect(boardOf(room)).toBeUndefined();
  });
});
