import { describe, expect, it } from 'vitest';
import { BadBytes } from './any.ts';
import {
  decodeChain,
  decodeCheckpoint,
  decodeEntries,
  encodeChain,
  encodeCheckpoint,
  encodeEntries,
} from './transfer.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const head = {
  ...{ subject: 'tournament/t1', segment: '1.abcd1234.0', n: 2 },
  ...{ hash: bytes(1), publicKey: bytes(2), signature: bytes(3) },
};

describe('what travels by HTTP', () => {
  it('comes back as it was', () => {
    const entries = [bytes(1, 2), bytes(), bytes(9)];
    expect(decodeEntries(encodeEntries(entries))).toEqual(entries);
    const segments = [{ segment: '1.abcd1234.0', entries }];
    expect(decodeChain(encodeChain(head, segments))).toEqual({ head, segments });
    const checkpoint = {
      ...{ subject: 'floor', segment: '1.abcd1234.0', count: 7, foldVersion: 1, bytes: bytes(5, 5) },
      ...{ hash: bytes(1), publicKey: bytes(2), signature: bytes(3) },
    };
    expect(decodeCheckpoint(encodeCheckpoint(checkpoint))).toEqual(checkpoint);
  });

  it.each([
    ['an entry cut short', () => decodeEntries(bytes(5, 1))],
    ['a chain of another shape', () => decodeChain(encodeEntries([bytes(1)]))],
    ['a checkpoint with bytes after it', () => decodeCheckpoint(bytes(117, 0, 0))],
  ])('%s is refused', (_what, read) => {
    expect(read).toThrow(BadBytes);
  });
});
