/** One tick a second, on the second of the venue's time, so that all screens of a room change together ([CLOCK-1]). */
export interface Second {
  /** Tick now and align anew: the time was stepped, or what is shown counts from another moment. */
  realign(): void;
  stop(): void;
}

/** A timer may fire a little early by the clock it is measured with; a tick in the old second would show nothing new. */
const AFTER_MS = 2;

/** Milliseconds from `now` until the next moment that lies a whole number of seconds from `phase`. More than 0, at most 1000. */
export function untilNext(now: number, phase: number): number {
  const into = (((now - phase) % 1000) + 1000) % 1000;
  return 1000 - into;
}

/**
 * Calls `tick` with the time at once and then at each whole second counted from `phase()`: for a running clock the moment
 * its level ends, so that 0:00 is shown when it is. Each timer is set anew to the boundary: an interval would drift.
 */
export function makeSecond(now: () => number, phase: () => number, tick: (now: number) => void): Second {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(timer);
    const time = now();
    timer = setTimeout(run, untilNext(time, phase()) + AFTER_MS);
    tick(time);
  };
  run();
  return { realign: run, stop: () => clearTimeout(timer) };
}
