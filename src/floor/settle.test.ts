import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomWalk, TestLog } from '../access/test-log.ts';
import { floor } from './index.ts';
import { waysToSettle } from './settle.ts';
import { TestChain } from './test-chain.ts';
import { MINUTE, TestRoom } from './test-room.ts';

const offered = (room: TestRoom, conflict: string) =>
  waysToSettle(room.state, conflict).map(({ label, act }) => [label, (act.body as { seat?: number }).seat]);

describe('ways to settle', () => {
  it('[SEAT-3] a seat given twice: the nearest open seats, then to leave it', () => {
    const room = new TestRoom();
    room.seat('ana', 1);
    room.seat('cy', 2);
    const conflict = room.seat('ben', 1, { device: 'tablet-2' });
    expect(offered(room, conflict)).toEqual([
      ['sit-here', 4],
      ['sit-here', 3],
      ['leave-it', undefined],
    ]);
    const [way] = waysToSettle(room.state, conflict);
    const tap = room.act(way!.act.kind, way!.act.body);
    expect(room.seatAt(4)).toMatchObject({ player: 'ben' });
    expect(room.conflict(conflict)?.settledBy).toBe(tap);
    expect(waysToSettle(room.state, conflict), 'settled').toEqual([]);
  });

  it('[SEAT-3] the seat has come free since: the player may still have it', () => {
    const room = new TestRoom();
    room.seat('ana', 1);
    const conflict = room.seat('ben', 1);
    room.act('cash.left', { player: 'ana', table: 't1', seat: 1 });
    expect(offered(room, conflict)[0]).toEqual(['move-there', 1]);
  });

  it('[LIST-4] a late call whose player is gone: call the next, or leave it', () => {
    const room = new TestRoom();
    for (const player of ['ana', 'ben']) room.join(player);
    room.callNext('ana', {}, { device: 'tablet-2' });
    const conflict = room.callNext('ana', { table: 't1', seat: 1 }, { late: 30_000 });
    const ways = waysToSettle(room.state, conflict);
    expect(ways.map(({ label }) => label)).toEqual(['call-next', 'leave-it']);
    room.act(ways[0]!.act.kind, ways[0]!.act.body);
    expect(room.seatAt(1)).toMatchObject({ type: 'held', player: 'ben' });
  });

  it('[LIST-3] an answer that came too late: back on the list', () => {
    const room = new TestRoom({ expiry: 'remove' });
    room.join('ana');
    const call = room.callNext('ana');
    room.pass(8 * MINUTE);
    const conflict = room.act('call.answered', { call, player: 'ana', answer: 'coming' });
    expect(offered(room, conflict).map(([label]) => label)).toEqual(['restore-entry', 'leave-it']);
  });

  it('[LIST-9] a call that reached no phone: whoever walked over seats them, or found nobody', () => {
    const room = new TestRoom();
    room.join('ana');
    const call = room.callNext('ana', { table: 't1', seat: 2 });
    const notice = room.act('call.undelivered', { call, player: 'ana', reason: 'gone' }, { device: 'edge' });
    expect(offered(room, notice)).toEqual([
      ['sit-here', 2],
      ['no-show', undefined],
      ['seen', undefined],
    ]);
    const [, gone] = waysToSettle(room.state, notice);
    room.act(gone!.act.kind, gone!.act.body);
    expect([room.list(), room.seatAt(2)?.type, waysToSettle(room.state, notice)]).toEqual([[], 'open', []]);
  });

  it('[CASH-4] [LIST-6] who was passed over since they play elsewhere: into the new table, or as it is', () => {
    const room = new TestRoom();
    room.act('cashtable.opened', { table: 'p1', game: 'plo' });
    room.seat('ana', 1, { table: 'p1' });
    for (const player of ['ana', 'ben']) room.join(player);
    const notice = room.act('cashtable.opened', { table: 't2', game: 'nlh', fill: 2 });
    expect(offered(room, notice)).toEqual([
      ['sit-here', 2],
      ['seen', undefined],
    ]);
    const [move] = waysToSettle(room.state, notice);
    room.act(move!.act.kind, move!.act.body);
    expect(room.state.get('sitting', 'ana')).toEqual({ table: 't2', seat: 2 });
  });

  it('[MUST-1] one who moved before they were said to refuse: from where they sit now', () => {
    const room = new TestChain().sit('feed', 'ana');
    room.move('ana', 'main', 1);
    const conflict = room.act('mustmove.refused', { player: 'ana', table: 'feed', seat: 1 });
    expect(offered(room, conflict)).toEqual([
      ['leave-seat', 1],
      ['leave-it', undefined],
    ]);
  });

  it('a notice needs only to be seen', () => {
    const room = new TestRoom();
    room.join('ana');
    const notice = room.join('ana');
    expect(offered(room, notice)).toEqual([['seen', undefined]]);
  });

  it('[MOVE-1] it was not their turn: whose it is goes there, or they do all the same', () => {
    const room = new TestRoom();
    room.seat('ana', 1);
    room.join('ben');
    room.act('move.requested', { player: 'ana', sort: 'seat', seats: [3] });
    const seated = room.seat('ben', 3);
    expect(offered(room, seated)).toEqual([
      ['seat-first', 3],
      ['seat-anyway', 3],
      ['leave-it', undefined],
    ]);
    const called = room.callNext('ben', { table: 't1', seat: 3 });
    expect(offered(room, called).map(([label]) => label)).toEqual(['seat-first', 'call-anyway', 'leave-it']);
    const [first] = waysToSettle(room.state, seated);
    room.act(first!.act.kind, first!.act.body);
    expect(room.seatAt(3)).toMatchObject({ player: 'ana' });
  });

  it('[MOVE-2] a table change that was refused: all the same, if the floor says so', () => {
    const room = new TestRoom();
    room.act('cashtable.opened', { table: 't2', game: 'nlh', label: '2' });
    room.seat('ana', 1);
    room.act('move.requested', { player: 'ana', sort: 'table' });
    const refused = room.act('cash.moved', { player: 'ana', table: 't2', seat: 1 });
    expect(offered(room, refused).map(([label]) => label)).toEqual(['seat-anyway', 'leave-it']);
    const [way] = waysToSettle(room.state, refused);
    room.act(way!.act.kind, way!.act.body);
    expect(room.seatAt(1, 't2')).toMatchObject({ player: 'ana' });
  });

  it('whatever happened: what is offered is never refused, and settles', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        let log = new TestLog(floor);
        randomWalk(floor, seed, 100, (current) => {
          log = current;
        });
        for (const [conflict] of log.state.entries('$conflicts'))
          for (const { label, act } of waysToSettle(log.state, conflict)) {
            const entry = log.entry(act.kind, act.body, { device: 'tablet-9' });
            const view = log.fold.view([entry]);
            expect(view.outcomes.get(entry.id), label).toEqual({ type: 'applied' });
            expect(view.state.get('$conflicts', conflict).settledBy).toBe(entry.id);
          }
      }),
      { numRuns: 60 },
    );
  });
});
