/** A device's strict record: what it resolved is on disk. A write under way may be lost in a crash, or just made it. */
import type { Event, SignedEvent } from '../../src/sync/event.ts';
import { eventHash } from '../../src/sync/event.ts';
import { type Draft, EMPTY_RECORD, type Maker, makeEvent, type RecordHead } from '../../src/sync/record.ts';
import type { Signer } from '../../src/sync/signing.ts';
import type { Dice } from './dice.ts';
import type { Schedule } from './schedule.ts';

export interface Recorded extends SignedEvent {
  readonly event: Event;
  readonly hash: Uint8Array;
}

export class RecordStore {
  readonly events: Recorded[] = [];
  private head: RecordHead = EMPTY_RECORD;
  private unsynced: { recorded: Recorded; head: RecordHead } | undefined;
  private readonly schedule: Schedule;
  private readonly dice: Dice;
  private readonly signer: Signer;

  constructor(schedule: Schedule, dice: Dice, signer: Signer) {
    this.schedule = schedule;
    this.dice = dice;
    this.signer = signer;
  }

  get seq(): number {
    return this.events.length;
  }

  /** A write is under way. */
  get busy(): boolean {
    return this.unsynced !== undefined;
  }

  get at(): number {
    return this.head.at[0];
  }

  async write(
    maker: Maker,
    draft: Draft,
    detached: Uint8Array | undefined,
    done: (recorded: Recorded) => void,
  ): Promise<void> {
    const { event, bytes, head } = makeEvent(this.head, maker, draft);
    const signature = await this.signer.sign(bytes);
    const recorded = { event, bytes, signature, hash: eventHash(bytes), ...(detached ? { detached } : {}) };
    const write = { recorded, head };
    this.unsynced = write;
    this.schedule.after(this.dice.delay(30), () => {
      if (this.unsynced !== write) return;
      this.persist();
      return done(recorded);
    });
  }

  /** Someone copied this device's storage: what the copy begins with. */
  copyOf(other: RecordStore): void {
    this.events.push(...other.events);
    this.head = other.head;
  }

  crash(): void {
    if (this.unsynced && this.dice.oneIn(2)) this.persist();
    this.unsynced = undefined;
  }

  protected loseLast(): void {
    this.events.pop();
    this.head =
      this.events.length === 0 ? EMPTY_RECORD : { ...this.head, seq: this.seq, hash: this.events.at(-1)!.hash };
  }

  private persist(): void {
    this.events.push(this.unsynced!.recorded);
    this.head = this.unsynced!.head;
    this.unsynced = undefined;
  }
}
