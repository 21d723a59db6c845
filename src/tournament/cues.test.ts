import { describe, expect, it } from 'vitest';
import type { Clock } from './clock.ts';
import { cuesBetween } from './cues.ts';
import { MINUTE, ROWS, SEVEN } from './testing/evening.ts';

const clock = (changes: Partial<Clock['anchor']> = {}): Clock => ({
  rows: ROWS,
  anchor: { run: 'running', index: 0, remainingMs: 20 * MINUTE, at: SEVEN, ...changes },
});
const shown = (from: number, to: number, of = clock()) =>
  cuesBetween(of, SEVEN + from * MINUTE, SEVEN + to * MINUTE).map(({ sort, at, index }) => [
    sort,
    (at - SEVEN) / MINUTE,
    index,
  ]);

describe('[CLOCK-5] cues', () => {
  it('come a minute before each end, at a level, a break and a break’s end', () => {
    expect(shown(0, 66)).toEqual([
      ['warning', 19, 0],
      ['level', 20, 1],
      ['warning', 39, 1],
      ['break', 40, 2],
      ['warning', 49, 2],
      ['break-end', 50, 3],
      ['warning', 64, 3],
      ['level', 65, 4],
    ]);
  });

  it('come once: a moment belongs to the stretch that ends with it', () => {
    expect(shown(18, 19)).toEqual([['warning', 19, 0]]);
    expect(shown(19, 20)).toEqual([['level', 20, 1]]);
    expect(shown(20, 21)).toEqual([]);
  });

  it('name the level that begins', () => {
    expect(cuesBetween(clock(), SEVEN + 49.5 * MINUTE, SEVEN + 50 * MINUTE)).toEqual([
      { sort: 'break-end', at: SEVEN + 50 * MINUTE, index: 3, levelNumber: 3 },
    ]);
  });

  it('are none while the clock stands, and no warning for a row that began with less than a minute', () => {
    expect(shown(0, 66, clock({ run: 'paused' }))).toEqual([]);
    expect(shown(0, 1, clock({ remainingMs: 40_000 })).map(([sort]) => sort)).toEqual(['level']);
  });

  it('go on while the last level repeats, however late it is', () => {
    expect(shown(65 + 15 * 1000, 65 + 15 * 1001)).toEqual([
      ['warning', 65 + 15 * 1001 - 1, 4],
      ['level', 65 + 15 * 1001, 4],
    ]);
  });

  it('tell a screen that slept only the last hour', () => {
    const cues = cuesBetween(clock(), SEVEN - 1, SEVEN + 600 * MINUTE);
    expect(cues[0]!.at).toBeGreaterThan(SEVEN + 540 * MINUTE);
    expect(cues.length).toBeLessThan(10);
  });
});
