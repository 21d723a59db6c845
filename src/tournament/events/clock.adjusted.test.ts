import { expect, it } from 'vitest';
import { clockFacts } from '../select.ts';
import { CLOCK_POSITION } from '../state.ts';
import { evening, MINUTE } from '../testing/evening.ts';

const running = () => {
  const friday = evening();
  friday.act('clock.started');
  return friday.later(5 * MINUTE);
};
const remaining = (friday: ReturnType<typeof evening>) => clockFacts(friday.state, friday.now)?.remainingMs;

it('[CLOCK-4] adds and takes minutes and seconds, with undo', () => {
  const friday = running();
  friday.act('clock.adjusted', { ms: 90_000 });
  expect(remaining(friday)).toBe(16.5 * MINUTE);
  const taken = friday.act('clock.adjusted', { ms: -30_000 });
  expect(remaining(friday)).toBe(16 * MINUTE);
  friday.revert(taken);
  expect(remaining(friday)).toBe(16.5 * MINUTE);
});

it('[CLOCK-6] taking more than remains begins the next row, never a negative time', () => {
  const friday = running();
  friday.act('clock.adjusted', { ms: -60 * MINUTE });
  expect(clockFacts(friday.state, friday.now)).toMatchObject({ levelNumber: 2, remainingMs: 20 * MINUTE });
});

it('two tablets that did not see each other do not add twice unasked', () => {
  const friday = running();
  const seen = friday.state.touchedBy('marks', CLOCK_POSITION);
  friday.act('clock.adjusted', { ms: MINUTE });
  const second = friday.act('clock.adjusted', { ms: MINUTE }, { device: 'tablet-b', expect: seen });
  expect(friday.state.get('$conflicts', second)).toMatchObject({
    code: 'clock.changed',
    details: { asItIs: { remainingMs: 16 * MINUTE }, asMade: { remainingMs: 17 * MINUTE } },
  });
});
