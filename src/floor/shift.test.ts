import { expect, it } from 'vitest';
import { MINUTE, TestRoom } from './test-room.ts';

const HOUR = 3_600_000;

it("moves deadlines with the primary's clock, and keeps the order of who waits", () => {
  const room = new TestRoom();
  for (const player of ['ana', 'ben', 'cy']) room.join(player);
  const call = room.callNext('ana');
  room.seat('dee', 1);
  room.act('cash.away', { player: 'dee', table: 't1', seat: 1 });
  const before = room.state.get('calls', call)!;
  room.act('time.corrected', { ms: -HOUR }, { device: 'edge' });
  room.now -= HOUR;
  expect(room.state.get('calls', call)).toMatchObject({ deadline: before.deadline - HOUR, at: before.at - HOUR });
  room.join('eli');
  expect(room.list(), 'who joins by the right clock stands behind').toEqual(['ana', 'ben', 'cy', 'eli']);
  expect(room.seatAt(1)).toMatchObject({ type: 'away' });
  room.pass(8 * MINUTE);
  expect(room.called()).toEqual([]);
});
