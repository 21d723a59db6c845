import { describe, expect, it } from 'vitest';
import { playEvening } from '../testing/evening.ts';
import { makeFakeDevice } from '../testing/fake-device.ts';
import { selectRoom } from './select-room.ts';

function room() {
  const device = makeFakeDevice(1_750_000_000_000);
  playEvening(device, 20, 120);
  const { state, pending } = device.view('floor');
  return { device, games: selectRoom(state as never, pending), now: device.now() };
}

describe('the cash room', () => {
  it('shows each game with its open tables, its seats and its list in order', () => {
    const { games } = room();
    expect(games.map(({ name }) => name)).toEqual(['NLH 1/3', 'PLO 5/5']);
    expect(games[0]?.tables.map(({ label, players }) => [label, players])).toEqual([['12', 8]]);
    expect(games[0]?.list.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('shows whom a seat is held for, and until when they may answer', () => {
    const { games } = room();
    const [first] = games[0]!.list;
    expect(first).toMatchObject({ status: 'called', table: 'c12', seat: 9 });
    expect(first!.deadline).toBeGreaterThan(0);
    expect(games[0]!.tables[0]!.seats[8]).toMatchObject({ type: 'held', player: first!.id });
  });

  it('counts the seats that somebody could be called for', () => {
    expect(room().games.map(({ open }) => open)).toEqual([0, 4]);
  });
});
