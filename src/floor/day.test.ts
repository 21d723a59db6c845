import { describe, expect, it } from 'vitest';
import { dayAfter, gamingDay, nextTurn } from './day.ts';
import { TestRoom } from './test-room.ts';

const SIX = 360;

describe('the gaming day', () => {
  it('[DAY-1] turns at the set hour of the venue, not of the machine', () => {
    const at = Date.UTC(2025, 9, 10, 3, 59);
    expect(gamingDay(at, 'Europe/Vienna', SIX), '05:59 in Vienna').toBe('2025-10-09');
    expect(gamingDay(at + 60_000, 'Europe/Vienna', SIX), '06:00').toBe('2025-10-10');
    expect(gamingDay(at, 'Asia/Manila', SIX), 'noon in Manila').toBe('2025-10-10');
    expect(gamingDay(at, 'America/Los_Angeles', SIX), 'the evening before').toBe('2025-10-09');
  });

  it('[DAY-1] turns at that hour on days when summer time begins or ends', () => {
    // Vienna: forward on 30 March 2025, back on 26 October 2025.
    expect(gamingDay(Date.UTC(2025, 2, 30, 3, 59), 'Europe/Vienna', SIX)).toBe('2025-03-29');
    expect(gamingDay(Date.UTC(2025, 2, 30, 4, 0), 'Europe/Vienna', SIX)).toBe('2025-03-30');
    expect(gamingDay(Date.UTC(2025, 9, 26, 4, 59), 'Europe/Vienna', SIX)).toBe('2025-10-25');
    expect(gamingDay(Date.UTC(2025, 9, 26, 5, 0), 'Europe/Vienna', SIX)).toBe('2025-10-26');
  });

  it('[DAY-1] says when it turns next, through a change of summer time too', () => {
    expect(nextTurn(Date.UTC(2025, 9, 10, 3, 59), 'Europe/Vienna', SIX)).toBe(Date.UTC(2025, 9, 10, 4, 0));
    expect(nextTurn(Date.UTC(2025, 9, 25, 12), 'Europe/Vienna', SIX), 'back').toBe(Date.UTC(2025, 9, 26, 5, 0));
    expect(nextTurn(Date.UTC(2025, 2, 29, 12), 'Europe/Vienna', SIX), 'forward').toBe(Date.UTC(2025, 2, 30, 4, 0));
    expect(dayAfter('2024-12-31')).toBe('2025-01-01');
  });

  it('[DAY-1] falls due once a day when the venue has a time zone', () => {
    const room = new TestRoom({ timeZone: 'Europe/Vienna' });
    room.pass(1000);
    const first = room.state.get('day', 'day')!.day;
    const entries = room.entries.length;
    room.pass(1000);
    expect(room.entries.length, 'nothing more is due').toBe(entries);
    room.pass(24 * 3_600_000);
    expect(room.state.get('day', 'day')!.day > first).toBe(true);
  });

  it('[DAY-1] [LIST-1] neither the order of a list nor a deadline changes with summer time', () => {
    const room = new TestRoom({ timeZone: 'Europe/Vienna' });
    room.now = Date.UTC(2025, 9, 26, 0, 59, 50);
    room.join('ana');
    room.now = Date.UTC(2025, 9, 26, 1, 0, 10); // the wall clock went from 02:59 back to 02:00
    room.join('ben');
    expect(room.list()).toEqual(['ana', 'ben']);
  });
});
