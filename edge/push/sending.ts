/**
 * Sends messages, a few at once, each again until it arrives, is refused for good, or its time is up. A message has
 * arrived when one of the player's phones has it.
 */
import type { Delivery, Parcel } from './deliver.ts';
import type { Subscription } from './subscription.ts';

export type Outcome = 'sent' | 'gone' | 'refused' | 'unreachable';

export interface Letter {
  readonly to: Subscription;
  readonly payload: string;
}

export interface SendingPorts {
  /** Ms since 1970. */
  now(): number;
  deliver(to: Subscription, parcel: Parcel): Promise<Delivery>;
  /** This phone takes no messages any more. */
  gone(device: string): Promise<void>;
}

const AT_ONCE = 16;
const FIRST_AGAIN_MS = 1_000;
const MOST_AGAIN_MS = 30_000;
/** Of the time that is left, how much may go by in trying: in the rest somebody can still walk over. */
const SHARE = 0.5;
const MOST_TRYING_MS = 120_000;

export class Sending {
  private readonly ports: SendingPorts;
  private readonly waiting: (() => void)[] = [];
  private readonly pauses = new Set<() => void>();
  private running = 0;
  stopped = false;
  private readonly open = new Set<Promise<unknown>>();

  constructor(ports: SendingPorts) {
    this.ports = ports;
  }

  /** Undefined when it was stopped before it was known. */
  async send(
    letters: readonly Letter[],
    about: { readonly topic: string; readonly deadline: number },
  ): Promise<Outcome | undefined> {
    const sent = Promise.all(letters.map((letter) => this.sendOne(letter, about)));
    this.open.add(sent);
    try {
      return worst(await sent);
    } finally {
      this.open.delete(sent);
    }
  }

  async settled(): Promise<void> {
    while (this.open.size > 0) await Promise.allSettled([...this.open]);
  }

  stop(): void {
    this.stopped = true;
    for (const end of [...this.pauses]) end();
  }

  private async sendOne(
    { to, payload }: Letter,
    { topic, deadline }: { topic: string; deadline: number },
  ): Promise<Outcome | undefined> {
    const { now } = this.ports;
    const giveUp = now() + Math.min(MOST_TRYING_MS, (deadline - now()) * SHARE);
    for (let again = FIRST_AGAIN_MS; ; again = Math.min(again * 2, MOST_AGAIN_MS)) {
      const ttl = Math.max(1, Math.ceil((deadline - now()) / 1000));
      if (this.stopped) return undefined;
      const delivery = await this.inTurn(() => this.ports.deliver(to, { payload, topic, ttl }));
      if (delivery.type === 'gone') await this.ports.gone(to.device);
      if (delivery.type !== 'later') return delivery.type;
      const pause = Math.max(again, delivery.afterMs);
      if (now() + pause >= giveUp) return 'unreachable';
      await this.pause(pause);
    }
  }

  /** What can't even be encrypted for a phone is refused: its keys are none. */
  private async inTurn(work: () => Promise<Delivery>): Promise<Delivery> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running++;
    try {
      return await work();
    } catch {
      return { type: 'refused' };
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.pauses.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.pauses.add(end);
    });
  }
}

/** One that arrived is enough; else what there is most to hope from. */
function worst(outcomes: readonly (Outcome | undefined)[]): Outcome | undefined {
  if (outcomes.includes('sent')) return 'sent';
  if (outcomes.includes(undefined)) return undefined;
  return (['unreachable', 'refused', 'gone'] as const).find((outcome) => outcomes.includes(outcome));
}
