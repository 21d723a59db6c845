/**
 * Pairing a TV: it shows six digits, staff type them on an enrolled tablet, the TV gets its token.
 * The digits only find the screen; the token goes to whoever holds the screen's secret.
 */
import { randomDigits, randomToken } from '../ids.ts';

export interface PairedScreen {
  readonly device: string;
  readonly token: string;
}

interface Pairing {
  readonly code: string;
  readonly publicKey: Uint8Array | undefined;
  readonly until: number;
  /** Being made durable. */
  claimed: boolean;
  paired: PairedScreen | undefined;
  readonly watchers: Set<() => void>;
}

/** Screens that wait at once; the oldest makes room. */
const MAX_WAITING = 500;

export class Pairings {
  private readonly bySecret = new Map<string, Pairing>();
  private readonly lifeMs: number;
  private readonly now: () => number;

  /** `now`: a monotone clock, ms. */
  constructor(lifeMs: number, now: () => number) {
    this.lifeMs = lifeMs;
    this.now = now;
  }

  begin(publicKey: Uint8Array | undefined): { code: string; secret: string; lifeMs: number } {
    this.sweep();
    if (this.bySecret.size >= MAX_WAITING) this.bySecret.delete(this.bySecret.keys().next().value!);
    const secret = randomToken();
    const code = this.freeCode();
    const until = this.now() + this.lifeMs;
    this.bySecret.set(secret, { code, publicKey, until, claimed: false, paired: undefined, watchers: new Set() });
    return { code, secret, lifeMs: this.lifeMs };
  }

  /** Take the screen that shows `code`, once. `done` gives it its token; `undo` lets it be claimed again. */
  claim(
    code: string,
  ): { publicKey: Uint8Array | undefined; done(paired: PairedScreen): void; undo(): void } | undefined {
    this.sweep();
    const pairing = [...this.bySecret.values()].find((one) => one.code === code && !one.claimed);
    if (!pairing) return undefined;
    pairing.claimed = true;
    return {
      publicKey: pairing.publicKey,
      done(paired) {
        pairing.paired = paired;
        for (const watcher of pairing.watchers) watcher();
      },
      undo() {
        pairing.claimed = false;
      },
    };
  }

  /** What the screen has come to; `waiting` after `patienceMs` at most. Unknown when it has run out. */
  async outcome(secret: string, patienceMs: number): Promise<PairedScreen | 'waiting' | 'unknown'> {
    this.sweep();
    const pairing = this.bySecret.get(secret);
    if (!pairing) return 'unknown';
    if (!pairing.paired && patienceMs > 0) await changed(pairing, patienceMs);
    return pairing.paired ?? 'waiting';
  }

  private freeCode(): string {
    const taken = new Set([...this.bySecret.values()].map((one) => one.code));
    for (;;) {
      const code = randomDigits(6);
      if (!taken.has(code)) return code;
    }
  }

  private sweep(): void {
    for (const [secret, pairing] of this.bySecret) if (pairing.until <= this.now()) this.bySecret.delete(secret);
  }
}

function changed(pairing: Pairing, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      pairing.watchers.delete(done);
      resolve();
    };
    const timer = setTimeout(done, patienceMs);
    pairing.watchers.add(done);
  });
}
