import { describe, expect, it } from 'vitest';
import { SigningDevice } from '../../tests/support/signing-device.ts';
import { BadBytes } from './any.ts';
import { encodeElement } from './append.ts';
import {
  chainHash,
  decodeEntry,
  encodeEntry,
  entryElement,
  entryFromElement,
  HASH_BYTES,
  type LogEntry,
  segmentSeed,
  toFoldEntry,
  toTentative,
} from './log-entry.ts';

const { bytes, signature, event } = await (await SigningDevice.create('d1', 1)).act({ now: 77, expect: 'd2.3' });
const entry: LogEntry = { n: 1, committedAt: 100, effective: 80, verdict: 'ok', event: bytes, signature };

describe('an entry', () => {
  it.each(['ok', 'refused:role', 'held:unknown-kind'] as const)('comes back with verdict %s', (verdict) => {
    expect(decodeEntry(encodeEntry({ ...entry, verdict }))).toEqual({ ...entry, verdict });
    expect(entryFromElement(entryElement({ ...entry, verdict }))).toEqual({ ...entry, verdict });
  });

  it.each([
    [[]],
    [[1, 2, 3, 0, bytes]],
    [[1, 2, 3, 0, bytes, signature, 0]],
    [[-1, 2, 3, 0, bytes, signature]],
    [[1, '2', 3, 0, bytes, signature]],
    [[1, 2, 3, 1, bytes, signature]],
    [[1, 2, 3, 'ok', 'bytes', signature]],
    [[1, 2, 3, 'held', bytes, signature]],
    [[1, 2, 3, 'refused:ROLE', bytes, signature]],
    [[1, 2, 3, 0, bytes, null]],
  ])('is refused in another shape: %j', (element) => {
    expect(() => entryFromElement(element)).toThrow(BadBytes);
    expect(() => decodeEntry(encodeElement(element))).toThrow(BadBytes);
  });

  it('is refused with bytes after it, or when it is no list', () => {
    expect(() => decodeEntry(Uint8Array.of(...encodeEntry(entry), 0))).toThrow(BadBytes);
    expect(() => entryFromElement({ n: 1 })).toThrow(BadBytes);
  });
});

describe('the chain over entries', () => {
  it('begins with the segment and depends on every entry before', () => {
    const [a, b] = [encodeEntry(entry), encodeEntry({ ...entry, n: 2 })];
    const chained = chainHash(chainHash(segmentSeed('1.abcd.0'), a), b);
    expect(chained).toHaveLength(HASH_BYTES);
    expect(chained).not.toEqual(chainHash(chainHash(segmentSeed('1.abcd.1'), a), b));
    expect(chained).not.toEqual(chainHash(chainHash(segmentSeed('1.abcd.0'), b), a));
  });
});

describe('what the fold is fed', () => {
  it('has the three times of a committed act', () => {
    expect(toFoldEntry(entry)).toMatchObject({ id: 'd1.1', at: 77, effective: 80, committedAt: 100, expect: 'd2.3' });
  });

  it('takes a tentative act as made, counted and committed at once', () => {
    expect(toTentative(event)).toMatchObject({ id: 'd1.1', at: 77, effective: 77, committedAt: 77, verdict: 'ok' });
  });
});
