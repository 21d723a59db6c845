import { describe, expect, it } from 'vitest';
import { BREAK_ALGORITHM, breakOrder } from '../break-order.ts';
import { TestChain } from '../test-chain.ts';

const SEED = '00112233445566778899aabbccddeeff';

const breakUp = (room: TestChain, table: string, players: string[], seed = SEED, more = {}): string =>
  room.act('cashtable.broken', { table, algorithm: BREAK_ALGORITHM, seed, players }, more);

describe('cashtable.broken', () => {
  it('[MUST-1] its players head the list, in the order that the recorded seed draws', () => {
    const room = new TestChain().sit('last', 'ana', 'ben', 'cy');
    room.join('dee');
    room.join('eli');
    const act = breakUp(room, 'last', ['ana', 'ben', 'cy']);
    const drawn = breakOrder(SEED, ['ana', 'ben', 'cy']);
    expect(room.list()).toEqual([...drawn, 'dee', 'eli']);
    expect(room.state.get('breaks', act), 'to be replayed').toMatchObject({ seed: SEED, order: drawn });
    expect(room.entryOf(drawn[0]!)).toMatchObject({ moved: { reason: 'broken-table' }, present: true });
    expect(room.state.get('tables', 'last')?.state).toBe('closed');
    expect(room.state.has('sitting', 'ana')).toBe(false);
    room.callNext(drawn[0]!);
    expect(room.called()).toEqual([drawn[0]]);
  });

  it('[MUST-1] behind those of a table that broke before', () => {
    const room = new TestChain().sit('last', 'ana', 'ben').sit('feed', 'cy', 'dee');
    room.join('eli');
    breakUp(room, 'last', ['ana', 'ben']);
    breakUp(room, 'feed', ['cy', 'dee']);
    const order = [...breakOrder(SEED, ['ana', 'ben']), ...breakOrder(SEED, ['cy', 'dee']), 'eli'];
    expect(room.list()).toEqual(order);
    room.act('entry.moved', { game: 'nlh', player: 'eli', after: order[0]!, reason: 'floor-decision' });
    expect(room.list()).toEqual([order[0], 'eli', ...order.slice(1, 4)]);
  });

  it('who has left meanwhile is not drawn; who sat down meanwhile comes after, and the floor is told', () => {
    const room = new TestChain().sit('last', 'ana', 'ben', 'cy');
    const act = breakUp(room, 'last', ['ana', 'ben', 'gus']);
    const drawn = breakOrder(SEED, ['ana', 'ben', 'gus']).filter((player) => player !== 'gus');
    expect(room.list()).toEqual([...drawn, 'cy']);
    expect(room.conflict(act)).toMatchObject({
      sort: 'notice',
      code: 'break.more-players',
      details: { players: ['cy'] },
    });
  });

  it('[MUST-1] a feeder that breaks leaves its chain; broken twice it breaks once', () => {
    const room = new TestChain().sit('feed', 'ana');
    breakUp(room, 'feed', ['ana']);
    expect(room.state.get('tables', 'last')?.feeds).toEqual(['main']);
    expect(room.said(breakUp(room, 'feed', ['ana'], SEED, { device: 'tablet-2' }))).toBe('table.already-closed');
    expect(room.list()).toEqual(['ana']);
  });

  it('undone, everybody sits where they sat', () => {
    const room = new TestChain().sit('last', 'ana', 'ben');
    room.revert(breakUp(room, 'last', ['ana', 'ben']));
    expect(room.at('last')).toEqual(['ana', 'ben', null]);
    expect(room.list()).toEqual([]);
  });

  it('a break draws every order, each about as often', () => {
    const seen = new Map<string, number>();
    for (let n = 0; n < 6000; n++) {
      const seed = n.toString(16).padStart(32, '7');
      const order = breakOrder(seed, ['a', 'b', 'c']).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
