/**
 * [DAY-1] Which gaming day it is: a date of the venue's calendar that begins at a set hour. Reckoned from
 * the wall clock, so that a day with a change of summer time still turns at that hour.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const numeric = '2-digit';
    format = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn' },
      ...{ year: 'numeric', month: numeric, day: numeric, hour: numeric, minute: numeric },
    });
    formats.set(timeZone, format);
  }
  return format;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The latest answer. Days turn at whole minutes, and after each commit it is asked which one it is. */
let latest = { question: '', day: '' };

/** The gaming day at `now` (ms), as `YYYY-MM-DD`. Throws RangeError for a time zone that is unknown here. */
export function gamingDay(now: number, timeZone: string, turnsAtMinutes: number): string {
  const question = `${Math.floor(now / MINUTE_MS)} ${timeZone} ${turnsAtMinutes}`;
  if (latest.question !== question) latest = { question, day: reckonDay(now, timeZone, turnsAtMinutes) };
  return latest.day;
}

function reckonDay(now: number, timeZone: string, turnsAtMinutes: number): string {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const midnight = Date.UTC(parts.get('year')!, parts.get('month')! - 1, parts.get('day')!);
  const minutes = parts.get('hour')! * 60 + parts.get('minute')!;
  return new Date(minutes < turnsAtMinutes ? midnight - DAY_MS : midnight).toISOString().slice(0, 10);
}

const HOUR_MS = 3_600_000;

/** When the next gaming day begins, ms since 1970, whatever summer time does in between. */
export function nextTurn(now: number, timeZone: string, turnsAtMinutes: number): number {
  const today = gamingDay(now, timeZone, turnsAtMinutes);
  let [before, after] = [now, now + 26 * HOUR_MS];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (gamingDay(middle, timeZone, turnsAtMinutes) === today) before = middle;
    else after = middle;
  }
  return after;
}

/** The date after a gaming day, `YYYY-MM-DD`. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
