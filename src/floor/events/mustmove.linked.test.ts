import { describe, expect, it } from 'vitest';
import { claimsOn } from '../claims.ts';
import { TestChain } from '../test-chain.ts';
import { TestRoom } from '../test-room.ts';

const feeds = (room: TestRoom, table: string) => room.state.get('tables', table)?.feeds;

describe('mustmove.linked', () => {
  it('[MUST-1] tables of one game feed a main one, and may chain', () => {
    const room = new TestChain();
    expect([feeds(room, 'feed'), feeds(room, 'last')]).toEqual([['main'], ['feed']]);
    expect(room.said(room.act('mustmove.linked', { table: 'main', feeds: ['last'] }))).toBe('chain.loops');
    expect(room.said(room.act('mustmove.linked', { table: 'main', feeds: ['main'] }))).toBe('chain.loops');
    room.act('cashtable.opened', { table: 'plo-1', game: 'plo' });
    expect(room.said(room.act('mustmove.linked', { table: 'plo-1', feeds: ['main'] }))).toBe('table.other-game');
    expect(room.said(room.act('mustmove.linked', { table: 'gone', feeds: ['main'] }))).toBe('table.closed');
  });

  it('[MUST-1] a table opens as a feeder in one act, filled from the list', () => {
    const room = new TestRoom();
    for (const player of ['ana', 'ben', 'cy']) room.join(player);
    room.act('cashtable.opened', { table: 't2', game: 'nlh', seats: 4, fill: 2, feeds: ['t1'] });
    expect(feeds(room, 't2')).toEqual(['t1']);
    const line = claimsOn(room.state, { table: 't1', seat: 1 });
    expect(
      line.map(({ player, position }) => [player, position]),
      'seated at once: in the order of the list',
    ).toEqual([
      ['ana', 1],
      ['ben', 2],
    ]);
    expect(room.said(room.act('cashtable.opened', { table: 't3', game: 'plo', feeds: ['t1'] }))).toBe(
      'table.other-game',
    );
    expect(room.state.get('tables', 't3'), 'refused whole').toBeUndefined();
  });

  it('[MUST-1] a seat that opens in the main game goes to the longest seated of its feeder', () => {
    const room = new TestChain().sit('feed', 'ana', 'ben', 'cy');
    expect(room.conflict(room.move('ben', 'main', 1))).toMatchObject({
      ...{ code: 'seat.claimed', sort: 'refused' },
      details: { by: 'ana', claim: 'must-move', player: 'ben', table: 'main', seat: 1 },
    });
    room.move('ana', 'main', 1);
    room.move('ben', 'main', 2);
    expect(room.at('main')).toEqual(['ana', 'ben', null]);
    expect(room.state.get('openings', 'nlh'), 'no seat has opened for the list').toBeUndefined();
  });

  it('[MUST-1] changing seats keeps the standing, getting up and sitting down again does not', () => {
    const room = new TestChain().sit('feed', 'ana', 'ben');
    room.move('ana', 'feed', 3);
    expect(claimsOn(room.state, { table: 'main', seat: 1 })[0]).toMatchObject({ player: 'ana', seat: 3 });
    room.act('cash.left', { player: 'ana', table: 'feed', seat: 3 });
    room.act('cash.seated', { player: 'ana', table: 'feed', seat: 3 });
    expect(claimsOn(room.state, { table: 'main', seat: 1 })[0]).toMatchObject({ player: 'ben' });
    room.act('cash.away', { player: 'ben', table: 'feed', seat: 2 });
    room.act('cash.returned', { player: 'ben', table: 'feed', seat: 2 });
    expect(claimsOn(room.state, { table: 'main', seat: 1 })[0]).toMatchObject({ player: 'ben' });
  });

  it('[MUST-1] between sister feeders the standing is kept; into the chain from outside it begins', () => {
    const room = new TestChain().sit('feed', 'ana', 'ben');
    room.act('cashtable.opened', { table: 'twin', game: 'nlh', seats: 3, feeds: ['main'] });
    room.act('cashtable.opened', { table: 'own', game: 'nlh', seats: 3 });
    room.sit('own', 'cy');
    room.move('ana', 'twin', 1, { anyway: true });
    room.move('cy', 'twin', 2, { anyway: true });
    const line = claimsOn(room.state, { table: 'main', seat: 1 });
    expect(line.map(({ player }) => player)).toEqual(['ana', 'ben', 'cy']);
  });

  it('[MUST-1] new players from the list go to the last feeder', () => {
    const room = new TestChain().sit('feed', 'ana').sit('last', 'ben');
    room.join('cy');
    for (const table of ['main', 'feed'])
      expect(room.said(room.callNext('cy', { table, seat: 3 })), table).toBe('seat.claimed');
    expect(room.said(room.seat('cy', 3, { table: 'main' }))).toBe('seat.claimed');
    expect(room.said(room.callNext('cy', { table: 'last', seat: 3 }))).toBeUndefined();
    room.seat('cy', 3, { table: 'last' });
    expect(room.at('last')).toEqual(['ben', null, 'cy']);
  });

  it('[MUST-1] with nobody to move up, the list may fill the seat; a host may say so anyway', () => {
    const room = new TestChain();
    room.join('ana');
    expect(room.said(room.callNext('ana', { table: 'main', seat: 1 }))).toBeUndefined();
    room.sit('last', 'ben');
    expect(room.said(room.seat('cy', 2, { table: 'main' }))).toBe('seat.claimed');
    room.act('cash.seated', { player: 'cy', table: 'main', seat: 2, anyway: true });
    expect(room.said(room.seat('ana', 1, { table: 'main' })), 'who was called has the seat').toBeUndefined();
    expect(room.at('main')).toEqual(['ana', 'cy', null]);
  });

  it('[MUST-1] a feeder that closes leaves the chain: what fed it feeds what it fed', () => {
    const room = new TestChain();
    room.act('cashtable.closed', { table: 'feed' });
    expect(feeds(room, 'last')).toEqual(['main']);
    room.act('cashtable.closed', { table: 'main' });
    expect(feeds(room, 'last'), 'it is the main game now').toBeUndefined();
  });

  it('[MUST-1] an undo elsewhere does not unseat who went in turn', () => {
    const room = new TestChain().sit('feed', 'ana', 'ben');
    const first = room.move('ana', 'main', 1);
    const second = room.move('ben', 'main', 2);
    room.revert(first);
    expect(room.at('feed')).toEqual(['ana', null, null]);
    expect(room.outcome(second)?.type).toBe('applied');
    expect(room.at('main')).toEqual([null, 'ben', null]);
  });
});
