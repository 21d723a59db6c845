import { expect, it } from 'vitest';
import { clockFacts } from '../select.ts';
import { evening, MINUTE } from '../testing/evening.ts';

it('[CLOCK-3] puts the clock as it would be, counted from a time that has passed', () => {
  const friday = evening();
  friday.act('clock.started');
  friday.later(10 * MINUTE);
  const at = friday.now - 4 * MINUTE;
  friday.act('clock.set', { run: 'running', index: 1, remainingMs: 12 * MINUTE, at });
  expect(clockFacts(friday.state, friday.now)).toMatchObject({ levelNumber: 2, remainingMs: 8 * MINUTE });
});

it('never from ages ago: the levels passed since a week ago at most', () => {
  const friday = evening();
  friday.act('clock.set', { run: 'running', index: 0, remainingMs: 20 * MINUTE, at: 1 });
  expect(clockFacts(friday.state, friday.now)!.index).toBeLessThan(1000);
});

it('never from a time that is still to come', () => {
  const friday = evening();
  friday.act('clock.set', { run: 'running', index: 0, remainingMs: MINUTE, at: friday.now + 60 * MINUTE });
  expect(clockFacts(friday.state, friday.now + MINUTE / 2)?.remainingMs).toBe(MINUTE / 2);
});
