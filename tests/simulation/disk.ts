/**
 * The edge's disk: what a write asked for is lost in a crash until it has been synced. Every synced write
 * stays in a journal, so that the disk can be put back to an older copy of itself.
 */
import {
  type ChainTransaction,
  type CommitTransaction,
  type Store,
  type Stored,
  type StoredCheckpoint,
  StoreRefused,
} from '../../src/sync/store.ts';
import type { Dice } from './dice.ts';
import type { Schedule } from './schedule.ts';
import { Tables, type Write } from './tables.ts';

export class Disk implements Store {
  tables = new Tables();
  /** Takes no writes now. */
  full = false;
  /** Called once, when the next chain that was taken over is on the disk, before anyone hears of it. */
  onAdopted: (() => void) | undefined;
  /** A sync takes so long at most, ms: a good disk, or a card that is wearing out. */
  private readonly slowness: number;
  private journal: Write[] = [];
  private readonly unsynced = new Map<Write, () => void>();
  private readonly schedule: Schedule;
  private readonly dice: Dice;

  constructor(schedule: Schedule, dice: Dice) {
    this.schedule = schedule;
    this.dice = dice;
    this.slowness = dice.oneIn(3) ? 6_000 : 40;
  }

  /** How much stands in the journal: names a copy of the disk. */
  get written(): number {
    return this.journal.length;
  }

  commit(transaction: CommitTransaction): Promise<void> {
    return this.write({ type: 'commit', transaction });
  }

  adopt(transaction: ChainTransaction): Promise<void> {
    return this.write({ type: 'adopt', transaction });
  }

  saveCheckpoint(checkpoint: StoredCheckpoint): Promise<void> {
    return this.write({ type: 'checkpoint', checkpoint });
  }

  async load(foldVersion: number): Promise<Stored> {
    return this.tables.load(foldVersion);
  }

  async entries(subject: string, segment: string): Promise<readonly Uint8Array[]> {
    return (this.tables.segment(subject, segment)?.rows ?? []).map((row) => row.bytes);
  }

  async hashOf(device: string, seq: number): Promise<Uint8Array | undefined> {
    return this.tables.events.get(`${device}.${seq}`);
  }

  /** Power is lost: what was not synced is gone, or had just made it; a torn write counts as gone. */
  crash(): void {
    for (const write of this.unsynced.keys()) {
      if (this.dice.oneIn(3)) this.persist(write);
      else if (write.type === 'commit') {
        const transaction = this.torn(write.transaction);
        if (transaction) this.persist({ type: 'commit', transaction });
      }
    }
    this.unsynced.clear();
    this.full = false;
  }

  /** Put an older copy in place. */
  restore(written: number): void {
    this.unsynced.clear();
    this.journal = this.journal.slice(0, written);
    this.tables = new Tables();
    for (const write of this.journal) this.tables.apply(write);
  }

  /** What a start makes of a transaction that the crash tore: nothing. */
  protected torn(_transaction: CommitTransaction): CommitTransaction | undefined {
    return undefined;
  }

  private write(write: Write): Promise<void> {
    if (this.full) return Promise.reject(new StoreRefused('store.full'));
    return new Promise((resolve) => {
      this.unsynced.set(write, resolve);
      this.schedule.after(this.dice.delay(this.slowness), async () => {
        // After a crash, or the restart that follows it, nobody waits for this write any more.
        if (!this.unsynced.delete(write)) return;
        this.persist(write);
        const { onAdopted } = this;
        if (write.type !== 'adopt' || !onAdopted) return resolve();
        this.onAdopted = undefined;
        onAdopted();
      });
    });
  }

  private persist(write: Write): void {
    this.tables.apply(write);
    this.journal.push(write);
  }
}
