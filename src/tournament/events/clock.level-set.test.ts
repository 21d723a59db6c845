import { expect, it } from 'vitest';
import { clockFacts } from '../select.ts';
import { waysToSettle } from '../settle.ts';
import { CLOCK_POSITION } from '../state.ts';
import { evening, MINUTE } from '../testing/evening.ts';

const running = () => {
  const friday = evening();
  friday.act('clock.started');
  return friday.later(5 * MINUTE);
};

it('[CLOCK-4] level up, down, to any row, running or not, with undo', () => {
  const friday = running();
  const up = friday.act('clock.level-set', { index: 1 });
  expect(clockFacts(friday.state, friday.now)).toMatchObject({
    run: 'running',
    levelNumber: 2,
    remainingMs: 20 * MINUTE,
  });
  friday.act('clock.level-set', { index: 2 });
  expect(clockFacts(friday.state, friday.now)).toMatchObject({ onBreak: true, remainingMs: 10 * MINUTE });
  const down = friday.act('clock.level-set', { index: 0 });
  friday.revert(down);
  expect(clockFacts(friday.state, friday.now)?.onBreak).toBe(true);
  friday.act('clock.paused');
  friday.act('clock.level-set', { index: 3 });
  expect(clockFacts(friday.state, friday.now)).toMatchObject({ run: 'paused', levelNumber: 3 });
  expect(friday.outcome(up)).toBe('applied');
});

it('[CLOCK-4] two tablets that both tap the next level go up once; to two levels is a conflict', () => {
  const friday = running();
  const seen = friday.state.touchedBy('marks', CLOCK_POSITION);
  friday.act('clock.level-set', { index: 1 });
  friday.later(1000);
  friday.act('clock.level-set', { index: 1 }, { device: 'tablet-b', expect: seen });
  expect(clockFacts(friday.state, friday.now)?.remainingMs).toBe(20 * MINUTE - 1000);
  const other = friday.act('clock.level-set', { index: 3 }, { device: 'tablet-c', expect: seen });
  expect(friday.outcome(other)).toBe('clock.changed');
  const [way] = waysToSettle(friday.state, other);
  friday.act(way!.act.kind, way!.act.body);
  expect(clockFacts(friday.state, friday.now)).toMatchObject({ index: 3, run: 'running' });
});
