/**
 * Hybrid logical clock: milliseconds since 1970 and a counter. Monotone in a device however its
 * own clock jumps, and close to true time when it doesn't.
 */
export type Hlc = readonly [ms: number, counter: number];

export const HLC_ZERO: Hlc = [0, 0];

export const compareHlc = (a: Hlc, b: Hlc): number => a[0] - b[0] || a[1] - b[1];

/** The next reading after `last`, at device time `now` (ms, offset added). */
export const tick = (last: Hlc, now: number): Hlc => (now > last[0] ? [now, 0] : [last[0], last[1] + 1]);

/**
 * Having seen something committed at `ms`, later acts of this device must not sort before it.
 * Only the primary's commit times are observed: another device's clock could be a week ahead.
 */
export const observe = (last: Hlc, ms: number): Hlc => (ms > last[0] ? [ms, 0] : last);
