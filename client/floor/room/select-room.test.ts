import { describe, expect, it } from 'vitest';
import { TestChain } from '../../../src/floor/test-chain.ts';
import { TestRoom } from '../../../src/floor/test-room.ts';
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

  it('[MUST-1] [MOVE-1] says which moves are due and why, and whose an open seat is before the list', () => {
    const chain = new TestChain().sit('main', 'gus', 'hal').sit('feed', 'ana', 'ben');
    chain.act('move.requested', { player: 'gus', sort: 'seat', seats: [3] });
    chain.join('cy');
    const [game] = selectRoom(chain.state, new Set());
    expect(game!.moves).toEqual([
      {
        ...{ id: 'gus', type: 'seat-change', position: 1, others: 2 },
        ...{ fromTable: 'main', fromSeat: 1, toTable: 'main', toSeat: 3 },
      },
    ]);
    const main = game!.tables.find(({ id }) => id === 'main')!;
    expect(main.seats[2]).toMatchObject({ type: 'open', claim: 'seat-change', claimant: 'gus' });
    expect(main).toMatchObject({ feeds: [], asks: 1 });
    expect(game!.tables.find(({ id }) => id === 'feed')!.feeds).toEqual(['main']);
    // Five seats are open: the main table’s was asked for, the other four are a newcomer’s.
    expect([game!.open, game!.free, game!.ready]).toEqual([5, 4, 1]);
  });

  it('[LIST-8] [LIST-2] tells the wait with its basis, and until when a call-in may check in', () => {
    const room = new TestRoom();
    for (let n = 0; n < 6; n++) {
      room.seat('dee', 1);
      room.act('cash.left', { player: 'dee', table: 't1', seat: 1 });
    }
    room.join('ana', { origin: 'callin' });
    const [game] = selectRoom(room.state, new Set());
    expect(game!.wait).toMatchObject({ openings: 6, toMinutes: 5 });
    expect(game!.list[0]!.checkinBy).toBe(room.entryOf('ana')!.checkinBy);
  });
});
