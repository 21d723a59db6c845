/** What travels by HTTP rather than over a document's socket: closed segments, checkpoints, chains handed over. */
import * as encoding from 'lib0/encoding';
import type { Plain } from '../kernel/plain.ts';
import { BadBytes, StrictReader } from './any.ts';
import { encodeElement } from './append.ts';
import type { SignedHead } from './head.ts';
import type { ForeignSegment } from './meeting.ts';
import type { StoredCheckpoint } from './store.ts';

/** Entries in one chain at most, and in one segment; segments at most, some three values each. */
const MAX_ENTRIES = 100_000;
const MAX_VALUES = 30_000;

/** A segment's encoded entries, each after its length: the body of `GET /segments/<hash>`. */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const entry of entries) encoding.writeVarUint8Array(encoder, entry);
  return encoding.toUint8Array(encoder);
}

/** Throws `BadBytes`, also for more than `most` entries. The entries are copies. */
export function decodeEntries(bytes: Uint8Array, most = MAX_ENTRIES): Uint8Array[] {
  const reader = new StrictReader(bytes);
  const entries: Uint8Array[] = [];
  while (!reader.done) {
    if (entries.length === most) throw new BadBytes('entries.count');
    entries.push(reader.take(reader.uint()).slice());
  }
  return entries;
}

/** The body of `GET /api/v1/checkpoints/<subject>/<segment>`. */
export function encodeCheckpoint(c: StoredCheckpoint): Uint8Array {
  return encodeElement([c.subject, c.segment, c.count, c.foldVersion, c.bytes, c.hash, c.publicKey, c.signature]);
}

/** Throws `BadBytes`. What it says is proved by `openCheckpoint`. */
export function decodeCheckpoint(bytes: Uint8Array): StoredCheckpoint {
  const [subject, segment, count, foldVersion, ...parts] = readList(bytes, 8, 'checkpoint.shape');
  const words = typeof subject === 'string' && typeof segment === 'string';
  const counts = typeof count === 'number' && typeof foldVersion === 'number';
  if (!words || !counts || !parts.every((part) => part instanceof Uint8Array)) throw new BadBytes('checkpoint.shape');
  const [state, hash, publicKey, signature] = (parts as Uint8Array[]).map((part) => part.slice());
  return {
    ...{ subject, segment, count, foldVersion, bytes: state! },
    ...{ hash: hash!, publicKey: publicKey!, signature: signature! },
  };
}

/** The body of `POST /api/v1/chains`: a signed head, and the segments that lead up to it. */
export function encodeChain(head: SignedHead, segments: readonly ForeignSegment[]): Uint8Array {
  const { subject, segment, n, hash, publicKey, signature } = head;
  const said = [subject, segment, n, hash, publicKey, signature];
  return encodeElement([said, segments.map((one) => [one.segment, encodeEntries(one.entries)])]);
}

/** Throws `BadBytes`. Nothing of it is proved: `meet` does that. */
export function decodeChain(bytes: Uint8Array): { head: SignedHead; segments: ForeignSegment[] } {
  const [said, list] = readList(bytes, 2, 'chain.shape');
  if (!Array.isArray(said) || said.length !== 6 || !Array.isArray(list)) throw new BadBytes('chain.shape');
  const [subject, segment, n, ...proofs] = said as Plain[];
  if (typeof subject !== 'string' || typeof segment !== 'string' || typeof n !== 'number')
    throw new BadBytes('chain.shape');
  if (!proofs.every((part) => part instanceof Uint8Array)) throw new BadBytes('chain.shape');
  const [hash, publicKey, signature] = (proofs as Uint8Array[]).map((part) => part.slice());
  const head = { subject, segment, n, hash: hash!, publicKey: publicKey!, signature: signature! };
  let left = MAX_ENTRIES;
  const segments = list.map((value) => {
    const segment = readSegment(value, left);
    left -= segment.entries.length;
    return segment;
  });
  return { head, segments };
}

function readSegment(value: Plain, most: number): ForeignSegment {
  const [segment, entries] = (Array.isArray(value) ? value : []) as Plain[];
  if (typeof segment !== 'string' || !(entries instanceof Uint8Array)) throw new BadBytes('chain.shape');
  return { segment, entries: decodeEntries(entries, most) };
}

function readList(bytes: Uint8Array, length: number, code: string): Plain[] {
  const reader = new StrictReader(bytes, MAX_VALUES);
  const value = reader.any();
  if (!reader.done || !Array.isArray(value) || value.length !== length) throw new BadBytes(code);
  return value as Plain[];
}
