/**
 * The primary's clock. Between looks it runs by the monotone clock, so a step of the system's clock
 * is seen as one: the venue's running clocks and deadlines are then moved with it (`time.corrected`),
 * instead of jumping.
 */
export interface Ticks {
  /** System clock, ms since 1970. */
  wall(): number;
  /** Never set, never steps, ms. */
  monotone(): number;
}

export const SYSTEM_TICKS: Ticks = { wall: () => Date.now(), monotone: () => performance.now() };

/** A step is more than this; less is drift, which is followed quietly. */
const STEP_MS = 1_000;

export class VenueClock {
  private readonly ticks: Ticks;
  /** now = monotone + base */
  private base: number;
  private lastWall: number;
  private lastMonotone: number;

  /** `notBefore`: latest commit. A machine that lost its clock with its power goes on from there. */
  constructor(notBefore: number, ticks: Ticks = SYSTEM_TICKS) {
    this.ticks = ticks;
    this.lastWall = ticks.wall();
    this.lastMonotone = ticks.monotone();
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
    const moved = wall - this.lastWall - (monotone - this.lastMonotone);
    this.lastWall = wall;
    this.lastMonotone = monotone;
    const ahead = wall - monotone - this.base;
    if (Math.abs(moved) <= STEP_MS) {
      if (Math.abs(ahead) <= STEP_MS) this.base += ahead;
      return 0;
    }
    this.base += ahead;
    return Math.round(ahead);
  }
}
