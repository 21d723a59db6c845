/**
 * A tournament's whole record in one file, as another venue opens it: every act with its device's signature, the chain up
 * to a head that the venue's primary has signed, and the same of `access`, which says whose keys those are.
 *
 * The record carries no names. Those that the file has stand beside it, unsigned: people as the room's screens show them.
 */
import { BadBytes, StrictReader } from '../sync/any.ts';
import { encodeElement } from '../sync/append.ts';
import type { SignedHead } from '../sync/head.ts';
import type { ForeignSegment } from '../sync/meeting.ts';
import { decodeChain, encodeChain } from '../sync/transfer.ts';

export interface ProvedLog {
  /** Of the last segment, as far as the file goes. */
  readonly head: SignedHead;
  /** From the first, whole. */
  readonly segments: readonly ForeignSegment[];
}

export interface ArchiveFile {
  readonly venue: string;
  readonly venueName: string;
  /** IANA name: times are shown as that room had them. */
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly log: ProvedLog;
  readonly access: ProvedLog;
  readonly names: ReadonlyMap<string, string>;
  /** Of the state that the venue came to: whoever folds the record must come to the same. */
  readonly foldVersion: number;
  readonly stateHash: Uint8Array;
}

const MAGIC = 'pvm-archive';
const FORMAT = 1;
/** Values outside the two chains: eleven, and two a name. */
const MAX_VALUES = 100_000;

export function encodeArchive(file: ArchiveFile): Uint8Array {
  const { venue, venueName, timeZone, madeAt, log, access, names, foldVersion, stateHash } = file;
  return encodeElement([
    ...[MAGIC, FORMAT, venue, venueName, timeZone, madeAt, foldVersion, stateHash],
    ...[encodeChain(log.head, log.segments), encodeChain(access.head, access.segments)],
    [...names].map(([id, name]) => [id, name]),
  ]);
}

/** Throws `BadBytes('archive.*')` or what a chain's bytes are refused for. Nothing of it is proved: `proveArchive` does that. */
export function decodeArchive(bytes: Uint8Array): ArchiveFile {
  const parts = partsOf(bytes);
  const [magic, format, venue, venueName, timeZone, madeAt, foldVersion, stateHash, log, access, names] = parts;
  if (magic !== MAGIC) throw new BadBytes('archive.none');
  if (format !== FORMAT) throw new BadBytes('archive.newer');
  const texts = [venue, venueName, timeZone].every((text) => typeof text === 'string');
  const numbers = [madeAt, foldVersion].every(Number.isSafeInteger);
  const chains = [stateHash, log, access].every((part) => part instanceof Uint8Array);
  if (!texts || !numbers || !chains || !Array.isArray(names)) throw new BadBytes('archive.shape');
  return {
    ...{ venue: venue as string, venueName: venueName as string, timeZone: timeZone as string },
    ...{ madeAt: madeAt as number, foldVersion: foldVersion as number },
    ...{ stateHash: (stateHash as Uint8Array).slice() },
    ...{ log: decodeChain(log as Uint8Array), access: decodeChain(access as Uint8Array) },
    names: new Map(names.map(readName)),
  };
}

function partsOf(bytes: Uint8Array): readonly unknown[] {
  let value: unknown;
  try {
    const reader = new StrictReader(bytes, MAX_VALUES);
    value = reader.any();
    if (!reader.done) throw new BadBytes('archive.shape');
  } catch (error) {
    // Some other file altogether, or one that was cut off on its way.
    if (error instanceof BadBytes) throw new BadBytes('archive.none');
    throw error;
  }
  if (!Array.isArray(value) || value.length !== 11) throw new BadBytes('archive.none');
  return value;
}

function readName(pair: unknown): [string, string] {
  const [id, name] = Array.isArray(pair) ? pair : [];
  if (typeof id !== 'string' || typeof name !== 'string') throw new BadBytes('archive.shape');
  return [id, name.slice(0, 80)];
}
