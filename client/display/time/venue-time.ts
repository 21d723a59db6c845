import { NO_TIME, sampleOf, serverTime, type TimeSync, timeError, withSample } from '../../../src/sync/time-sync.ts';

/** A step of the venue's time that is worth painting at once, ms. Smaller ones wait for the next second. */
const STEP_MS = 50;

/** The venue's time on this screen: exchanges with its server, and a monotone clock between them ([CLOCK-6]). */
export interface VenueTime {
  /** Milliseconds since 1970 by the server's clock. */
  now(): number;
  /** Bound on the error of `now`, ms; undefined while it is a guess (no exchange since this page was loaded). */
  errorMs(): number | undefined;
  /** One exchange: monotone ms of sending and receiving, and the server's clock between them. */
  took(sent: number, server: number, received: number): void;
}

export interface VenueTimeParts {
  /** Monotone milliseconds: a system clock that is set plays no part in it. */
  monotone: () => number;
  /** Best guess of the venue's time when this is made; used until the first exchange. */
  guess: number;
  /** The time moved by more than a blink: what is painted is wrong. */
  onStep?: () => void;
}

export function makeVenueTime({ monotone, guess, onStep }: VenueTimeParts): VenueTime {
  const made = monotone();
  let sync: TimeSync = NO_TIME;
  const now = () => {
    const at = monotone();
    return serverTime(sync, at) ?? guess + (at - made);
  };
  return {
    now,
    errorMs: () => timeError(sync, monotone()),
    took(sent, server, received) {
      const before = now();
      sync = withSample(sync, sampleOf(sent, server, received));
      if (Math.abs(now() - before) > STEP_MS) onStep?.();
    },
  };
}
