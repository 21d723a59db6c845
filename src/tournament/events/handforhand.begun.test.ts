import { expect, it } from 'vitest';
import { handForHand } from '../hand-for-hand.ts';
import { clockFacts } from '../select.ts';
import { evening, MINUTE } from '../testing/evening.ts';

it('[BUST-3] begins once play has begun, with its first hand; told by two devices it begins once', () => {
  const before = evening({ players: 4 });
  expect(before.outcome(before.act('handforhand.begun', { handMs: null }))).toBe('tournament.not-running');
  const friday = evening({ players: 4, playing: true });
  friday.act('handforhand.begun', { handMs: MINUTE });
  friday.act('handforhand.begun', { handMs: null }, { device: 'tablet-b' });
  expect(handForHand(friday.state)).toMatchObject({ hand: 1, handMs: MINUTE, since: friday.now });
  expect(clockFacts(friday.state, friday.now)?.run).toBe('paused');
});

it('[BUST-3] begun again, hands are numbered on', () => {
  const friday = evening({ players: 4, playing: true });
  friday.act('handforhand.begun', { handMs: null });
  friday.act('handforhand.ended');
  friday.act('handforhand.begun', { handMs: null });
  expect(handForHand(friday.state)?.hand).toBe(2);
});

it('undone, the clock runs as if it had never stood', () => {
  const friday = evening({ players: 4, playing: true });
  const begun = friday.act('handforhand.begun', { handMs: null });
  friday.later(5 * MINUTE).revert(begun);
  expect(clockFacts(friday.state, friday.now)).toMatchObject({ run: 'running', remainingMs: 15 * MINUTE });
});
