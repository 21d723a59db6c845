import { expect, it } from 'vitest';
import { roomMap, tableChanges } from './room-map.ts';
import { TestChain } from './test-chain.ts';
import { MINUTE, TestRoom } from './test-room.ts';

it('[CASH-2] every seat: open, held with its deadline, occupied, away with its limit, or locked', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.seat('ben', 2);
  room.act('cash.away', { player: 'ben', table: 't1', seat: 2 });
  const away = room.now;
  room.join('cy');
  const call = room.callNext('cy', { table: 't1', seat: 3 });
  room.act('cashseat.locked', { table: 't1', seat: 4 });
  const [table] = roomMap(room.state, away + 15 * MINUTE);
  expect(table).toMatchObject({ id: 't1', label: '1', game: 'nlh', state: 'open', players: 2, tier: 0 });
  expect(table!.seats).toMatchObject([
    { seat: 1, type: 'occupied', player: 'ana', away: null, claim: null },
    { seat: 2, type: 'away', player: 'ben', away: { since: away, until: away + 15 * MINUTE, overdue: true } },
    { seat: 3, type: 'held', player: 'cy', held: { call, coming: false } },
    { seat: 4, type: 'locked', player: null },
  ]);
  expect(roomMap(room.state, away)[0]!.seats[1]!.away?.overdue).toBe(false);
});

it('[MUST-1] [MOVE-1] chains, requests, and whose an open seat is first', () => {
  const room = new TestChain().sit('main', 'gus').sit('feed', 'ana');
  room.act('move.requested', { player: 'gus', sort: 'seat', seats: [3] });
  room.act('move.requested', { player: 'gus', sort: 'table' });
  const tables = roomMap(room.state, room.now, 'nlh');
  expect(tables.map(({ id, tier, feeds, feeders }) => [id, tier, feeds, feeders])).toEqual([
    ['feed', 1, ['main'], ['last']],
    ['last', 2, ['feed'], []],
    ['main', 0, [], ['feed']],
  ]);
  const main = tables.at(-1)!;
  expect(main.seats.map(({ claim }) => claim && [claim.player, claim.type])).toEqual([
    null,
    ['ana', 'must-move'],
    ['gus', 'seat-change'],
  ]);
  expect(main.requests).toMatchObject([{ player: 'gus', seats: [3] }]);
  expect(tableChanges(room.state, 'nlh')).toMatchObject([{ player: 'gus', sort: 'table' }]);
});
