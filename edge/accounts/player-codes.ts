/**
 * Codes by which somebody whom the floor added by name takes that player over: shown by a tablet, read by their phone.
 * Good for one use and a short time, kept in memory; a new one for the same player makes the older worthless.
 */
import { randomCode } from '../ids.ts';

interface Issued {
  readonly player: string;
  readonly until: number;
}

export class PlayerCodes {
  private readonly codes = new Map<string, Issued>();
  private readonly lifeMs: number;
  private readonly now: () => number;

  /** `now`: a monotone clock, ms. */
  constructor(lifeMs: number, now: () => number) {
    this.lifeMs = lifeMs;
    this.now = now;
  }

  issue(player: string): { code: string; lifeMs: number } {
    for (const [code, issued] of this.codes)
      if (issued.player === player || issued.until <= this.now()) this.codes.delete(code);
    const code = randomCode();
    this.codes.set(code, { player, until: this.now() + this.lifeMs });
    return { code, lifeMs: this.lifeMs };
  }

  /** The player, once for each code: it is used up. */
  take(code: string): string | undefined {
    const issued = this.codes.get(normal(code));
    this.codes.delete(normal(code));
    return issued && issued.until > this.now() ? issued.player : undefined;
  }

  /** What it was taken for came to nothing: it is good again. */
  giveBack(code: string, player: string): void {
    this.codes.set(normal(code), { player, until: this.now() + this.lifeMs });
  }
}

const normal = (code: string): string => code.trim().toUpperCase();
