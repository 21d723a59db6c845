import { describe, expect, it } from 'vitest';
import type { DisplayBoard } from '../../../src/screens/board.ts';
import { makeFormats } from '../../text/format.ts';
import { announcementAt, announcementWords } from './announcements.ts';
import { shiftAt } from './burn-in.ts';
import { contactWords } from './contact.ts';

const formats = makeFormats('en', 'UTC');
const NOW = Date.UTC(2024, 5, 14, 13);

describe('the age of what is shown', () => {
  const at = (age: number, checked = true) => contactWords({ now: NOW, heardAt: NOW - age, checked }, formats);

  it('[SCREEN-2] is told after 30 s of silence, not before', () => {
    expect([0, 29_999].map((age) => at(age))).toEqual(['as of now', 'as of now']);
    expect([30_000, 125_000, 3 * 3_600_000].map((age) => at(age))).toEqual([
      'as of 30 s ago',
      'as of 2 min ago',
      'as of 3 h ago',
    ]);
  });

  it('never comes out negative', () => expect(at(-5000)).toBe('as of now'));
  it('says when the time itself is a guess', () =>
    expect(at(60_000, false)).toBe('as of 1 min ago · time not checked'));
  it('is left out while the venue was never heard', () =>
    expect(contactWords({ now: NOW, heardAt: undefined, checked: false }, formats)).toBeUndefined());
});

describe('announcements', () => {
  const display = (...announcements: DisplayBoard['announcements'][number][]): DisplayBoard => ({
    ...{ name: 'TV', view: { type: 'idle' }, theme: 'dark', cues: { sound: false, flash: true } },
    ...{ identifyUntil: null, reloadedAt: null, announcements },
  });
  const said = (id: string, until: number | null = null) => ({
    ...{ id, code: 'text' as const, text: id, at: 0, until },
  });

  it('[SCREEN-1] go by themselves when their time is up', () => {
    expect(announcementAt(display(said('a', NOW + 1)), NOW)?.id).toBe('a');
    expect(announcementAt(display(said('a', NOW)), NOW)).toBeUndefined();
    expect(announcementAt(undefined, NOW)).toBeUndefined();
  });

  it('take turns when there are several', () => {
    const seen = [0, 8000, 16_000].map((ms) => announcementAt(display(said('a'), said('b')), NOW + ms)!.id);
    expect(new Set(seen)).toEqual(new Set(['a', 'b']));
    expect(seen[0]).toBe(seen[2]);
  });

  it('are in the floor’s words or in those that screens know', () => {
    expect(announcementWords(said('Dinner is served'))).toBe('Dinner is served');
    expect(announcementWords({ ...said('x'), text: null })).toBe('The floor has something to say');
    expect(announcementWords({ ...said('x'), code: 'last-hand' })).toBe('Last hand before the break');
  });
});

describe('against burn-in', () => {
  const stations = Array.from({ length: 60 }, (_, step) => shiftAt(NOW + step * 3 * 60_000));

  it('the picture moves every few minutes, round and round, never far', () => {
    expect(new Set(stations.map((at) => at.join())).size).toBeGreaterThan(8);
    expect(stations.flat().every((share) => Math.abs(share) <= 1)).toBe(true);
  });

  it('each step is small and none keeps the picture where it was', () => {
    for (const [i, [x, y]] of stations.slice(1).entries()) {
      const step = Math.hypot(x - stations[i]![0], y - stations[i]![1]);
      expect(step).toBeGreaterThan(0);
      expect(step).toBeLessThan(1.2);
    }
  });
});
