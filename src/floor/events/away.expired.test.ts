import { expect, it } from 'vitest';
import { waysToSettle } from '../settle.ts';
import { MINUTE, TestRoom } from '../test-room.ts';

const there = { player: 'ana', table: 't1', seat: 1 };

function awayRoom(awayMinutes = 15): TestRoom {
  const room = new TestRoom({ awayMinutes });
  room.seat('ana', 1);
  room.act('cash.away', there);
  return room;
}

const told = (room: TestRoom): unknown[] =>
  [...room.state.rows('$conflicts')]
    .filter(({ code, settledBy }) => code === 'player.away-long' && settledBy === undefined)
    .map(({ details }) => details);

it('[CASH-2] away past the limit (15 min unless the policy says otherwise), the floor is told, once', () => {
  const room = awayRoom();
  room.pass(15 * MINUTE - 2000);
  expect(told(room)).toEqual([]);
  room.pass(3000);
  expect(told(room)).toMatchObject([there]);
  room.pass(15 * MINUTE);
  expect(told(room)).toHaveLength(1);
  expect(room.seatAt(1), 'the seat stays theirs').toMatchObject({ type: 'away', player: 'ana' });
  const strict = awayRoom(5);
  strict.pass(5 * MINUTE);
  expect(told(strict)).toHaveLength(1);
});

it('[CASH-2] back or gone, nobody need be told any more', () => {
  const back = awayRoom();
  back.pass(16 * MINUTE);
  back.act('cash.returned', there);
  expect(told(back)).toEqual([]);
  const gone = awayRoom();
  gone.pass(16 * MINUTE);
  const [notice] = [...gone.state.entries('$conflicts')].find(([, { code }]) => code === 'player.away-long')!;
  const ways = waysToSettle(gone.state, notice);
  expect(ways.map(({ label }) => label)).toEqual(['leave-seat', 'seen']);
  gone.act(ways[0]!.act.kind, ways[0]!.act.body);
  expect(gone.seatAt(1)).toEqual({ type: 'open' });
  expect(told(gone)).toEqual([]);
});

it('is idempotent by what it names', () => {
  const room = awayRoom();
  const seat = room.seatAt(1);
  const awayUntil = seat?.type === 'away' ? seat.awayUntil : 0;
  room.act('away.expired', { ...there, awayUntil }, { device: 'edge' });
  expect(told(room), 'too early').toEqual([]);
  room.act('cash.returned', there);
  room.act('cash.away', there);
  room.now = awayUntil;
  room.act('away.expired', { ...there, awayUntil }, { device: 'edge' });
  expect(told(room), 'away anew').toEqual([]);
});
