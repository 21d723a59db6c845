import { expect, it } from 'vitest';
import { clockFacts, lifeCycle } from '../select.ts';
import { evening, MINUTE } from '../testing/evening.ts';

it('[CLOCK-1] play begins and the first level runs', () => {
  const friday = evening();
  expect(clockFacts(friday.state, friday.now)).toMatchObject({ run: 'ready', remainingMs: 20 * MINUTE });
  friday.act('clock.started');
  expect(clockFacts(friday.state, friday.now + MINUTE)).toMatchObject({ run: 'running', remainingMs: 19 * MINUTE });
  expect(lifeCycle(friday.state, friday.now)?.is).toBe('running');
});

it('[CLOCK-2] starting twice does nothing the second time', () => {
  const friday = evening();
  friday.act('clock.started');
  friday.later(5 * MINUTE).act('clock.started', {}, { device: 'tablet-b' });
  friday.later(5 * MINUTE).act('clock.started', {}, { device: 'tablet-c', at: friday.now - 7 * MINUTE });
  expect(clockFacts(friday.state, friday.now)?.remainingMs).toBe(10 * MINUTE);
  expect([...friday.state.entries('$conflicts')]).toEqual([]);
});
