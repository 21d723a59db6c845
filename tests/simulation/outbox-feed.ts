/** One page load's outbox documents: filled by plan, sent as the updates a Yjs provider would send. */
import { encodeAppend, encodeElement } from '../../src/sync/append.ts';
import { emptyLoad, type Loaded, nextOutboxStep } from '../../src/sync/outbox.ts';
import type { Dice } from './dice.ts';
import type { Recorded } from './record-store.ts';
import type { Totals } from './totals.ts';

/** So that outboxes are rolled often. */
const LIMITS = { events: 12, bytes: 4096 };

export class OutboxFeed {
  load: string;
  /** What the server said it holds of the record, on this connection. */
  held: number | undefined;
  private client: number;
  private elements: Uint8Array[] = [];
  private loaded: Loaded = emptyLoad(0);
  private readonly dice: Dice;
  private readonly totals: Totals;

  constructor(dice: Dice, totals: Totals) {
    this.dice = dice;
    this.totals = totals;
    this.load = dice.id(6);
    this.client = dice.next();
  }

  /** Put in what the plan says, and give the updates to send. */
  feed(record: readonly Recorded[]): { load: string; bytes: Uint8Array }[] {
    const updates: { load: string; bytes: Uint8Array }[] = [];
    const size = (seq: number) => elementOf(record[seq - 1]!).length;
    for (;;) {
      const step = nextOutboxStep(this.loaded, record.length, this.held, size, LIMITS);
      if (step.type === 'rest') return updates;
      if (step.type === 'roll') {
        this.roll(step.from);
        continue;
      }
      const added = record.slice(step.from - 1, step.to).map(elementOf);
      if (added.length === 0) throw new Error(`the outbox plan fills in nothing: ${JSON.stringify(step)}`);
      const from = this.loaded.to < this.loaded.from ? step.from : this.loaded.from;
      const bytes = this.loaded.bytes + added.reduce((sum, one) => sum + one.length, 0);
      this.loaded = { from, to: step.to, bytes };
      updates.push({ load: this.load, bytes: encodeAppend(this.client, this.elements.length, added) });
      this.elements.push(...added);
    }
  }

  /** What the server lacks of the open document. */
  resend(load: string, count: number): { load: string; bytes: Uint8Array } | undefined {
    if (load !== this.load || count >= this.elements.length) return undefined;
    return { load, bytes: encodeAppend(this.client, count, this.elements.slice(count)) };
  }

  private roll(from: number): void {
    this.totals.rolledOutboxes++;
    this.load = this.dice.id(6);
    this.client = this.dice.next();
    this.elements = [];
    this.loaded = emptyLoad(from - 1);
  }
}

const elementOf = ({ bytes, signature, detached }: Recorded): Uint8Array =>
  encodeElement(detached ? [bytes, signature, detached] : [bytes, signature]);
