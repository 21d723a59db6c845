import { describe, expect, it } from 'vitest';
import { BadBytes, StrictReader } from './any.ts';
import { encodeElement } from './append.ts';
import { encodeMessage, MESSAGE, type Messages, readMessage } from './protocol.ts';

const head = {
  ...{ subject: 'floor', segment: '1.abcd.0', n: 7, hash: new Uint8Array(32) },
  ...{ publicKey: new Uint8Array(32), signature: new Uint8Array(64) },
};
const MESSAGES: { [K in keyof Messages]: Messages[K] } = {
  hello: { protocol: 1, foldVersion: 1, seq: 12, heads: [head] },
  ack: { seq: 12, hash: new Uint8Array(32).fill(5), cloud: 0 },
  time: { sent: 12_345, server: 1_760_000_000_000 },
  head,
  state: { storage: 'full', cloud: 'none', cloudSince: 0 },
  chainWanted: { subject: 'floor', known: [{ segment: '1.abcd.0', count: 3 }] },
  status: { version: '1', sound: 'on' },
};

describe('a message of PVM', () => {
  it.each(Object.keys(MESSAGES) as (keyof Messages)[])('%s comes back, after its number', (type) => {
    const bytes = encodeMessage(type, MESSAGES[type]);
    const reader = new StrictReader(bytes);
    expect(reader.uint()).toBe(MESSAGE[type]);
    expect(readMessage(bytes.slice(reader.position))).toEqual(MESSAGES[type]);
  });

  it('numbers stand apart from y-protocols', () => {
    const numbers = Object.values(MESSAGE);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.min(...numbers)).toBeGreaterThan(3);
  });

  it('leaves out what is undefined', () => {
    const bytes = encodeMessage('state', { ...MESSAGES.state, cloudSince: undefined as never });
    expect(readMessage(bytes.slice(1))).toEqual({ storage: 'full', cloud: 'none' });
  });

  it.each([[[]], [[1, 2]]])('is refused when it is no object: %j', (value) => {
    expect(() => readMessage(encodeElement(value))).toThrow(BadBytes);
  });

  it('is refused with bytes after it, cut short, or empty', () => {
    const bytes = encodeMessage('ack', MESSAGES.ack).slice(1);
    expect(() => readMessage(Uint8Array.of(...bytes, 0))).toThrow(BadBytes);
    expect(() => readMessage(bytes.slice(0, -1))).toThrow(BadBytes);
    expect(() => readMessage(new Uint8Array())).toThrow(BadBytes);
  });
});
