import { describe, expect, it } from 'vitest';
import type { Level, StructureRow } from '../../../src/structure/structure.ts';
import { type Clock, clockAt } from '../../../src/tournament/clock.ts';
import type { ClockRow } from '../../../src/tournament/state.ts';
import { cueOfAct, cuesBetween } from './cue-times.ts';

const MINUTE = 60_000;
const START = Date.UTC(2024, 5, 14, 13, 0, 0, 370);
const level = (bigBlind: number, minutes = 20): Level => ({
  ...{ type: 'level', smallBlind: bigBlind / 2, bigBlind, ante: 0, anteKind: 'none', minutes },
});
const ROWS: StructureRow[] = [level(200), level(400), { type: 'break', minutes: 10 }, level(600), level(800, 1)];
const clock = (over: Partial<ClockRow> = {}): Clock => ({
  rows: ROWS,
  anchor: { run: 'running', index: 0, remainingMs: 20 * MINUTE, at: START, ...over },
});

/** Every cue of a time, tick by tick, as `minutes from the start: cue`. */
function heard(shown: Clock, minutes: number, every = 1000): string[] {
  const all: string[] = [];
  for (let now = START; now < START + minutes * MINUTE; now += every)
    for (const { cue, at } of cuesBetween(shown, now, now + every)) all.push(`${(at - START) / MINUTE}: ${cue}`);
  return all;
}

describe('an evening of cues', () => {
  const EVENING = [
    ...['19: minute', '20: level', '39: minute', '40: level', '49: minute', '50: break-end'],
    ...['69: minute', '70: level'],
  ];

  it('[CLOCK-5] has one a minute before each end, one at each level, one at the break’s end, each once', () => {
    expect(heard(clock(), 120)).toEqual(EVENING);
  });

  it('[CLOCK-5] is the same however the screen ticks', () => {
    for (const every of [250, 997, 1003]) expect(heard(clock(), 120, every)).toEqual(EVENING);
  });

  it('[CLOCK-1] falls exactly where the shown clock turns', () => {
    for (const { at, cue } of cuesBetween(clock(), START + 39 * MINUTE + 59_000, START + 40 * MINUTE)) {
      expect(cue).toBe('level');
      expect(clockAt(clock(), at - 1).onBreak).toBe(false);
      expect(clockAt(clock(), at).onBreak).toBe(true);
    }
  });

  it('[CLOCK-2] is silent while the clock stands', () => {
    for (const run of ['ready', 'paused'] as const) expect(heard(clock({ run }), 60)).toEqual([]);
  });

  it('warns of nothing in a row that is shorter than the warning, and not of a repeated last level', () => {
    expect(heard(clock({ index: 4, remainingMs: MINUTE }), 30)).toEqual([]);
    expect(heard(clock({ index: 3, remainingMs: 30_000 }), 30)).toEqual(['0.5: level']);
    expect(heard(clock({ index: 99 }), 30)).toEqual([]);
  });

  it('[CLOCK-6] does not make up for what it slept through, nor ring twice when the time steps back', () => {
    expect(cuesBetween(clock(), START, START + 60 * MINUTE)).toEqual([]);
    expect(cuesBetween(clock(), START + 21 * MINUTE, START + 20 * MINUTE)).toEqual([]);
  });
});

describe('an act on the clock', () => {
  const now = START + 5 * MINUTE;
  const at = (index: number, over: Partial<ClockRow> = {}) => clock({ index, at: now, ...over });

  it('[CLOCK-4] [CLOCK-5] that sends it on is heard, one that sends it back is not', () => {
    expect(cueOfAct(clock(), at(1), now)).toBe('level');
    expect(cueOfAct(at(2, { remainingMs: 5 * MINUTE }), at(3), now)).toBe('break-end');
    expect(cueOfAct(at(3), at(1), now)).toBeUndefined();
    expect(cueOfAct(at(1), at(1, { remainingMs: MINUTE }), now)).toBeUndefined();
  });

  it('is not heard while the clock stands, nor when nothing was done', () => {
    expect(cueOfAct(clock({ run: 'paused' }), at(1, { run: 'paused' }), now)).toBeUndefined();
    const same = clock();
    expect(cueOfAct(same, same, now)).toBeUndefined();
  });
});
