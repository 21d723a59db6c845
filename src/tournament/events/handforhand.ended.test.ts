import { expect, it } from 'vitest';
import { handForHand } from '../hand-for-hand.ts';
import { clockFacts } from '../select.ts';
import { evening, MINUTE } from '../testing/evening.ts';

it('[BUST-3] ended, the last hand has taken its time and the clock runs; ended twice it is ended once', () => {
  const friday = evening({ players: 4, playing: true });
  friday.act('handforhand.begun', { handMs: 2 * MINUTE });
  friday.later(MINUTE).act('handforhand.ended');
  friday.later(MINUTE).act('handforhand.ended', {}, { device: 'tablet-b' });
  expect(handForHand(friday.state)).toBeUndefined();
  expect(clockFacts(friday.state, friday.now)).toMatchObject({ run: 'running', remainingMs: 17 * MINUTE });
});
