import { decodeEvent, eventId, sameBytes } from '../../src/sync/event.ts';
import { chainHash, decodeEntry, segmentSeed } from '../../src/sync/log-entry.ts';
import type {
  AheadRow,
  ChainTransaction,
  CommitTransaction,
  EntryRow,
  SegmentRow,
  Store,
  Stored,
  StoredCheckpoint,
  StoredDevice,
  StoredSubject,
} from '../../src/sync/store.ts';
import { EMPTY_STORE } from '../../src/sync/store.ts';

/** Everything that a store holds, as plain values: a copy of it is a disk at one moment. */
export interface MemoryDisk {
  readonly term: number;
  /** By subject, of its latest meeting. */
  readonly terms: ReadonlyMap<string, number>;
  readonly committedAt: number;
  readonly segments: readonly SegmentRow[];
  readonly entries: readonly EntryRow[];
  readonly devices: ReadonlyMap<string, StoredDevice>;
  readonly checkpoints: readonly StoredCheckpoint[];
  readonly leftOut: readonly Uint8Array[];
}

export const EMPTY_DISK: MemoryDisk = {
  ...{ term: EMPTY_STORE.term, terms: new Map(), committedAt: 0, segments: [], entries: [], devices: new Map() },
  ...{ checkpoints: [], leftOut: [] },
};

/** The store port over one immutable value. `beforeWrite` may throw (a refused write) or delay. */
export class MemoryStore implements Store {
  disk: MemoryDisk;
  beforeWrite: () => Promise<void> | void = () => {};

  constructor(disk: MemoryDisk = EMPTY_DISK) {
    this.disk = disk;
  }

  async load(foldVersion: number): Promise<Stored> {
    const { term, committedAt, devices, leftOut } = this.disk;
    const names = [...new Set(this.disk.segments.map((row) => row.subject))].sort();
    const subjects = names.map((name) => this.subject(name, foldVersion));
    return { term, committedAt, devices, ahead: aheadOf(this.disk), leftOut, subjects };
  }

  async commit(transaction: CommitTransaction): Promise<void> {
    await this.beforeWrite();
    const { disk } = this;
    const last = transaction.entries.at(-1);
    this.disk = {
      ...disk,
      term: transaction.term,
      committedAt: last ? decodeEntry(last.bytes).committedAt : disk.committedAt,
      segments: withSegments(disk.segments, transaction.segments),
      entries: withEntries(disk.entries, transaction.entries),
      devices: withHeads(disk.devices, transaction.heads),
      leftOut: without(disk.leftOut, transaction.entries),
    };
  }

  async adopt({ term, subject, segments, entries, heads }: ChainTransaction): Promise<void> {
    await this.beforeWrite();
    const { disk } = this;
    const foreign = new Set(entries.map((row) => row.segment));
    const kept = new Set(segments.map((row) => row.segment).filter((segment) => !foreign.has(segment)));
    const stays = (row: { subject: string; segment: string }) => row.subject !== subject || kept.has(row.segment);
    const dropped = this.inOrder(disk.entries.filter((row) => !stays(row)));
    const settled = new Set(entries.map(eventId));
    const aside = dropped.filter((row) => !settled.has(eventId(row)) && !isOpening(row.bytes)).map((row) => row.bytes);
    this.disk = {
      ...disk,
      terms: new Map(disk.terms).set(subject, term),
      segments: withSegments(
        disk.segments.filter(stays),
        segments.filter((row) => foreign.has(row.segment)),
      ),
      entries: withEntries(disk.entries.filter(stays), entries),
      devices: withHeads(disk.devices, heads),
      checkpoints: disk.checkpoints.filter(stays),
      leftOut: [...without(disk.leftOut, entries), ...aside],
    };
  }

  async saveCheckpoint(checkpoint: StoredCheckpoint): Promise<void> {
    await this.beforeWrite();
    const { subject, segment, foldVersion } = checkpoint;
    const others = this.disk.checkpoints.filter(
      (one) => !(one.subject === subject && one.segment === segment && one.foldVersion === foldVersion),
    );
    this.disk = { ...this.disk, checkpoints: [...others, checkpoint] };
  }

