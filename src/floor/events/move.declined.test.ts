import { expect, it } from 'vitest';
import { claimsOn } from '../claims.ts';
import { TestRoom } from '../test-room.ts';

const first = (room: TestRoom) => claimsOn(room.state, { table: 't1', seat: 4 })[0]?.player;

function asked(): TestRoom {
  const room = new TestRoom();
  for (const [index, player] of ['ana', 'ben', 'cy'].entries()) room.seat(player, index + 1);
  for (const player of ['ana', 'ben']) room.act('move.requested', { player, sort: 'seat' });
  return room;
}

it('[MOVE-1] having declined, a player goes to the end, and the seat is offered to the next', () => {
  const room = asked();
  const decline = (player: string, more = {}) =>
    room.act('move.declined', { player, sort: 'seat', table: 't1', seat: 4 }, more);
  decline('ana');
  expect(first(room)).toBe('ben');
  expect(room.state.get('requests', 'seat.ana')).toMatchObject({ number: 3, sent: { because: 'declined' } });
  decline('ana', { device: 'tablet-2' });
  expect(room.state.get('requests', 'seat.ana'), 'said on two tablets').toMatchObject({ number: 3 });
  decline('ben');
  expect(first(room), 'nobody wants it: it is the list’s').toBeUndefined();
  expect(room.said(decline('cy'))).toBe('request.gone');
});

it('[MOVE-1] when somebody has sat there, its next opening is offered to all again', () => {
  const room = asked();
  room.act('move.declined', { player: 'ana', sort: 'seat', table: 't1', seat: 4 });
  room.act('move.declined', { player: 'ben', sort: 'seat', table: 't1', seat: 4 });
  room.seat('dee', 4);
  expect(room.said(room.act('move.declined', { player: 'ana', sort: 'seat', table: 't1', seat: 4 }))).toBeUndefined();
  room.act('cash.left', { player: 'dee', table: 't1', seat: 4 });
  expect(first(room)).toBe('ana');
});
