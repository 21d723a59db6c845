/**
 * Time of the primary, as a device knows it: an NTP-like exchange on the socket, a monotone clock
 * between exchanges. The wall clock of the device plays no part while an exchange stands, so its
 * jumps change nothing that is shown ([CLOCK-6]).
 */
export interface TimeSample {
  /** Server's clock minus the device's monotone clock, ms, at half of the round trip. */
  readonly offset: number;
  readonly roundTrip: number;
  /** Monotone time of the sample, ms. */
  readonly taken: number;
}

/** Samples kept; the best of them (shortest round trip) is believed. */
const KEEP = 8;
/** A sample's error may grow by the drift of two clocks: 100 ppm of the time since, ms per ms. */
const DRIFT = 0.0001;

/** One exchange: monotone times of sending and receiving, and the server's clock between them. */
export function sampleOf(sent: number, server: number, received: number): TimeSample {
  const roundTrip = Math.max(0, received - sent);
  return { offset: server - (sent + roundTrip / 2), roundTrip, taken: received };
}

export interface TimeSync {
  readonly samples: readonly TimeSample[];
}

export const NO_TIME: TimeSync = { samples: [] };

/**
 * One more sample. A server that was stepped (its clock differs from what the samples allow) makes
 * the older samples worthless: they are dropped.
 */
export function withSample(sync: TimeSync, sample: TimeSample): TimeSync {
  const fits = (old: TimeSample) => {
    const error = (old.roundTrip + sample.roundTrip) / 2 + DRIFT * (sample.taken - old.taken) + 5;
    return Math.abs(old.offset - sample.offset) <= error;
  };
  return { samples: [...sync.samples.filter(fits), sample].slice(-KEEP) };
}

/** Server time at monotone time `monotone`, ms since 1970; undefined before the first exchange. */
export function serverTime(sync: TimeSync, monotone: number): number | undefined {
  const best = bestSample(sync, monotone);
  return best && monotone + best.offset;
}

/** Bound on the error of `serverTime`, ms. */
export function timeError(sync: TimeSync, monotone: number): number | undefined {
  const best = bestSample(sync, monotone);
  return best && errorOf(best, monotone);
}

const errorOf = (sample: TimeSample, monotone: number): number =>
  sample.roundTrip / 2 + DRIFT * (monotone - sample.taken);

function bestSample(sync: TimeSync, monotone: number): TimeSample | undefined {
  let best: TimeSample | undefined;
  for (const sample of sync.samples) if (!best || errorOf(sample, monotone) <= errorOf(best, monotone)) best = sample;
  return best;
}
