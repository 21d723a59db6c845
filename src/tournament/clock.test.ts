import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterAct, type Clock, clockAt, endOfRow, readyClock } from './clock.ts';
import type { ClockAct, ClockRow } from './state.ts';
import { MINUTE, ROWS, SEVEN } from './testing/evening.ts';

const TOTAL = 65 * MINUTE;
const running = (index = 0, remainingMs = ROWS[index]!.minutes * MINUTE): Clock => ({
  rows: ROWS,
  anchor: { run: 'running', index, remainingMs, at: SEVEN },
});

describe('[CLOCK-1] level, remaining time, next level and next break follow from anchor and time alone', () => {
  it('at the start', () => {
    expect(clockAt(running(), SEVEN)).toMatchObject({
      index: 0,
      levelNumber: 1,
      onBreak: false,
      remainingMs: 20 * MINUTE,
      endsAt: SEVEN + 20 * MINUTE,
      next: { number: 2, inMs: 20 * MINUTE, level: { bigBlind: 400 } },
      nextBreak: { inMs: 40 * MINUTE, minutes: 10, label: 'Dinner' },
    });
  });

  it('a level ends exactly when the next begins', () => {
    expect(clockAt(running(), SEVEN + 20 * MINUTE - 1)).toMatchObject({ levelNumber: 1, remainingMs: 1 });
    expect(clockAt(running(), SEVEN + 20 * MINUTE)).toMatchObject({ levelNumber: 2, remainingMs: 20 * MINUTE });
  });

  it('on a break the level before it is the one played, and the next is after it', () => {
    expect(clockAt(running(), SEVEN + 42 * MINUTE)).toMatchObject({
      onBreak: true,
      levelNumber: 2,
      level: { bigBlind: 400 },
      remainingMs: 8 * MINUTE,
      next: { number: 3, inMs: 8 * MINUTE },
      nextBreak: null,
    });
  });

  it('[STRUCT-1] the last level repeats, for days if need be', () => {
    const late = clockAt(running(), SEVEN + TOTAL + 4 * MINUTE);
    expect(late).toMatchObject({
      index: 4,
      levelNumber: 3,
      remainingMs: 11 * MINUTE,
      next: { number: 3, inMs: 11 * MINUTE },
    });
    expect(clockAt(running(), SEVEN + TOTAL + 10_000 * 15 * MINUTE)).toMatchObject({
      index: 4,
      remainingMs: 15 * MINUTE,
    });
  });

  it('two screens whose times differ by less than 100 ms show times that differ by less than 100 ms', () => {
    fc.assert(
      fc.property(fc.nat(TOTAL), fc.integer({ min: 0, max: 99 }), (at, apart) => {
        const ends = (now: number) => clockAt(running(), now).endsAt!;
        const [one, two] = [ends(SEVEN + at), ends(SEVEN + at + apart)];
        // The same row ends at the same moment on both, unless one of them is in the next already.
        expect(one === two || two - one >= 10 * MINUTE).toBe(true);
      }),
    );
  });
});

describe('[CLOCK-6] a clock that jumps', () => {
  it('back before the anchor reads as the anchor', () => {
    expect(clockAt(running(), SEVEN - 86_400_000)).toMatchObject({ levelNumber: 1, remainingMs: 20 * MINUTE });
  });

  it('anywhere never shows a negative time, nor more than the row has', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(30), fc.nat(3_000_000), (jump, index, remainingMs) => {
        for (const run of ['ready', 'running', 'paused'] as const) {
          const facts = clockAt({ rows: ROWS, anchor: { run, index, remainingMs, at: SEVEN } }, SEVEN + jump);
          expect(facts.remainingMs).toBeGreaterThan(0);
          expect(facts.remainingMs).toBeLessThanOrEqual(Math.max(remainingMs, facts.row.minutes * MINUTE));
          expect(Number.isInteger(facts.remainingMs)).toBe(true);
        }
      }),
    );
  });
});

describe('[CLOCK-2] acts', () => {
  const acted = (clock: ClockRow, act: ClockAct, minutes: number) =>
    afterAct(ROWS, clock, act, SEVEN + minutes * MINUTE);

  it('pause and resume shift what remains by exactly the pause, wherever it falls', () => {
    fc.assert(
      fc.property(fc.nat(TOTAL), fc.nat(1e9), fc.nat(TOTAL), (before, pause, later) => {
        const started = afterAct(ROWS, readyClock(ROWS, 0), { type: 'start' }, SEVEN);
        const paused = afterAct(ROWS, started, { type: 'pause' }, SEVEN + before);
        const resumed = afterAct(ROWS, paused, { type: 'resume' }, SEVEN + before + pause);
        const { index, remainingMs } = clockAt({ rows: ROWS, anchor: resumed }, SEVEN + before + pause + later);
        expect({ index, remainingMs }).toEqual(
          (({ index, remainingMs }) => ({ index, remainingMs }))(
            clockAt({ rows: ROWS, anchor: started }, SEVEN + before + later),
          ),
        );
      }),
    );
  });

  it('that find what they ask for change nothing', () => {
    const ready = readyClock(ROWS, 0);
    const started = acted(ready, { type: 'start' }, 0);
    expect(acted(ready, { type: 'pause' }, 1)).toBe(ready);
    expect(acted(started, { type: 'start' }, 1)).toBe(started);
    expect(acted(started, { type: 'resume' }, 1)).toBe(started);
    const paused = acted(started, { type: 'pause' }, 1);
    expect(acted(paused, { type: 'pause' }, 2)).toBe(paused);
  });

  it('with a time before the anchor take effect at the anchor', () => {
    const started = acted(readyClock(ROWS, 0), { type: 'start' }, 0);
    expect(acted(started, { type: 'pause' }, -5)).toMatchObject({ run: 'paused', at: SEVEN, remainingMs: 20 * MINUTE });
  });
});

it('[CLOCK-7] several tournaments run, each with its clock', () => {
  const turbo = { rows: ROWS.slice(3), anchor: readyClock(ROWS.slice(3), 0) };
  expect([running(), turbo].map((clock) => clockAt(clock, SEVEN + 25 * MINUTE).remainingMs)).toEqual([
    15 * MINUTE,
    15 * MINUTE,
  ]);
  expect(clockAt(turbo, SEVEN).run).toBe('ready');
});

it('[ENTRY-3] the end of a row is known in advance while the clock runs', () => {
  expect(endOfRow(running(), 1)).toBe(SEVEN + 40 * MINUTE);
  expect(endOfRow(running(2), 1), 'already past').toBeNull();
  expect(endOfRow({ rows: ROWS, anchor: readyClock(ROWS, 0) }, 1), 'standing').toBeNull();
});
