/**
 * The primary's store, as a port. Edge: libSQL. Tests: memory, and the simulator's disk that loses
 * what was not fsynced. One contract suite (tests/contract/store.ts) holds for all of them.
 */
import type { DeviceHead } from './gate.ts';

export interface SegmentRow {
  readonly subject: string;
  readonly segment: string;
  /** Place in the subject's chain: 0, 1, 2 … */
  readonly position: number;
}

export interface EntryRow {
  readonly subject: string;
  readonly segment: string;
  readonly n: number;
  /** From `encodeEntry`. */
  readonly bytes: Uint8Array;
  readonly device: string;
  readonly seq: number;
  /** Hash of the event's bytes. */
  readonly hash: Uint8Array;
}

/** The detachable part of an event, on its way to a roster. */
export interface DetachedRow {
  readonly event: string;
  readonly kind: string;
  /** The player's or user's id. */
  readonly of: string;
  readonly bytes: Uint8Array;
}

/** How far a device's chain goes without a gap, and when its acts count from, ms. */
export interface StoredDevice extends DeviceHead {
  readonly effective: number;
}

/**
 * An event that stands in a chain beyond a gap in its device's own: a meeting brought one subject's log, and with it
 * acts made after others that the lost logs held. The device gives those again; this one is not committed twice.
 */
export interface AheadRow extends StoredDevice {
  readonly device: string;
}

/** Everything of one flush: all of it becomes durable, or none. */
export interface CommitTransaction {
  readonly term: number;
  readonly segments: readonly SegmentRow[];
  readonly entries: readonly EntryRow[];
  readonly detached: readonly DetachedRow[];
  /** Where the chains of the devices stand after this flush: not always their newest entry's place (AheadRow). */
  readonly heads: ReadonlyMap<string, StoredDevice>;
  /** Effective time of each device's latest act in this flush, ms. */
  readonly effective: ReadonlyMap<string, number>;
}

/** A new chain for one subject, after a meeting: its segments in order, each whole. */
export interface ChainTransaction {
  /** Of this subject from now on: the venue's other subjects keep theirs. */
  readonly term: number;
  readonly subject: string;
  readonly segments: readonly SegmentRow[];
  readonly entries: readonly EntryRow[];
  /** Where the chains of the devices stand now; those not named stand where they stood. */
  readonly heads: ReadonlyMap<string, StoredDevice>;
}

export interface StoredCheckpoint {
  readonly subject: string;
  /** The segment at whose end it stands. */
  readonly segment: string;
  /** Entries of the subject up to there. */
  readonly count: number;
  readonly foldVersion: number;
  /** From `foldBytes`. */
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  readonly publicKey: Uint8Array;
  /** By the primary, over (venue, subject, segment, count, foldVersion, hash). */
  readonly signature: Uint8Array;
}

export interface StoredSegment extends SegmentRow {
  readonly count: number;
  /** Chain hash after `count` entries. */
  readonly hash: Uint8Array;
}

export interface StoredSubject {
  readonly subject: string;
  /** Of its latest meeting; undefined before the first. Its newest segment may be of a lower one still. */
  readonly term?: number | undefined;
  readonly segments: readonly StoredSegment[];
  /** Entries of the segments after the checkpoint's, in order; all of them when there is none. */
  readonly tail: readonly Uint8Array[];
  readonly checkpoint?: StoredCheckpoint | undefined;
}

export interface Stored {
  /** In which this primary reigns; meetings have raised it in some subjects since. */
  readonly term: number;
  /** Latest commit time in the venue, ms. */
  readonly committedAt: number;
  readonly subjects: readonly StoredSubject[];
  readonly devices: ReadonlyMap<string, StoredDevice>;
  /** Committed events whose seq lies beyond their device's head in `devices`. */
  readonly ahead?: readonly AheadRow[] | undefined;
  /** Entries that a meeting left out and that were not yet committed again, in their old order. */
  readonly leftOut?: readonly Uint8Array[] | undefined;
}

/** The store cannot take writes now (disk full, locked). What it acknowledged before still stands. */
export class StoreRefused extends Error {
  readonly code: 'store.full' | 'store.locked';
  constructor(code: 'store.full' | 'store.locked', cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

export interface Store {
  load(foldVersion: number): Promise<Stored>;
  /** Durable when it resolves. Rejects with StoreRefused when nothing was written. */
  commit(transaction: CommitTransaction): Promise<void>;
  /**
   * Replace a subject's chain. Durable when it resolves. Own entries that the new chain lacks are kept aside
   * (`Stored.leftOut`) until they are committed again: a crash between the two must not lose them. The subject's
   * checkpoints go: those before the cut may have reckoned in undo acts that came after it.
   */
  adopt(transaction: ChainTransaction): Promise<void>;
  saveCheckpoint(checkpoint: StoredCheckpoint): Promise<void>;
  /** Encoded entries of one segment, in order. */
  entries(subject: string, segment: string): Promise<readonly Uint8Array[]>;
  hashOf(device: string, seq: number): Promise<Uint8Array | undefined>;
}

export const EMPTY_STORE: Stored = { term: 1, committedAt: 0, subjects: [], devices: new Map() };
