import { describe, expect, it } from 'vitest';
import { instantOf, wallTime } from './wall-time.ts';

describe('a time of the venue, as it is typed', () => {
  it.each([
    ['Europe/Vienna', '2026-11-30T19:30', '2026-11-30T18:30:00Z'],
    ['Asia/Manila', '2026-07-01T00:05', '2026-06-30T16:05:00Z'],
    ['America/New_York', '2026-03-08T07:00', '2026-03-08T11:00:00Z'],
    ['America/New_York', '2026-11-01T07:00', '2026-11-01T12:00:00Z'],
    ['Asia/Kathmandu', '2026-02-28T23:59', '2026-02-28T18:14:00Z'],
  ])('in %s %s is %s, and reads the same again', (zone, wall, instant) => {
    expect(instantOf(wall, zone)).toBe(Date.parse(instant));
    expect(wallTime(Date.parse(instant), zone)).toBe(wall);
  });

  it('[DAY-1] in an hour that summer time leaves out is the hour after', () => {
    expect(wallTime(instantOf('2026-03-29T02:30', 'Europe/Vienna')!, 'Europe/Vienna')).toBe('2026-03-29T03:30');
  });

  it.each(['', 'tonight', '2026-13-40T25:61', '2026-11-30'])('%j is none', (wall) => {
    expect(instantOf(wall, 'Europe/Vienna')).toBeUndefined();
  });
});
