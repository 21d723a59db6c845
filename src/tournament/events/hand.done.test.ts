import { expect, it } from 'vitest';
import { handForHand } from '../hand-for-hand.ts';
import { evening } from '../testing/evening.ts';

it('[BUST-3] a table reports once; reports of a past hand change nothing', () => {
  const friday = evening({ players: 4, playing: true });
  friday.act('handforhand.begun', { handMs: null });
  friday.act('hand.done', { table: 't1', hand: 1 });
  friday.act('hand.done', { table: 't1', hand: 1 }, { device: 'tablet-b' });
  friday.act('hand.done', { table: 't2', hand: 1 });
  friday.act('hand.dealt', { hand: 2 });
  friday.act('hand.done', { table: 't1', hand: 1 });
  expect(handForHand(friday.state)?.tables).toMatchObject([{ done: false }, { done: false }]);
  expect([...friday.state.entries('$conflicts')]).toEqual([]);
});

it('of a hand that was not dealt, or a table that is not in play, it is refused', () => {
  const friday = evening({ players: 4, playing: true });
  friday.act('handforhand.begun', { handMs: null });
  expect(friday.outcome(friday.act('hand.done', { table: 't1', hand: 2 }))).toBe('hand.none');
  expect(friday.outcome(friday.act('hand.done', { table: 't9', hand: 1 }))).toBe('table.unknown');
});
