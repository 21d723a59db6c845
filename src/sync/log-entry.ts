/** A committed entry: `[n, committedAt, effective, verdict, eventBytes, signature]`, and the chain over entries. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { FoldEntry, Verdict } from '../kernel/entry.ts';
import type { Plain } from '../kernel/plain.ts';
import { BadBytes, StrictReader } from './any.ts';
import { encodeElement } from './append.ts';
import { decodeEvent, type Event, eventId } from './event.ts';

export interface LogEntry {
  /** 1, 2, 3 … in its segment. */
  readonly n: number;
  /** Milliseconds since 1970, by the primary; never falls in a venue. */
  readonly committedAt: number;
  /** When the act counts; see effective.ts. */
  readonly effective: number;
  readonly verdict: Verdict;
  readonly event: Uint8Array;
  readonly signature: Uint8Array;
}

/** `ok` is by far the most common: it takes one byte. */
export const entryElement = (entry: LogEntry): readonly Plain[] => [
  ...[entry.n, entry.committedAt, entry.effective, entry.verdict === 'ok' ? 0 : entry.verdict],
  ...[entry.event, entry.signature],
];

export const encodeEntry = (entry: LogEntry): Uint8Array => encodeElement(entryElement(entry));

/** The list and its six parts. */
const ENTRY_VALUES = 7;

const VERDICT = /^(refused|held):[a-z0-9.-]{1,48}$/;

/** From an element of a log tail (already plain arrays) to an entry. Throws `BadBytes('entry.shape')`. */
export function entryFromElement(element: unknown): LogEntry {
  if (!Array.isArray(element) || element.length !== 6) throw new BadBytes('entry.shape');
  const [n, committedAt, effective, verdict, event, signature] = element as Plain[];
  const whole = [n, committedAt, effective].every((value) => Number.isSafeInteger(value) && (value as number) >= 0);
  const word = verdict === 0 ? 'ok' : verdict;
  if (!whole || (word !== 'ok' && !(typeof word === 'string' && VERDICT.test(word)))) throw new BadBytes('entry.shape');
  if (!(event instanceof Uint8Array) || !(signature instanceof Uint8Array)) throw new BadBytes('entry.shape');
  return {
    n: n as number,
    committedAt: committedAt as number,
    effective: effective as number,
    verdict: word as Verdict,
    event,
    signature,
  };
}

/** Read one encoded entry. Throws `BadBytes`. */
export function decodeEntry(bytes: Uint8Array): LogEntry {
  const reader = new StrictReader(bytes, ENTRY_VALUES);
  const element = reader.any();
  if (!reader.done) throw new BadBytes('entry.trailing');
  return entryFromElement(element);
}

export const HASH_BYTES = 32;

/** The chain's hash before a segment's first entry. */
export const segmentSeed = (segment: string): Uint8Array => sha256(new TextEncoder().encode(`segment ${segment}`));

/** The chain's hash after one more entry. */
export function chainHash(before: Uint8Array, encodedEntry: Uint8Array): Uint8Array {
  return sha256.create().update(before).update(encodedEntry).digest();
}

/** What the fold is fed, from an entry and its event decoded once. */
export function toFoldEntry(entry: LogEntry, event: Event = decodeEvent(entry.event)): FoldEntry {
  return {
    ...{
      id: eventId(event),
      kind: event.kind,
      kv: event.kv,
      body: event.body,
      actor: event.actor,
      device: event.device,
    },
    ...{
      at: event.at[0],
      effective: entry.effective,
      committedAt: entry.committedAt,
      verdict: entry.verdict,
      expect: event.expect,
    },
  };
}

/** A device's own act before it is committed: it counts when it was made. */
export function toTentative(event: Event): FoldEntry {
  const at = event.at[0];
  return {
    ...{
      id: eventId(event),
      kind: event.kind,
      kv: event.kv,
      body: event.body,
      actor: event.actor,
      device: event.device,
    },
    ...{ at, effective: at, committedAt: at, verdict: 'ok' as const, expect: event.expect },
  };
}
