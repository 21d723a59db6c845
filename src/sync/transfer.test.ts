import { describe, expect, it } from 'vitest';
import type { Plain } from '../kernel/plain.ts';
import { BadBytes } from './any.ts';
import { encodeElement } from './append.ts';
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

  const segments = [['1.abcd1234.0', encodeEntries([bytes(1)])]];
  const said: Plain[] = ['floor', '1.abcd1234.0', 1, bytes(1), bytes(2), bytes(3)];
  const checkpoint: Plain[] = ['floor', '1.abcd1234.0', 7, 1, bytes(5), bytes(1), bytes(2), bytes(3)];
  const code = (read: () => unknown): string => {
    try {
      read();
      return 'read';
    } catch (error) {
      return (error as BadBytes).code;
    }
  };

  it('each part must be what it is said to be', () => {
    const chain = (head: Plain, list: Plain) => code(() => decodeChain(encodeElement([head, list])));
    expect(chain(said, segments)).toBe('read');
    expect(chain(said, [])).toBe('read');
    for (const at of said.keys()) expect(chain(said.with(at, null), segments), `part ${at}`).toBe('chain.shape');
    expect(chain(said.slice(1), segments)).toBe('chain.shape');
    expect(chain([...said, 1], segments)).toBe('chain.shape');
    expect(chain('floor', segments)).toBe('chain.shape');
    expect(chain(said, 'none')).toBe('chain.shape');
    for (const one of [7, [], ['1.abcd1234.0', 'x'], [7, bytes()]]) expect(chain(said, [one])).toBe('chain.shape');
    expect(code(() => decodeChain(encodeElement([said, segments, 1])))).toBe('chain.shape');
    expect(code(() => decodeChain(encodeElement(7 as never)))).toBe('chain.shape');
    const open = (parts: readonly Plain[]) => code(() => decodeCheckpoint(encodeElement([...parts])));
    expect(open(checkpoint)).toBe('read');
    for (const at of checkpoint.keys()) expect(open(checkpoint.with(at, null)), `part ${at}`).toBe('checkpoint.shape');
    expect(open([...checkpoint, 1])).toBe('checkpoint.shape');
  });

  it('says how many entries it takes, in all of a chain', () => {
    expect(decodeEntries(encodeEntries([bytes(1), bytes(2)]), 2)).toHaveLength(2);
    expect(code(() => decodeEntries(encodeEntries([bytes(1), bytes(2)]), 1))).toBe('entries.count');
    const many = encodeEntries(Array.from({ length: 60_000 }, () => bytes()));
    const two = [...'ab'].map((letter) => [letter, many]);
    expect(code(() => decodeChain(encodeElement([said, two])))).toBe('entries.count');
  });

  it('gives copies: what was read from is free to change', () => {
    const read = encodeEntries([bytes(1, 2)]);
    const [entry] = decodeEntries(read);
    const sealed = encodeElement(checkpoint);
    const opened = decodeCheckpoint(sealed);
    const handed = encodeElement([said, segments]);
    const { head } = decodeChain(handed);
    for (const some of [read, sealed, handed]) some.fill(0);
    expect([entry, opened.hash, head.signature]).toEqual([bytes(1, 2), bytes(1), bytes(3)]);
  });
});
