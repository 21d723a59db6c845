import { expect, it } from 'vitest';
import { waitEstimate } from './estimate.ts';
import { MINUTE, TestRoom } from './test-room.ts';

function withOpenings(gaps: readonly number[]): TestRoom {
  const room = new TestRoom();
  room.seat('ana', 1);
  for (const minutes of [0, ...gaps]) {
    room.now += minutes * MINUTE - 2000;
    room.act('cash.left', { player: 'ana', table: 't1', seat: 1 });
    room.seat('ana', 1);
  }
  return room;
}

it('[LIST-8] mean gap × (entries ahead + 1)', () => {
  const room = withOpenings([10, 10, 10, 10]);
  expect(waitEstimate(room.state, 'nlh', 2)).toEqual({
    fromMinutes: 30,
    toMinutes: 30,
    openings: 5,
    meanGapMinutes: 10,
  });
});

it('[LIST-8] as a range, the wider the more the gaps differ', () => {
  const room = withOpenings([4, 16, 4, 16]);
  // Mean 10, a gap strays by 6: four gaps stray by 12.
  expect(waitEstimate(room.state, 'nlh', 3)).toMatchObject({ fromMinutes: 25, toMinutes: 55, meanGapMinutes: 10 });
  expect(waitEstimate(room.state, 'nlh', 0)).toMatchObject({ fromMinutes: 0, toMinutes: 20 });
});

it('[LIST-8] none with fewer than five openings, nor from those of another game', () => {
  const room = withOpenings([10, 10, 10]);
  expect(waitEstimate(room.state, 'nlh', 0)).toBeUndefined();
  expect(waitEstimate(withOpenings([5, 5, 5, 5]).state, 'plo', 0)).toBeUndefined();
});
