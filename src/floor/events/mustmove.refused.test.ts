import { expect, it } from 'vitest';
import { claimsOn } from '../claims.ts';
import { historyOf } from '../history.ts';
import { TestChain } from '../test-chain.ts';

it('[MUST-1] one who refuses leaves the game, and the next is asked', () => {
  const room = new TestChain().sit('feed', 'ana', 'ben');
  room.act('mustmove.refused', { player: 'ana', table: 'feed', seat: 1 });
  expect(room.state.has('sitting', 'ana')).toBe(false);
  expect(room.at('feed')).toEqual([null, 'ben', null]);
  expect(claimsOn(room.state, { table: 'main', seat: 1 })[0]).toMatchObject({ player: 'ben' });
  expect(room.state.get('openings', 'nlh')?.times, 'a seat has opened').toHaveLength(1);
  expect(historyOf(room.state, 'ana')[0]).toMatchObject({ what: 'refused-must-move', table: 'feed' });
});

it('[MUST-1] who sits in no feeder has nothing to refuse', () => {
  const room = new TestChain().sit('main', 'ana');
  expect(room.said(room.act('mustmove.refused', { player: 'ana', table: 'main', seat: 1 }))).toBe('table.feeds-none');
  expect(room.said(room.act('mustmove.refused', { player: 'ben', table: 'feed', seat: 1 }))).toBe(
    'player.already-left',
  );
  expect(room.said(room.act('mustmove.refused', { player: 'ana', table: 'feed', seat: 1 }))).toBe('player.moved-since');
});
