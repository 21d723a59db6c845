import { expect, it } from 'vitest';
import { clockFacts } from '../select.ts';
import { evening, MINUTE } from '../testing/evening.ts';

it('[CLOCK-2] pause and resume shift what remains by exactly the pause', () => {
  const friday = evening();
  friday.act('clock.started');
  friday.later(7 * MINUTE + 123).act('clock.paused');
  friday.later(91 * MINUTE + 7).act('clock.resumed');
  expect(clockFacts(friday.state, friday.now)?.remainingMs).toBe(13 * MINUTE - 123);
  friday.later(MINUTE).act('clock.resumed');
  expect(clockFacts(friday.state, friday.now)?.remainingMs, 'resuming twice').toBe(12 * MINUTE - 123);
});
