/**
 * The primary's clock. Between looks it runs by the monotone clock, so a step of the system's clock
 * is seen as one: the venue's running clocks and deadlines are then moved with it (`time.corrected`),
 * instead of jumping. A machine that slept is no step: time went on, and its clock was right.
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

  /** Look at the system's clock. Returns the step in ms that the venue's clock has just made, 0 for none. */
  look(): number {
    const wall = this.ticks.wall();
    const monotone = this.ticks.monotone();
    const uptime = this.ticks.awakeAndAsleep();
    const passed = monotone - this.lastMonotone;
    const slept = uptime - this.lastUptime - passed;
    const moved = wall - this.lastWall - passed - (slept > STEP_MS ? slept : 0);
    this.lastWall = wall;
    this.lastMonotone = monotone;
    this.lastUptime = uptime;
    const ahead = wall - monotone - this.base;
    if (Math.abs(moved) <= STEP_MS) {
      if (slept > STEP_MS || Math.abs(ahead) <= STEP_MS) this.base += ahead;
      return 0;
    }
    this.base += ahead;
    return Math.round(ahead);
  }
}
