import { vi } from 'vitest';

/**
 * The time of this process, for a weekend that is to pass in seconds: system clock and monotone clock stand still together
 * and go on by hand, as if the machine had waited. Timers and I/O run as ever.
 */
export class VenueTime {
  constructor(begin: number) {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: begin });
  }

  get now(): number {
    return Date.now();
  }

  /** On to there, ms since 1970; never back. */
  goTo(at: number): void {
    if (at > Date.now()) vi.advanceTimersByTime(at - Date.now());
  }

  end(): void {
    vi.useRealTimers();
  }
}
