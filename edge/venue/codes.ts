/** One-time codes that let a device enrol. Kept in memory: a new start makes them worthless. */
import { randomCode } from '../ids.ts';

export class EnrolmentCodes {
  private readonly codes = new Map<string, number>();
  private readonly lifeMs: number;
  private readonly now: () => number;

  /** `now`: a monotone clock, ms. */
  constructor(lifeMs: number, now: () => number) {
    this.lifeMs = lifeMs;
    this.now = now;
  }

  issue(): { code: string; lifeMs: number } {
    this.sweep();
    const code = randomCode();
    this.codes.set(code, this.now() + this.lifeMs);
    return { code, lifeMs: this.lifeMs };
  }

  isGood(code: string): boolean {
    this.sweep();
    return this.codes.has(normal(code));
  }

  /** True once for each code: it is used up. */
  take(code: string): boolean {
    return this.isGood(code) && this.codes.delete(normal(code));
  }

  /** The enrolment could not be made durable: the code is good again. */
  giveBack(code: string): void {
    this.codes.set(normal(code), this.now() + this.lifeMs);
  }

  private sweep(): void {
    for (const [code, until] of this.codes) if (until <= this.now()) this.codes.delete(code);
  }
}

const normal = (code: string): string => code.trim().toUpperCase();
