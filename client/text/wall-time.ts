/** A date and a time of day as people type them (`2026-11-30T19:30`), in the venue's time zone. */
const MINUTE_MS = 60_000;
const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** What the venue's calendar and clock say at `epochMs`. Throws a RangeError on a zone that does not exist. */
export function wallTime(epochMs: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  const part = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  const date = `${part.get('year')!.padStart(4, '0')}-${part.get('month')}-${part.get('day')}`;
  return `${date}T${part.get('hour')}:${part.get('minute')}`;
}

/**
 * When that is, ms since 1970; undefined for what is no date and time. Of an hour that summer time takes twice it is one of
 * both; one that it leaves out is the hour after.
 */
export function instantOf(wall: string, timeZone: string): number | undefined {
  const asUtc = WALL.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  const offset = (at: number) => Date.parse(`${wallTime(at, timeZone)}:00Z`) - Math.floor(at / MINUTE_MS) * MINUTE_MS;
  // Where summer time begins or ends in between, the offset of the first guess is the other one.
  const guess = asUtc - offset(asUtc);
  return asUtc - offset(guess);
}