  async entries(subject: string, segment: string): Promise<readonly Uint8Array[]> {
    const rows = this.disk.entries.filter((row) => row.subject === subject && row.segment === segment);
    return rows.sort((a, b) => a.n - b.n).map((row) => row.bytes);
  }

  async hashOf(device: string, seq: number): Promise<Uint8Array | undefined> {
    return this.disk.entries.find((row) => row.device === device && row.seq === seq)?.hash;
  }

  private subject(subject: string, foldVersion: number): StoredSubject {
    const rows = this.disk.segments.filter((row) => row.subject === subject).sort((a, b) => a.position - b.position);
    const bytesOf = (segment: string) =>
      this.inOrder(this.disk.entries.filter((row) => row.subject === subject && row.segment === segment)).map(
        (row) => row.bytes,
      );
    const segments = rows.map((row) => {
      const bytes = bytesOf(row.segment);
      return { ...row, count: bytes.length, hash: bytes.reduce(chainHash, segmentSeed(row.segment)) };
    });
    const checkpoint = this.disk.checkpoints
      .filter((one) => one.subject === subject && one.foldVersion === foldVersion)
      .filter((one) => rows.some((row) => row.segment === one.segment))
      .sort((a, b) => b.count - a.count)[0];
    const after = rows.findIndex((row) => row.segment === checkpoint?.segment) + 1;
    const term = this.disk.terms.get(subject);
    return { subject, term, segments, tail: rows.slice(after).flatMap((row) => bytesOf(row.segment)), checkpoint };
  }

  private inOrder(rows: readonly EntryRow[]): EntryRow[] {
    const position = (row: EntryRow) =>
      this.disk.segments.find((one) => one.subject === row.subject && one.segment === row.segment)?.position ?? 0;
    return [...rows].sort((a, b) => position(a) - position(b) || a.n - b.n);
  }
}

/** Entries beyond the gap in their device's chain. */
const aheadOf = ({ entries, devices }: MemoryDisk): AheadRow[] =>
  entries
    .filter(({ device, seq }) => seq > (devices.get(device)?.seq ?? 0))
    .map(({ device, seq, hash, bytes }) => ({ device, seq, hash, effective: decodeEntry(bytes).effective }));

function withSegments(segments: readonly SegmentRow[], added: readonly SegmentRow[]): SegmentRow[] {
  for (const { subject, segment, position } of added) {
    const clash = segments.some(
      (one) => one.subject === subject && (one.segment === segment || one.position === position),
    );
    if (clash) throw new Error(`segment ${segment} stands at a place that is taken`);
  }
  return [...segments, ...added];
}

function withEntries(entries: readonly EntryRow[], added: readonly EntryRow[]): EntryRow[] {
  const ids = new Set(entries.map(eventId));
  for (const row of added) {
    if (ids.has(eventId(row))) throw new Error(`${eventId(row)} is committed already`);
    ids.add(eventId(row));
  }
  return [...entries, ...added];
}

const withHeads = (
  devices: ReadonlyMap<string, StoredDevice>,
  heads: ReadonlyMap<string, StoredDevice>,
): ReadonlyMap<string, StoredDevice> => new Map([...devices, ...heads]);

const without = (leftOut: readonly Uint8Array[], entries: readonly EntryRow[]): Uint8Array[] =>
  leftOut.filter((bytes) => !entries.some((row) => sameBytes(row.hash, hashOfEvent(bytes, row))));

function hashOfEvent(bytes: Uint8Array, row: EntryRow): Uint8Array {
  const event = decodeEvent(decodeEntry(bytes).event);
  return event.device === row.device && event.seq === row.seq ? row.hash : new Uint8Array();
}

const isOpening = (bytes: Uint8Array): boolean => decodeEvent(decodeEntry(bytes).event).kind === 'segment.opened';
