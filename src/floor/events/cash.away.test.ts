import { expect, it } from 'vitest';
import { awayTooLong } from '../select.ts';
import { MINUTE, TestRoom } from '../test-room.ts';

const there = { player: 'ana', table: 't1', seat: 1 };

it('[CASH-2] away since when; past the limit the floor is told', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.act('cash.away', there);
  const since = room.now;
  expect(room.seatAt(1)).toMatchObject({ type: 'away', awaySince: since, awayUntil: since + 15 * MINUTE });
  expect(awayTooLong(room.state, since + 15 * MINUTE - 1)).toEqual([]);
  expect(awayTooLong(room.state, since + 15 * MINUTE)).toEqual([{ ...there, awaySince: since }]);
  room.pass(MINUTE);
  room.act('cash.away', there, { device: 'tablet-2' });
  expect(room.seatAt(1), 'the first one counts').toMatchObject({ awaySince: since });
});

it('[CASH-2] an away seat is still theirs', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.act('cash.away', there);
  expect(room.said(room.seat('ben', 1))).toBe('seat.taken');
  expect(room.said(room.act('cash.away', { player: 'ben', table: 't1', seat: 1 }))).toBe('player.not-seated');
});
