/**
 * How numbers and times are written, by `Intl`, in the language and the venue's time zone that the page was given.
 * Everything is total: NaN and infinities come out as a dash, since a board must never show "NaN:NaN".
 */
export interface Formats {
  /** `88,604` */
  number(value: number): string;
  /** `400 / 800`, and with an ante `400 / 800 (800)`. */
  blinds(small: number, big: number, ante?: number): string;
  /** Average stack in big blinds, rounded down: `110 BB`. */
  bigBlinds(chips: number, bigBlind: number): string;
  /** Time left, in ms, rounded up to the second so that 0:00 means "over": `12:41`, `1:02:41`. Never negative. */
  countdown(ms: number): string;
  /** Time gone by, in ms, rounded down to the second: `0:42`. Never negative. */
  elapsed(ms: number): string;
  /** Age in ms, coarse: `now`, `40 s`, `2 min`, `3 h`, `2 days`. */
  age(ms: number): string;
  /** Time of day in the venue's zone, from ms since the epoch: `21:04`. */
  timeOfDay(epochMs: number): string;
  /** Day in the venue's zone: `Sat, Jun 15`. */
  day(epochMs: number): string;
  /** `1st`, `43rd` */
  ordinal(value: number): string;
  /** `Ana, Ben, and Chloé` */
  list(parts: readonly string[]): string;
}

const DASH = '–';
const ORDINAL_ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** `timeZone` is an IANA name; left out, the device's own zone is used. Times throw a RangeError in a zone that does not exist. */
export function makeFormats(locale = 'en', timeZone?: string): Formats {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  // Each takes a slow tablet ten milliseconds and more to make: what a first page doesn't write is made when it is asked for.
  const ordinal = once(() => new Intl.PluralRules(locale, { type: 'ordinal' }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' }));
  const timeOfDay = once(
    () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
  );
  const day = once(
    () => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone }),
  );
  const finite = (value: number, write: (value: number) => string) => (Number.isFinite(value) ? write(value) : DASH);

  return {
    number: (value) => finite(value, number.format),
    blinds: (small, big, ante) => {
      const pair = `${finite(small, number.format)} / ${finite(big, number.format)}`;
      return ante ? `${pair} (${finite(ante, number.format)})` : pair;
    },
    bigBlinds: (chips, bigBlind) => finite(chips / bigBlind, (ratio) => `${number.format(Math.floor(ratio))} BB`),
    countdown: (ms) => finite(ms, (time) => minutesAndSeconds(Math.ceil(time / 1000))),
    elapsed: (ms) => finite(ms, (time) => minutesAndSeconds(Math.floor(time / 1000))),
    age: (ms) => finite(ms, coarseAge),
    timeOfDay: (epochMs) => finite(epochMs, (time) => timeOfDay().format(time)),
    day: (epochMs) => finite(epochMs, (time) => day().format(time)),
    ordinal: (value) =>
      finite(value, (place) => `${number.format(place)}${ORDINAL_ENDINGS[ordinal().select(place)] ?? ''}`),
    list: (parts) => list().format(parts),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function minutesAndSeconds(total: number): string {
  const left = Math.max(0, total);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(left / 3600);
  const minutes = Math.floor((left % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${minutes}:${two(left % 60)}`;
}

function coarseAge(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 10) return 'now';
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86_400)} days`;
}
