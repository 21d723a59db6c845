import { expect, it } from 'vitest';
import { claimsOn } from '../claims.ts';
import { TestChain } from '../test-chain.ts';

it('[MUST-1] a table unlinked is a game of its own; what feeds it goes on', () => {
  const room = new TestChain().sit('feed', 'ana').sit('last', 'ben');
  room.act('mustmove.unlinked', { table: 'feed' });
  expect(claimsOn(room.state, { table: 'main', seat: 1 })).toEqual([]);
  expect(claimsOn(room.state, { table: 'feed', seat: 2 })).toMatchObject([{ player: 'ben' }]);
  expect(room.said(room.act('mustmove.unlinked', { table: 'feed' })), 'once more: nothing').toBeUndefined();
});
