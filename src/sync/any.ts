/**
 * A strict reader of lib0's `any` encoding for bytes that may be hostile.
 *
 * lib0's own reader follows whatever it meets: deep nesting exhausts the stack, a `__proto__` key
 * sets a prototype, floats and bigints come through. This one admits plain data only, whole
 * numbers only, bounded depth and number of values, and throws `BadBytes` at the first byte it doesn't expect.
 *
 * It admits one encoding of each value, the one that `writePlain` gives: so what was read need not be
 * encoded again to know that its bytes are the ones that were signed.
 */
import type { Plain } from '../kernel/plain.ts';

export class BadBytes extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const MAX_DEPTH = 8;
/** lib0 writes whole numbers up to this as varints, larger ones as floats, the short ones where they are exact. */
const LARGEST_VARINT = 0x7fffffff;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export class StrictReader {
  readonly bytes: Uint8Array;
  position = 0;
  private valuesLeft: number;

  /**
   * `most`: values that `any` gives at most. A value takes two bytes to write and some fifty to hold, and half a
   * megabyte of empty ones half a second to read: whoever reads what strangers send says what it bears.
   */
  constructor(bytes: Uint8Array, most = Number.POSITIVE_INFINITY) {
    this.bytes = bytes;
    this.valuesLeft = most;
  }

  get done(): boolean {
    return this.position === this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.position++];
    if (byte === undefined) throw new BadBytes('bytes.short');
    return byte;
  }

  /** An unsigned varint of at most 53 bits, in its shortest form. */
  uint(): number {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 8; i++) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) {
        if (byte === 0 && i > 0) throw new BadBytes('bytes.varint');
        if (!Number.isSafeInteger(value)) throw new BadBytes('bytes.varint');
        return value;
      }
      factor *= 128;
    }
    throw new BadBytes('bytes.varint');
  }

  /** The next `length` bytes, as a view. */
  take(length: number): Uint8Array {
    if (length > this.bytes.length - this.position) throw new BadBytes('bytes.short');
    const view = this.bytes.subarray(this.position, this.position + length);
    this.position += length;
    return view;
  }

  string(): string {
    try {
      return UTF8.decode(this.take(this.uint()));
    } catch {
      throw new BadBytes('bytes.utf8');
    }
  }

  /** One value in lib0's `any` encoding. */
  any(depth = 0): Plain {
    if (depth > MAX_DEPTH) throw new BadBytes('bytes.depth');
    if (--this.valuesLeft < 0) throw new BadBytes('bytes.values');
    const tag = this.byte();
    switch (tag) {
      case 126:
        return null;
      case 125:
        return this.signedInt();
      case 124:
        return large(this.view(4).getFloat32(0));
      case 123:
        return largeDouble(this.view(8).getFloat64(0));
      case 121:
        return false;
      case 120:
        return true;
      case 119:
        return this.string();
      case 118:
        return this.object(depth);
      case 117:
        return this.list(depth);
      case 116:
        return this.take(this.uint());
      default:
        throw new BadBytes('bytes.type');
    }
  }

  private object(depth: number): Plain {
    const size = this.uint();
    const object: Record<string, Plain> = {};
    let before = '';
    for (let i = 0; i < size; i++) {
      const key = this.string();
      // Keys stand in order, once each: so one value has one encoding, and no key can reach a prototype.
      if (key === '__proto__' || (i > 0 && key <= before)) throw new BadBytes('bytes.key');
      before = key;
      object[key] = this.any(depth + 1);
    }
    return object;
  }

  private list(depth: number): Plain {
    const length = this.uint();
    // Each element takes a byte at least: a length beyond what is left is a lie, not an allocation.
    if (length > this.bytes.length - this.position) throw new BadBytes('bytes.short');
    const list: Plain[] = [];
    for (let i = 0; i < length; i++) list.push(this.any(depth + 1));
    return list;
  }

  private view(length: number): DataView {
    const bytes = this.take(length);
    return new DataView(bytes.buffer, bytes.byteOffset, length);
  }

  /** lib0's signed varint: sign in the second bit of the first byte, six bits there, seven after. */
  private signedInt(): number {
    const first = this.byte();
    let value = first & 0x3f;
    const negative = (first & 0x40) !== 0;
    let factor = 64;
    let byte = first;
    while (byte & 0x80) {
      byte = this.byte();
      value += (byte & 0x7f) * factor;
      factor *= 128;
      if (value > LARGEST_VARINT || byte === 0) throw new BadBytes('bytes.varint');
    }
    if (negative && value === 0) throw new BadBytes('bytes.varint');
    return negative ? -value : value;
  }
}

function large(value: number): number {
  if (!Number.isSafeInteger(value) || Math.abs(value) <= LARGEST_VARINT) throw new BadBytes('bytes.float');
  return value;
}

function largeDouble(value: number): number {
  if (Math.fround(value) === value) throw new BadBytes('bytes.float');
  return large(value);
}
