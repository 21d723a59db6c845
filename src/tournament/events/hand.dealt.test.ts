import { expect, it } from 'vitest';
import { handForHand } from '../hand-for-hand.ts';
import { evening } from '../testing/evening.ts';

it('[BUST-3] the next hand, and no other, is dealt while hand-for-hand is on', () => {
  const friday = evening({ players: 4, playing: true });
  expect(friday.outcome(friday.act('hand.dealt', { hand: 2 }))).toBe('hand.none');
  friday.act('handforhand.begun', { handMs: null });
  for (const table of ['t1', 't2']) friday.act('hand.done', { table, hand: 1 });
  expect(friday.outcome(friday.act('hand.dealt', { hand: 3 }))).toBe('hand.none');
  expect(friday.outcome(friday.act('hand.dealt', { hand: 2 }))).toBe('applied');
  expect(handForHand(friday.state)).toMatchObject({ hand: 2, out: [] });
});
