import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { scaled } from '../../tests/support/soak.ts';
import { writePlain } from '../kernel/canonical.ts';
import type { Plain } from '../kernel/plain.ts';
import { BadBytes, StrictReader } from './any.ts';

const bytesOf = (value: unknown): Uint8Array => {
  const encoder = encoding.createEncoder();
  writePlain(encoder, value);
  return encoding.toUint8Array(encoder);
};
const anyOf = (value: unknown): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeAny(encoder, value as never);
  return encoding.toUint8Array(encoder);
};
const read = (bytes: Uint8Array, most?: number): Plain => {
  const reader = new StrictReader(bytes, most);
  const value = reader.any();
  if (!reader.done) throw new BadBytes('trailing');
  return value;
};
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof BadBytes) return error.code;
    throw error;
  }
  return 'none';
};
const readOrRefuse = (bytes: Uint8Array): Plain | undefined => {
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof BadBytes)) throw error;
    return undefined;
  }
};

const text = fc.string({ unit: 'binary' });
const key = text.filter((word) => word !== '__proto__');
const { plain } = fc.letrec<{ plain: Plain }>((tie) => ({
  plain: fc.oneof(
    { depthSize: 'small', maxDepth: 6 },
    ...[fc.constant(null), fc.boolean(), text, fc.uint8Array({ maxLength: 20 })],
    ...[fc.maxSafeInteger(), fc.integer(), fc.nat(300).map((n) => n - 150)].map((n) => n.map((x) => x || 0)),
    fc.array(tie('plain'), { maxLength: 4 }),
    fc.dictionary(key, tie('plain'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const nested = (depth: number): Plain => (depth === 0 ? null : [nested(depth - 1)]);
const runs = { numRuns: scaled(300, 20_000) };

describe('the strict reader', () => {
  it('reads what the writer writes, and so does lib0', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(read(bytesOf(value))).toEqual(value);
        expect(decoding.readAny(decoding.createDecoder(bytesOf(value)))).toEqual(value);
      }),
      runs,
    );
  });

  it('reads what lib0 writes where keys stand in order', () => {
    const values = [null, true, false, 0, -1, 63, 64, 2 ** 31 - 1, -(2 ** 31 - 1), 2 ** 31, 2 ** 53 - 1, '', 'ž', []];
    for (const value of [...values, { a: 1, b: [2] }, new Uint8Array([1])])
      expect(read(anyOf(value)), String(value)).toEqual(value);
  });

  it('admits one encoding of each value: whatever it reads would be written as it came', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 40 }), typed(), spoilt()), (bytes) => {
        const value = readOrRefuse(bytes);
        if (value !== undefined) expect(bytesOf(value)).toEqual(bytes);
      }),
      { numRuns: scaled(3000, 300_000) },
    );
  });

  it('throws nothing but BadBytes, cut anywhere', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const bytes = bytesOf(value);
        for (let length = 0; length < Math.min(bytes.length, 200); length++)
          expect(readOrRefuse(bytes.slice(0, length))).toBeUndefined();
      }),
      runs,
    );
  });

  it('refuses a `__proto__` key at any depth, and sets no prototype', () => {
    for (let depth = 0; depth < 8; depth++) {
      const object = JSON.parse(`${'{"a":'.repeat(depth)}{"__proto__":{"polluted":true}}${'}'.repeat(depth)}`);
      expect(
        codeOf(() => read(bytesOf(object))),
        `depth ${depth}`,
      ).toBe('bytes.key');
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(read(bytesOf({ constructor: 1, toString: 2 }))).toEqual({ constructor: 1, toString: 2 });
  });

  it('reads eight levels and no more; a million cost it nothing', () => {
    expect(read(bytesOf(nested(8)))).toEqual(nested(8));
    expect(codeOf(() => read(bytesOf(nested(9))))).toBe('bytes.depth');
    const lists = new Uint8Array(1_000_000).map((_, i) => (i % 2 === 0 ? 117 : 1));
    expect(codeOf(() => read(lists))).toBe('bytes.depth');
  });

  it.each([
    ['a fraction', 0.5],
    ['a large fraction', 2 ** 31 + 0.5],
    ['infinity', Number.POSITIVE_INFINITY],
    ['no number', Number.NaN],
    ['beyond whole numbers', 2 ** 53],
    ['a bigint', 5n],
    ['undefined', undefined],
  ])('refuses %s', (_what, value) => {
    expect(codeOf(() => read(anyOf(value)))).toMatch(/^bytes\.(float|type)$/);
  });

  it.each([
    ['minus zero', [125, 0x40], 'bytes.varint'],
    ['a whole number with a zero byte after it', [125, 0x81, 0], 'bytes.varint'],
    ['a length with a zero byte after it', [116, 0x80, 0], 'bytes.varint'],
    ['a small number as a float', [124, 0x3f, 0x80, 0, 0], 'bytes.float'],
    ['a number as a double that fits a float', [123, 0x41, 0xf0, 0, 0, 0, 0, 0, 0], 'bytes.float'],
    ['a text that is not UTF-8', [119, 1, 0xff], 'bytes.utf8'],
    ['a surrogate in UTF-8', [119, 3, 0xed, 0xa0, 0x80], 'bytes.utf8'],
    ['a text longer than the bytes', [119, 9, 0x61], 'bytes.utf8'],
    ['bytes longer than the bytes', [116, 9, 1], 'bytes.short'],
    ['a list longer than the bytes', [117, 0xff, 0xff, 0xff, 0x7f], 'bytes.short'],
    ['a length beyond whole numbers', [116, 255, 255, 255, 255, 255, 255, 255, 255, 1], 'bytes.varint'],
    ['keys out of order', [118, 2, 1, 0x62, 126, 1, 0x61, 126], 'bytes.key'],
    ['a key twice', [118, 2, 1, 0x61, 126, 1, 0x61, 126], 'bytes.key'],
    ['an unknown tag', [0], 'bytes.type'],
    ['nothing', [], 'bytes.short'],
  ])('refuses %s', (_what, bytes, code) => {
    expect(codeOf(() => read(Uint8Array.from(bytes)))).toBe(code);
  });

  it('keeps a byte order mark: it is part of the text that was signed', () => {
    expect(read(bytesOf('\ufeffa'))).toBe('\ufeffa');
  });

  it('reads as many values as its caller bears', () => {
    const list = bytesOf([1, [2, 3]]);
    expect(read(list, 5)).toEqual([1, [2, 3]]);
    expect(codeOf(() => read(list, 4))).toBe('bytes.values');
  });

  it('reads unsigned numbers of 53 bits', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const encoder = encoding.createEncoder();
        encoding.writeVarUint(encoder, value);
        expect(new StrictReader(encoding.toUint8Array(encoder)).uint()).toBe(value);
      }),
      runs,
    );
  });
});

/** Bytes that begin with a tag, so that more of them are nearly values. */
function typed(): fc.Arbitrary<Uint8Array> {
  const byte = fc.oneof(fc.integer({ min: 110, max: 127 }), fc.nat(3), fc.nat(255));
  return fc.array(byte, { minLength: 1, maxLength: 24 }).map((list) => Uint8Array.from(list));
}

/** A value's bytes with one of them changed. */
function spoilt(): fc.Arbitrary<Uint8Array> {
  return fc.tuple(plain, fc.nat(), fc.nat(255)).map(([value, at, byte]) => {
    const bytes = bytesOf(value);
    bytes[at % bytes.length] = byte;
    return bytes;
  });
}
