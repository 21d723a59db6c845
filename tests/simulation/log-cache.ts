/** What a tablet's browser keeps of the log beside its own record; a crash may lose the end of it. */
import { openCheckpoint } from '../../src/sync/checkpoint.ts';
import type { Chain } from '../../src/sync/directory.ts';
import { decodeEntry, entryElement, type LogEntry } from '../../src/sync/log-entry.ts';
import type { Replica } from '../../src/sync/replica.ts';
import type { Verify } from '../../src/sync/signing.ts';
import type { StoredCheckpoint } from '../../src/sync/store.ts';
import type { Dice } from './dice.ts';

const elements = new WeakMap<Uint8Array, readonly unknown[]>();

/** An entry as a Yjs array gives it; decoded once for all tablets of a run. */
export function elementOf(encoded: Uint8Array): readonly unknown[] {
  let element = elements.get(encoded);
  if (!element) {
    const entry: LogEntry = decodeEntry(encoded);
    element = entryElement(entry);
    elements.set(encoded, element);
  }
  return element;
}

export class LogCache {
  private chains = new Map<string, Chain>();
  private readonly segments = new Map<string, { subject: string; entries: Uint8Array[] }>();
  private readonly checkpoints = new Map<string, StoredCheckpoint>();

  keepChain(subject: string, chain: Chain): void {
    this.chains.set(subject, chain);
  }

  keepEntries(subject: string, segment: string, from: number, entries: readonly Uint8Array[]): void {
    let held = this.segments.get(segment);
    if (!held) {
      held = { subject, entries: [] };
      this.segments.set(segment, held);
    }
    const skip = held.entries.length - from;
    if (skip >= 0 && skip < entries.length) held.entries.push(...entries.slice(skip));
  }

  keepCheckpoint(checkpoint: StoredCheckpoint): void {
    this.checkpoints.set(checkpoint.subject, checkpoint);
  }

  has(segment: string): boolean {
    return this.segments.has(segment);
  }

  /** Lose the end of some documents, or everything. */
  crash(dice: Dice): void {
    if (dice.oneIn(8)) {
      this.chains.clear();
      this.segments.clear();
      this.checkpoints.clear();
    }
    for (const [segment, { entries }] of this.segments)
      if (dice.oneIn(4)) {
        entries.length = dice.below(entries.length + 1);
        if (entries.length === 0) this.segments.delete(segment);
      }
  }

  /** What a page that has just loaded gives its replica. */
  async fill(replica: Replica, venue: string, verify: Verify): Promise<void> {
    for (const [subject, chain] of this.chains) replica.offerChain(subject, chain);
    for (const [subject, checkpoint] of this.checkpoints) {
      const fold = await openCheckpoint(venue, checkpoint, () => true, verify);
      replica.offerCheckpoint(subject, { segment: checkpoint.segment, fold });
    }
    for (const [segment, { subject, entries }] of this.segments)
      replica.offerElements(subject, segment, 0, entries.map(elementOf));
  }
}
