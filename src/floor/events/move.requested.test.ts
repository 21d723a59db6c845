import { describe, expect, it } from 'vitest';
import { claimsOn } from '../claims.ts';
import { MINUTE, TestRoom } from '../test-room.ts';

const ask = (room: TestRoom, player: string, sort: 'seat' | 'table', more: object = {}): string =>
  room.act('move.requested', { player, sort, ...more });

const claimants = (room: TestRoom, table: string, seat: number) =>
  claimsOn(room.state, { table, seat }).map(({ player, type, position }) => [player, type, position]);

/** Table t1 with ana, ben, cy and a seat open; table t2 of the same game with dee. */
function playing(policy = {}): TestRoom {
  const room = new TestRoom(policy);
  room.act('cashtable.opened', { table: 't2', game: 'nlh', label: '2' });
  for (const [index, player] of ['ana', 'ben', 'cy'].entries()) room.seat(player, index + 1);
  room.seat('dee', 1, { table: 't2' });
  return room;
}

describe('move.requested', () => {
  it('[MOVE-1] seat changes are numbered, and go by their numbers', () => {
    const room = playing();
    ask(room, 'ben', 'seat');
    ask(room, 'ana', 'seat');
    expect(claimants(room, 't1', 4)).toEqual([
      ['ben', 'seat-change', 1],
      ['ana', 'seat-change', 2],
    ]);
    const early = room.act('cash.moved', { player: 'ana', table: 't1', seat: 4 });
    expect(room.conflict(early)).toMatchObject({ code: 'seat.claimed', details: { by: 'ben', claim: 'seat-change' } });
    ask(room, 'ben', 'seat', { seats: [1] });
    expect(claimants(room, 't1', 4), 'asked again: one request, with what is wanted now').toEqual([
      ['ana', 'seat-change', 2],
    ]);
  });

  it('[MOVE-1] a seated player goes before a newcomer for that seat', () => {
    const room = playing();
    room.join('eli');
    ask(room, 'ana', 'seat', { seats: [4] });
    expect(room.conflict(room.callNext('eli', { table: 't1', seat: 4 }))).toMatchObject({
      ...{ code: 'seat.claimed', sort: 'refused', details: { by: 'ana', claim: 'seat-change' } },
    });
    expect(room.said(room.seat('eli', 4))).toBe('seat.claimed');
    room.act('cash.moved', { player: 'ana', table: 't1', seat: 4 });
    expect(room.said(room.callNext('eli', { table: 't1', seat: 1 })), 'the seat left is the list’s').toBeUndefined();
  });

  it('[MOVE-1] who was called before somebody asked has the seat; a host may call anyway', () => {
    const room = playing();
    room.join('eli');
    room.join('fay');
    room.callNext('eli', { table: 't1', seat: 4 });
    ask(room, 'ana', 'seat');
    expect(room.said(room.seat('eli', 4))).toBeUndefined();
    room.act('cash.left', { player: 'eli', table: 't1', seat: 4 });
    expect(room.said(room.callNext('fay', { table: 't1', seat: 4 }))).toBe('seat.claimed');
    room.act('waitlist.called', { game: 'nlh', table: 't1', seat: 4, saw: 'fay', anyway: true });
    expect(room.called()).toEqual(['fay']);
  });

  it('[MOVE-1] having moved, a player goes to the end; who got what they named has no request any more', () => {
    const room = playing();
    for (const player of ['ana', 'ben']) ask(room, player, 'seat');
    ask(room, 'cy', 'seat', { seats: [1] });
    room.act('cash.moved', { player: 'ana', table: 't1', seat: 4 });
    expect(room.state.get('requests', 'seat.ana')).toMatchObject({ number: 4, sent: { because: 'moved' } });
    expect(claimants(room, 't1', 1)).toEqual([
      ['ben', 'seat-change', 1],
      ['cy', 'seat-change', 2],
      ['ana', 'seat-change', 3],
    ]);
    room.act('move.withdrawn', { player: 'ben', sort: 'seat' });
    room.act('cash.moved', { player: 'cy', table: 't1', seat: 1 });
    expect(room.state.get('requests', 'seat.cy')).toBeUndefined();
  });

  it('[MOVE-1] table changes are numbered in their game; seat changes of the table go first', () => {
    const room = playing({ shorteningMove: 'warn' });
    ask(room, 'ben', 'table');
    ask(room, 'cy', 'table', { tables: ['t2'] });
    ask(room, 'dee', 'seat');
    expect(claimants(room, 't2', 3)).toEqual([
      ['dee', 'seat-change', 1],
      ['ben', 'table-change', 1],
      ['cy', 'table-change', 2],
    ]);
  });

  it('[MOVE-2] a table change that would leave the source shorter than the destination is refused', () => {
    const room = playing();
    ask(room, 'ben', 'table');
    expect(claimants(room, 't2', 2), 'three to one: they are even after').toEqual([['ben', 'table-change', 1]]);
    room.act('cash.seated', { player: 'eli', table: 't2', seat: 3, anyway: true });
    expect(claimants(room, 't2', 2), 'three to two').toEqual([]);
    const refused = room.act('cash.moved', { player: 'ben', table: 't2', seat: 2 });
    expect(room.conflict(refused)).toMatchObject({
      ...{ sort: 'refused', code: 'change.shortens' },
      details: { player: 'ben', from: 't1', to: 't2', fromPlayers: 3, toPlayers: 2 },
    });
    const moved = room.act('cash.moved', { player: 'ben', table: 't2', seat: 2, anyway: true });
    expect(room.conflict(moved)).toMatchObject({ sort: 'notice', code: 'change.left-shorter' });
  });

  it('[MOVE-2] by policy it is warned of only', () => {
    const room = playing({ shorteningMove: 'warn' });
    room.seat('eli', 3, { table: 't2' });
    ask(room, 'ben', 'table');
    const moved = room.act('cash.moved', { player: 'ben', table: 't2', seat: 2 });
    expect(room.conflict(moved)).toMatchObject({ sort: 'notice', code: 'change.left-shorter' });
    expect(room.seatAt(2, 't2')).toMatchObject({ player: 'ben' });
  });

  it('[MOVE-2] binds those who ask: the floor moves whom it will, and a table that breaks is to get short', () => {
    const room = playing();
    room.seat('eli', 3, { table: 't2' });
    expect(room.said(room.act('cash.moved', { player: 'ana', table: 't2', seat: 2 }))).toBeUndefined();
    ask(room, 'ben', 'table');
    room.act('cashtable.marked', { table: 't1', as: 'breaking' });
    expect(room.said(room.act('cash.moved', { player: 'ben', table: 't2', seat: 4 }))).toBeUndefined();
  });

  it('[MUST-1] up a chain nobody goes by asking; its own seat changes go before those who must move', () => {
    const room = playing();
    room.act('mustmove.linked', { table: 't2', feeds: ['t1'] });
    ask(room, 'dee', 'table');
    ask(room, 'ana', 'seat');
    expect(claimants(room, 't1', 4)).toEqual([
      ['ana', 'seat-change', 1],
      ['dee', 'must-move', 1],
    ]);
  });

  it('[LIST-10] a phone’s request that waited too long is none; who sits nowhere has nothing to ask', () => {
    const room = playing();
    const late = ask(room, 'ana', 'seat', { validUntil: room.now - MINUTE });
    expect(room.said(late)).toBe('act.outdated');
    expect(room.said(ask(room, 'fay', 'seat'))).toBe('player.not-seated');
  });

  it('leaving the table, a seat change is over; leaving the game, both are', () => {
    const room = playing();
    ask(room, 'ana', 'seat');
    ask(room, 'ana', 'table', { tables: ['t9'] });
    room.act('cash.moved', { player: 'ana', table: 't2', seat: 2 });
    expect([...room.state.rows('requests')].map(({ sort }) => sort)).toEqual(['table']);
    room.act('cash.left', { player: 'ana', table: 't2', seat: 2 });
    expect([...room.state.rows('requests')]).toEqual([]);
  });
});
