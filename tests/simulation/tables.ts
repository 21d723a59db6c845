/** What is on the edge's disk, as tables; built anew from the journal when an older copy is restored. */
import { decodeEvent, eventHash } from '../../src/sync/event.ts';
import { chainHash, decodeEntry, segmentSeed } from '../../src/sync/log-entry.ts';
import type {
  AheadRow,
  ChainTransaction,
  CommitTransaction,
  EntryRow,
  Stored,
  StoredCheckpoint,
  StoredDevice,
  StoredSegment,
} from '../../src/sync/store.ts';

export type Write =
  | { readonly type: 'commit'; readonly transaction: CommitTransaction }
  | { readonly type: 'adopt'; readonly transaction: ChainTransaction }
  | { readonly type: 'checkpoint'; readonly checkpoint: StoredCheckpoint };

interface SegmentTable {
  readonly segment: string;
  readonly rows: EntryRow[];
  hash: Uint8Array;
}

export class Tables {
  term = 1;
  /** By subject, of its latest meeting. */
  private readonly terms = new Map<string, number>();
  committedAt = 0;
  /** The tables' constraint. */
  unique = true;
  readonly chains = new Map<string, SegmentTable[]>();
  /** Event id → hash, of everything committed or left out. */
  readonly events = new Map<string, Uint8Array>();
  private leftOut: EntryRow[] = [];
  private checkpoints: StoredCheckpoint[] = [];
  private readonly heads = new Map<string, StoredDevice>();

  apply(write: Write): void {
    if (write.type === 'commit') this.commit(write.transaction);
    else if (write.type === 'adopt') this.adopt(write.transaction);
    else this.checkpoints.push(write.checkpoint);
  }

  private commit(transaction: CommitTransaction): void {
    this.term = transaction.term;
    for (const row of transaction.segments) this.open(row.subject, row.segment);
    for (const row of transaction.entries) {
      const again = this.leftOut.findIndex((one) => one.device === row.device && one.seq === row.seq);
      if (again >= 0) this.leftOut.splice(again, 1);
      else this.assertNew(row);
      this.insert(row);
    }
    for (const [device, head] of transaction.heads) this.heads.set(device, head);
  }

  private adopt(transaction: ChainTransaction): void {
    const { subject } = transaction;
    this.terms.set(subject, transaction.term);
    const before = this.chains.get(subject) ?? [];
    if (transaction.entries.length > 0) this.checkpoints = this.checkpoints.filter((one) => one.subject !== subject);
    const named = new Set(transaction.entries.map((row) => row.segment));
    this.chains.set(subject, []);
    for (const { segment, rows } of before)
      if (named.has(segment) || !transaction.segments.some((one) => one.segment === segment))
        for (const row of rows) this.events.delete(idOf(row));
    for (const { segment } of transaction.segments) {
      const kept = named.has(segment) ? undefined : before.find((one) => one.segment === segment);
      if (kept) this.chains.get(subject)!.push(kept);
      else this.open(subject, segment);
    }
    for (const row of transaction.entries) {
      this.assertNew(row);
      this.insert(row);
    }
    for (const [device, head] of transaction.heads) this.heads.set(device, head);
    const settled = new Set(this.chains.get(subject)!.flatMap(({ rows }) => rows.map(idOf)));
    this.leftOut = this.leftOut.filter((row) => !settled.has(idOf(row)));
    for (const { rows } of before)
      for (const row of rows)
        if (!settled.has(idOf(row)) && decodeEvent(decodeEntry(row.bytes).event).kind !== 'segment.opened')
          this.leftOut.push(row);
  }

  private assertNew(row: EntryRow): void {
    if (this.unique && this.events.has(idOf(row))) throw new Error(`events are unique by id: ${idOf(row)}`);
  }

  private open(subject: string, segment: string): void {
    let chain = this.chains.get(subject);
    if (!chain) {
      chain = [];
      this.chains.set(subject, chain);
    }
    chain.push({ segment, rows: [], hash: segmentSeed(segment) });
  }

  private insert(row: EntryRow): void {
    const table = this.chains.get(row.subject)?.find((one) => one.segment === row.segment);
    if (!table || table.rows.length + 1 !== row.n) throw new Error(`entry ${row.segment} ${row.n} has no place`);
    table.rows.push(row);
    table.hash = chainHash(table.hash, row.bytes);
    this.events.set(idOf(row), row.hash);
    this.committedAt = Math.max(this.committedAt, decodeEntry(row.bytes).committedAt);
  }

  segment(subject: string, segment: string): SegmentTable | undefined {
    return this.chains.get(subject)?.find((one) => one.segment === segment);
  }

  checkpoint(subject: string, foldVersion: number): StoredCheckpoint | undefined {
    const chain = this.chains.get(subject) ?? [];
    const at = (one: StoredCheckpoint) => chain.findIndex((link) => link.segment === one.segment);
    const fits = (one: StoredCheckpoint) =>
      one.subject === subject && one.foldVersion === foldVersion && this.countUpTo(subject, at(one)) === one.count;
    return this.checkpoints
      .filter(fits)
      .reduce<StoredCheckpoint | undefined>((a, b) => (a && at(a) > at(b) ? a : b), undefined);
  }

  private countUpTo(subject: string, at: number): number {
    const chain = this.chains.get(subject) ?? [];
    return at < 0 ? -1 : chain.slice(0, at + 1).reduce((sum, { rows }) => sum + rows.length, 0);
  }

  load(foldVersion: number): Stored {
    const subjects = [...this.chains].map(([subject, chain]) => {
      const checkpoint = this.checkpoint(subject, foldVersion);
      const from = checkpoint ? chain.findIndex((one) => one.segment === checkpoint.segment) + 1 : 0;
      const tail = chain.slice(from).flatMap(({ rows }) => rows.map((row) => row.bytes));
      const segments: StoredSegment[] = chain.map(({ segment, rows, hash }, position) => ({
        ...{ subject, segment, position, count: rows.length, hash },
      }));
      return { subject, term: this.terms.get(subject), segments, tail, checkpoint };
    });
    return {
      term: this.term,
      committedAt: this.committedAt,
      subjects,
      devices: new Map(this.heads),
      ahead: this.ahead(),
      leftOut: this.leftOut.map((row) => row.bytes),
    };
  }

  private ahead(): AheadRow[] {
    const rows = [...this.chains.values()].flat().flatMap((segment) => segment.rows);
    return rows
      .filter(({ device, seq }) => !device.startsWith('edge-') && seq > (this.heads.get(device)?.seq ?? 0))
      .map(({ device, seq, hash, bytes }) => ({ device, seq, hash, effective: decodeEntry(bytes).effective }));
  }
}

const idOf = (row: EntryRow): string => `${row.device}.${row.seq}`;
export const hashOfEntry = (bytes: Uint8Array): Uint8Array => eventHash(decodeEntry(bytes).event);
