/**
 * The primary's clock. Between looks it runs by the monotone clock, so a step of the system's clock
 * is seen as one: the venue's running clocks and deadlines are then moved with it (`time.corrected`),
 * instead of jumping. A machine that slept is no step: time went on, and its clock was right.
 *
 * It goes back only behind the latest commit: times of commits never fall, and what would be committed before that
 * moment comes again would count from it, an hour late by an hour's step. Until then the venue goes on by the time that it
 * had, ahead of the system's (docs/decisions/0011-venue-time-waits-to-go-back.md).
 */
import { uptime } from 'node:os';

export interface Ticks {
  /** System clock, ms since 1970. */
  wall(): number;
  /** Never set, never steps, ms. It may stand still while the machine sleeps. */
  monotone(): number;
  /** Since the machine was started, sleep included, ms. */
  awakeAndAsleep(): number;
}

export const SYSTEM_TICKS: Ticks = {
  wall: () => Date.now(),
  monotone: () => performance.now(),
  awakeAndAsleep: () => uptime() * 1000,
};

/** A step is more than this; less is drift, which is followed quietly. */
const STEP_MS = 1_000;

export class VenueClock {
  private readonly ticks: Ticks;
  /** now = monotone + base */
  private base: number;
  private lastWall: number;
  private lastMonotone: number;
  private lastUptime: number;

  /** `notBefore`: latest commit. A machine that lost its clock with its power goes on from there. */
  constructor(notBefore: number, ticks: Ticks = SYSTEM_TICKS) {
    this.ticks = ticks;
    this.lastWall = ticks.wall();
    this.lastMonotone = ticks.monotone();
    this.lastUptime = ticks.awakeAndAsleep();
    this.base = Math.max(this.lastWall, notBefore) - this.lastMonotone;
  }

  /** Whole ms since 1970. */
  now(): number {
    return Math.round(this.ticks.monotone() + this.base);
  }

  /** How far it runs ahead of the system's clock, which was set back, ms; 0 where it does not. */
  get ahead(): number {
    const ahead = this.now() - this.ticks.wall();
    return ahead > STEP_MS ? Math.round(ahead) : 0;
  }

  /**
   * Look at the system's clock. Returns the step in ms that the venue's clock has just made, 0 for none.
   * `latest`: time of the latest commit, ms.
   */
  look(latest: number): number {
    const wall = this.ticks.wall();
    const monotone = this.ticks.monotone();
    const uptime = this.ticks.awakeAndAsleep();
    const passed = monotone - this.lastMonotone;
    const slept = uptime - this.lastUptime - passed;
    const moved = wall - this.lastWall - passed - (slept > STEP_MS ? slept : 0);
    this.lastWall = wall;
    this.lastMonotone = monotone;
    this.lastUptime = uptime;
    const off = wall - monotone - this.base;
    if (off < -STEP_MS) return wall > latest ? this.step(off) : 0;
    if (Math.abs(moved) > STEP_MS) return this.step(off);
    if (slept > STEP_MS || Math.abs(off) <= STEP_MS) this.base += off;
    return 0;
  }

  private step(ms: number): number {
    this.base += ms;
    return Math.round(ms);
  }
}
