/**
 * The device's strict store: one IndexedDB database for each enrolment, shared by the device's tabs.
 *
 * Invariants:
 *  - an event and the record's head are written in one transaction with `durability: 'strict'`: what has
 *    resolved is on disk, and the chain in it has no gap and no fork;
 *  - everything else here can be fetched again.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { BoardContent } from '../../../src/sync/board.ts';
import type { Checkpoint } from '../../../src/sync/checkpoint.ts';
import type { Chain } from '../../../src/sync/directory.ts';
import type { SignedHead } from '../../../src/sync/head.ts';
import type { RecordHead } from '../../../src/sync/record.ts';
import type { RosterRow } from '../../../src/sync/roster.ts';
import type { PinVerifier, Tries } from '../pin.ts';
import type { StaffUser, VenueFacts } from '../types.ts';

/** Keys that never leave the browser where it has Ed25519 itself; else the secret bytes (plain http has no WebCrypto). */
export type KeptKey =
  | { readonly type: 'webcrypto'; readonly privateKey: CryptoKey }
  | { readonly type: 'bytes'; readonly secretKey: Uint8Array };

export interface Identity {
  readonly venue: string;
  readonly device: string;
  readonly key: KeptKey;
  readonly publicKey: Uint8Array;
  readonly token: string;
  /** Keys of the venue's primaries, as the enrolment told them; later ones are learnt from `access`. */
  readonly primaryKeys: readonly Uint8Array[];
}

export interface KeptEvent {
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** Absent for the moment between the append and the signing. */
  readonly signature?: Uint8Array | undefined;
  /** A name or note that travels beside the event. */
  readonly detached?: Uint8Array | undefined;
}

/** Entries of a segment that is no longer open, encoded: the whole of it, or as far as this device ever had it. */
export interface KeptSegment {
  readonly subject: string;
  readonly segment: string;
  readonly entries: readonly Uint8Array[];
}

/** Single values by name. */
export interface KeptValues {
  identity: Identity;
  facts: VenueFacts;
  /** Who could use the tablet when it was enrolled; `access` knows better once it is here. */
  staff: readonly StaffUser[];
  pin: PinVerifier;
  /** Who uses the tablet now. */
  user: string;
  record: RecordHead;
  /** Wrong PINs by user: a reload is no new chance. */
  tries: { readonly [user: string]: Tries };
  /** Own events up to this seq are in the settled log. */
  settled: number;
  /** The server had own events up to this seq when it was last heard. */
  acknowledged: number;
  /** The server's start that the directory was last read from. */
  start: string;
  /** Venue time minus this device's clock when they were last compared, ms. */
  offset: number;
  /** When the venue was last heard from, ms of venue time. */
  heard: number;
  people: readonly (readonly [string, RosterRow])[];
  /** Subjects that have ended: not loaded before they are looked at. */
  ended: readonly string[];
  /** A phone: whose it is. */
  player: { readonly id: string; readonly name: string };
  /** A phone: the boards that it reads, by view, as they were when the venue was last heard. */
  boards: { readonly [view: string]: BoardContent };
  /** A phone: refused acts that its player has read about, by seq. */
  dismissed: readonly number[];
}

interface Schema extends DBSchema {
  values: { key: string; value: unknown };
  events: { key: number; value: KeptEvent };
  heads: { key: [subject: string, segment: string]; value: SignedHead };
  chains: { key: string; value: Chain };
  checkpoints: { key: string; value: Checkpoint };
  segments: { key: [subject: string, segment: string]; value: KeptSegment };
}

export type Database = IDBPDatabase<Schema>;

const VERSION = 1;

export const databaseName = (venue: string, device: string): string => `pvm/${venue}/${device}`;

/** Rejects when the browser gives no storage or the stored data is broken. */
export function openDatabase(venue: string, device: string): Promise<Database> {
  return openDB<Schema>(databaseName(venue, device), VERSION, {
    upgrade(db) {
      db.createObjectStore('values');
      db.createObjectStore('events', { keyPath: 'seq' });
      db.createObjectStore('heads', { keyPath: ['subject', 'segment'] });
      db.createObjectStore('chains');
      db.createObjectStore('checkpoints', { keyPath: 'subject' });
      db.createObjectStore('segments', { keyPath: ['subject', 'segment'] });
    },
    // A newer version of the page wants to change the database: this tab must not stand in its way.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

export async function readValue<K extends keyof KeptValues>(db: Database, name: K): Promise<KeptValues[K] | undefined> {
  return (await db.get('values', name)) as KeptValues[K] | undefined;
}

export async function keepValue<K extends keyof KeptValues>(
  db: Database,
  name: K,
  value: KeptValues[K] | undefined,
): Promise<void> {
  if (value === undefined) await db.delete('values', name);
  else await db.put('values', value, name);
}
