import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { scaled } from '../../tests/support/soak.ts';
import { writePlain } from '../kernel/canonical.ts';
import { BadBytes } from './any.ts';
import {
  decodeEvent,
  type Event,
  encodeEvent,
  eventHash,
  eventId,
  MAX_EVENT_BYTES,
  prevOf,
  sameBytes,
} from './event.ts';

const event: Event = {
  ...{ v: 1, venue: 'v1', subject: 'tournament/t-1', device: 'd1', seq: 3, prev: new Uint8Array(8).fill(5) },
  ...{ at: [1_700_000_000_000, 2], offset: -15, actor: 'ana', kind: 'seat.taken', kv: 1, body: { seat: 's1', n: [1] } },
};

const codeOf = (bytes: Uint8Array): string => {
  try {
    decodeEvent(bytes);
  } catch (error) {
    if (error instanceof BadBytes) return error.code;
    throw error;
  }
  return 'none';
};

function encodeFields(fields: readonly unknown[]): Uint8Array {
  const encoder = encoding.createEncoder();
  writePlain(encoder, fields);
  return encoding.toUint8Array(encoder);
}

describe('an event', () => {
  it('comes back as it was, with and without what may be absent', () => {
    const full: Event = { ...event, expect: 'd2.17', private: new Uint8Array(32).fill(1) };
    expect(decodeEvent(encodeEvent(event))).toEqual(event);
    expect(decodeEvent(encodeEvent(full))).toEqual(full);
    expect(decodeEvent(encodeEvent(event))).not.toHaveProperty('expect');
  });

  it('has one encoding: what was read is written as it came, whatever was changed in it', () => {
    const encoded = encodeEvent({ ...event, expect: 'd2.17', private: new Uint8Array(32) });
    fc.assert(
      fc.property(fc.nat(encoded.length - 1), fc.nat(255), fc.nat(4), (at, byte, cut) => {
        const bytes = encoded.slice(0, encoded.length - (cut === 4 ? 1 : 0));
        bytes[Math.min(at, bytes.length - 1)] = byte;
        if (codeOf(bytes) === 'none') expect(encodeEvent(decodeEvent(bytes))).toEqual(bytes);
      }),
      { numRuns: scaled(2000, 200_000) },
    );
  });

  it('is named by device and number, hashed whole, and chained by eight bytes', () => {
    const bytes = encodeEvent(event);
    expect(eventId(event)).toBe('d1.3');
    expect(eventHash(bytes)).toEqual(sha256(bytes));
    expect(prevOf(eventHash(bytes))).toEqual(sha256(bytes).slice(0, 8));
  });

  it.each([
    ['event.format', { v: 2 }],
    ...['', 'V1', '-v', 'v_1', 'v'.repeat(33)].map((venue) => ['event.id', { venue }] as const),
    ['event.id', { device: 'd.1' }],
    ['event.id', { actor: 'Ana' }],
    ...['Floor', 'tournament/', 'a/b/c', 'floor ', 'f1', 'x'.repeat(17)].map(
      (subject) => ['event.subject', { subject }] as const,
    ),
    ...['seat', 'seat.', '.taken', 'seat.taken.x', 'Seat.taken', 'seat.taken\n'].map(
      (kind) => ['event.kind', { kind }] as const,
    ),
    ['event.kind', { kv: 0 }],
    ['event.chain', { seq: 0 }],
    ['event.chain', { seq: -1 }],
    ['event.chain', { prev: new Uint8Array(7) }],
    ['event.time', { at: [-1, 0] }],
    ['event.time', { at: [0, -1] }],
    ...[null, [], 'text', 7, true, new Uint8Array(2)].map((body) => ['event.body', { body }] as const),
    ...['d1', 'd1.0', 'd1.01', '.1', 'd1.1.1', 'd1.-1'].map(
      (expected) => ['event.expect', { expect: expected }] as const,
    ),
    ['event.private', { private: new Uint8Array(31) }],
    ['event.private', { private: new Uint8Array(33) }],
    ['bytes.float', { offset: 0.5 }],
  ] as [string, Partial<Event>][])('is refused with %s: %o', (code, fields) => {
    expect(codeOf(encodeEvent({ ...event, ...fields }))).toBe(code);
  });

  it('is refused in another shape: fewer fields, more fields, an object, bytes after it', () => {
    expect(codeOf(encodeFields([1, 'v1']))).toBe('event.shape');
    expect(codeOf(encodeFields(new Array(16).fill(1)))).toBe('event.shape');
    expect(codeOf(encodeFields(new Array(15).fill('1')))).toBe('event.format');
    const encoder = encoding.createEncoder();
    writePlain(encoder, { v: 1 });
    expect(codeOf(encoding.toUint8Array(encoder))).toBe('event.shape');
    expect(codeOf(Uint8Array.from([...encodeEvent(event), 126]))).toBe('event.shape');
  });

  it('may be as large as the limit and no larger', () => {
    const size = (note: string) => encodeEvent({ ...event, body: { note } }).length;
    const room = MAX_EVENT_BYTES - size('n'.repeat(60_000)) + 60_000;
    expect(codeOf(encodeEvent({ ...event, body: { note: 'n'.repeat(room) } }))).toBe('none');
    expect(codeOf(encodeEvent({ ...event, body: { note: 'n'.repeat(room + 1) } }))).toBe('event.oversize');
  });

  it('may not be made of more values than a large draw has', () => {
    expect(codeOf(encodeEvent({ ...event, body: { list: new Array(20_000).fill(null) } }))).toBe('bytes.values');
  });

  it('throws nothing but BadBytes from random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        expect(codeOf(bytes)).not.toBe('none');
        expect(codeOf(Uint8Array.from([117, 15, ...bytes]))).not.toBe('none');
      }),
      { numRuns: scaled(1000, 100_000) },
    );
  });
});

it('bytes are the same when every one is', () => {
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  expect(sameBytes(Uint8Array.of(), Uint8Array.of())).toBe(true);
});
