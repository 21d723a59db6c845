/**
 * The event: what one person or device did, with who, where and when, chained to that device's
 * previous event. Encoded once; these bytes are what is signed, stored, relayed and hashed.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import * as encoding from 'lib0/encoding';
import { writePlain } from '../kernel/canonical.ts';
import type { EventId } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { BadBytes, StrictReader } from './any.ts';
import type { Hlc } from './hlc.ts';

export const EVENT_FORMAT = 1;
/** A single event may not be larger than this, in bytes. */
export const MAX_EVENT_BYTES = 64 * 1024;
/** Values in one event at most: a draw of a few thousand players has three each. */
const MAX_EVENT_VALUES = 16_384;
/** First bytes of a hash that stand for it in a chain. */
export const PREV_BYTES = 8;
export const NO_PREV: Uint8Array = new Uint8Array(PREV_BYTES);

export interface Event {
  readonly v: number;
  readonly venue: string;
  readonly subject: string;
  readonly device: string;
  /** 1, 2, 3 … without gaps, in a device's whole life. */
  readonly seq: number;
  /** First 8 bytes of the hash of this device's previous event; zeros before the first. */
  readonly prev: Uint8Array;
  readonly at: Hlc;
  /** What the device added to its own clock, in ms: its measured distance to the primary's. */
  readonly offset: number;
  readonly actor: string;
  readonly kind: string;
  readonly kv: number;
  readonly body: Plain;
  /** The id of the event that last touched what this act depends on, as the actor saw it. */
  readonly expect?: EventId | undefined;
  /** Salted SHA-256 of a detachable part (see roster.ts) that travels beside the event. */
  readonly private?: Uint8Array | undefined;
}

/** An event as it is kept and sent: bytes, signature, and the detachable part while it travels. */
export interface SignedEvent {
  readonly bytes: Uint8Array;
  /** Ed25519, 64 bytes, by the device's key over `bytes`. */
  readonly signature: Uint8Array;
  readonly detached?: Uint8Array | undefined;
}

export const eventId = (event: { device: string; seq: number }): EventId => `${event.device}.${event.seq}`;
export const eventHash = (bytes: Uint8Array): Uint8Array => sha256(bytes);
export const prevOf = (hash: Uint8Array): Uint8Array => hash.slice(0, PREV_BYTES);

export function encodeEvent(event: Event): Uint8Array {
  const { v, venue, subject, device, seq, prev, at, offset, actor, kind, kv, body } = event;
  const fields = [v, venue, subject, device, seq, prev, at[0], at[1], offset, actor, kind, kv];
  const encoder = encoding.createEncoder();
  writePlain(encoder, [...fields, body, event.expect ?? null, event.private ?? null]);
  return encoding.toUint8Array(encoder);
}

const ID = /^[a-z0-9][a-z0-9-]{0,31}$/;
const SUBJECT = /^[a-z]{1,16}(\/[a-z0-9][a-z0-9-]{0,31})?$/;
const KIND = /^[a-z][a-z0-9-]{0,23}\.[a-z][a-z0-9-]{0,31}$/;
const EVENT_ID = /^[a-z0-9][a-z0-9-]{0,31}\.[1-9][0-9]{0,15}$/;

const isText = (value: Plain | undefined, form: RegExp): value is string =>
  typeof value === 'string' && form.test(value);
const isCount = (value: Plain | undefined, least: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;
const isBytes = (value: Plain | undefined, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length;

/**
 * Read an event's bytes. Throws `BadBytes('event.*' | 'bytes.*')` for anything but the one encoding
 * of a well-formed header; `body` is checked later, by its kind's schema, since the kind may be unknown here.
 */
export function decodeEvent(bytes: Uint8Array): Event {
  if (bytes.length > MAX_EVENT_BYTES) throw new BadBytes('event.oversize');
  const reader = new StrictReader(bytes, MAX_EVENT_VALUES);
  const fields = reader.any();
  if (!reader.done || !Array.isArray(fields) || fields.length !== 15) throw new BadBytes('event.shape');
  const [v, venue, subject, device, seq, prev, ms, counter, offset, actor, kind, kv, body, expect, detached] =
    fields as Plain[];
  if (v !== EVENT_FORMAT) throw new BadBytes('event.format');
  if (!isText(venue, ID) || !isText(device, ID) || !isText(actor, ID)) throw new BadBytes('event.id');
  if (!isText(subject, SUBJECT)) throw new BadBytes('event.subject');
  if (!isText(kind, KIND) || !isCount(kv, 1)) throw new BadBytes('event.kind');
  if (!isCount(seq, 1) || !isBytes(prev, PREV_BYTES)) throw new BadBytes('event.chain');
  if (!isCount(ms, 0) || !isCount(counter, 0) || !Number.isSafeInteger(offset)) throw new BadBytes('event.time');
  if (
    body === undefined ||
    typeof body !== 'object' ||
    body === null ||
    Array.isArray(body) ||
    body instanceof Uint8Array
  )
    throw new BadBytes('event.body');
  if (expect !== null && !isText(expect, EVENT_ID)) throw new BadBytes('event.expect');
  if (detached !== null && !isBytes(detached, 32)) throw new BadBytes('event.private');
  return {
    ...{ v, venue, subject, device, seq, prev, at: [ms, counter], offset: offset as number, actor, kind, kv, body },
    ...(expect === null ? {} : { expect: expect as EventId }),
    ...(detached === null ? {} : { private: detached as Uint8Array }),
  };
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
