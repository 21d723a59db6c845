/**
 * Venue time on this device. Once the venue has been heard it runs by the monotone clock and what the
 * exchanges said; before that by the wall clock and the distance that was kept from the last time.
 *
 * A tablet that sleeps may stop its monotone clock. What passed while the page was hidden is then taken
 * from the wall clock, until the next exchange; a wall clock that is set while people look is ignored ([CLOCK-6]).
 */
import { NO_TIME, sampleOf, serverTime, type TimeSync, timeError, withSample } from '../../src/sync/time-sync.ts';

export interface Ticks {
  /** Device's wall clock, ms since 1970. */
  wall(): number;
  /** Monotone, ms. */
  monotone(): number;
}

export const BROWSER_TICKS: Ticks = { wall: () => Date.now(), monotone: () => performance.now() };

/** Monotone and wall clock may part by so much while hidden before it is called sleep, ms. */
const SLEEP_MS = 2_000;
/** Two readings in a row may not fall, but for a correction larger than this, ms. */
const STEP_MS = 1_000;

export interface Clock {
  /** Venue time, ms since 1970, whole. Doesn't fall but when the venue's own clock was set. */
  now(): number;
  /** Monotone time of this device, ms, sleep included. */
  monotone(): number;
  /** Venue time minus the wall clock, ms, whole: what an event states as its `offset`. */
  offset(): number;
  /** Bound on the error of `now`, ms; undefined before the first exchange. */
  error(): number | undefined;
  /** One exchange with the server: own monotone times, the server's clock between them. */
  exchanged(sent: number, server: number, received: number): void;
  /** The page was hidden, or is shown again. */
  hidden(): void;
  shown(): void;
}

export function makeClock(kept: number | undefined, ticks: Ticks = BROWSER_TICKS): Clock {
  let sync: TimeSync = NO_TIME;
  let slept = 0;
  let last = 0;
  let away: { wall: number; monotone: number } | undefined;
  const base = ticks.wall() + (kept ?? 0) - ticks.monotone();
  const monotone = () => ticks.monotone() + slept;

  function now(): number {
    const time = Math.round(serverTime(sync, monotone()) ?? monotone() + base);
    if (time < last && last - time < STEP_MS) return last;
    last = time;
    return time;
  }

  return {
    now,
    monotone,
    offset: () => Math.round(now() - ticks.wall()),
    error: () => timeError(sync, monotone()),
    exchanged(sent, server, received) {
      sync = withSample(sync, sampleOf(sent, server, received));
    },
    hidden() {
      away = { wall: ticks.wall(), monotone: ticks.monotone() };
    },
    shown() {
      if (!away) return;
      const lost = ticks.wall() - away.wall - (ticks.monotone() - away.monotone);
      if (lost > SLEEP_MS) slept += lost;
      away = undefined;
    },
  };
}
