import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../access/test-log.ts';
import { chainsOf, nextMover, nextMoves, placeInLine, seatsForList } from './advice.ts';
import { seatedAt } from './chain.ts';
import { MORE_PLAYERS, TestChain } from './test-chain.ts';
import { PLAYERS } from './test-room.ts';

describe('who moves next', () => {
  it('[MUST-1] the feeder’s longest seated, and why; its own seat changes come first', () => {
    const room = new TestChain().sit('main', 'gus', 'hal').sit('feed', 'ana', 'ben');
    expect(nextMover(room.state, 'nlh')).toMatchObject({
      ...{ player: 'ana', from: { table: 'feed', seat: 1 }, to: { table: 'main', seat: 3 } },
      ...{ why: { type: 'must-move', position: 1 }, others: 1 },
    });
    room.act('move.requested', { player: 'hal', sort: 'seat' });
    expect(nextMover(room.state, 'nlh')).toMatchObject({ player: 'hal', why: { type: 'seat-change', position: 1 } });
    room.move('hal', 'main', 3);
    room.act('move.withdrawn', { player: 'hal', sort: 'seat' });
    expect(nextMover(room.state, 'nlh')).toMatchObject({ player: 'ana', to: { table: 'main', seat: 2 } });
  });

  it('[MUST-1] through a feeder with nobody in it the line behind it moves up', () => {
    const room = new TestChain().sit('last', 'ana', 'ben');
    expect(nextMover(room.state, 'nlh')).toMatchObject({ player: 'ana', to: { table: 'main', seat: 1 } });
    expect(nextMoves(room.state, 'nlh'), 'one at a time: ben’s turn comes after').toHaveLength(1);
    room.act('cashtable.marked', { table: 'main', as: 'breaking' });
    expect(nextMover(room.state, 'nlh')).toMatchObject({ to: { table: 'feed', seat: 1 } });
  });

  it('[MUST-1] seats for the list: the last feeder’s first, none that is somebody’s before', () => {
    const room = new TestChain().sit('main', 'gus', 'hal', 'ida').sit('feed', 'ana', 'ben', 'cy').sit('last', 'dee');
    expect(seatsForList(room.state, 'nlh')).toEqual([2, 3].map((seat) => ({ table: 'last', seat })));
    room.act('cash.left', { player: 'gus', table: 'main', seat: 1 });
    expect(seatsForList(room.state, 'nlh'), 'the main seat is ana’s').toEqual(
      [2, 3].map((seat) => ({ table: 'last', seat })),
    );
  });

  it('[MUST-1] the line of each chain, and a player’s place in it', () => {
    const room = new TestChain().sit('feed', 'ana', 'ben').sit('last', 'cy');
    room.act('cashtable.opened', { table: 'main-2', game: 'nlh', seats: 3, label: 'main 2' });
    room.act('mustmove.linked', { table: 'feed', feeds: ['main', 'main-2'] });
    const [chain, ...others] = chainsOf(room.state, 'nlh');
    expect(others).toEqual([]);
    expect(chain!.main).toEqual(['main', 'main-2']);
    expect(chain!.line.map(({ player, table }) => [player, table])).toEqual([
      ['ana', 'feed'],
      ['ben', 'feed'],
      ['cy', 'last'],
    ]);
    expect(placeInLine(room.state, 'ben')).toEqual({ position: 2, of: 3, main: ['main', 'main-2'] });
    expect(placeInLine(room.state, 'cy')).toEqual({ position: 1, of: 1, main: ['feed'] });
    expect(placeInLine(room.state, 'gus')).toBeUndefined();
  });

  it('[MUST-1] advice that is followed keeps the main game full while anybody sits in its feeders', () => {
    const people = [...PLAYERS, ...MORE_PLAYERS];
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = seeded(seed);
        const room = new TestChain();
        for (let step = 0; step < 40; step++) {
          const sitting = [...room.state.entries('sitting')];
          const [player, at] = sitting[random(Math.max(1, sitting.length))] ?? [];
          const seat = seatsForList(room.state, 'nlh')[0];
          const next = people.find((one) => !room.state.has('sitting', one));
          if (seat && next && random(3) > 0) room.act('cash.seated', { player: next, ...seat });
          else if (player && at && random(3) === 0) room.act('move.requested', { player, sort: 'seat' });
          else if (player && at) room.act('cash.left', { player, ...at });
          for (let advice = nextMover(room.state, 'nlh'); advice; advice = nextMover(room.state, 'nlh')) {
            const { player, to, why } = advice;
            if (why.type !== 'must-move' && random(2) === 0) {
              room.act('move.declined', { player, sort: why.type === 'seat-change' ? 'seat' : 'table', ...to });
              continue;
            }
            const moved = room.act('cash.moved', { player, ...to });
            expect(room.outcome(moved)?.type, 'advice is never refused').toBe('applied');
            if (why.type !== 'must-move') room.act('move.withdrawn', { player, sort: 'seat' });
          }
          const behind = ['feed', 'last'].flatMap((table) => seatedAt(room.state, table)).length;
          if (behind > 0) expect(seatedAt(room.state, 'main')).toHaveLength(3);
          if (seatedAt(room.state, 'last').length > 0) expect(seatedAt(room.state, 'feed')).toHaveLength(3);
        }
      }),
      { numRuns: 40 },
    );
  });
});
