/**
 * A strict reader of lib0's `any` encoding for bytes that may be hostile.
 *
 * lib0's own reader follows whatever it meets: deep nesting exhausts the stack, a `__proto__` key
 * sets a prototype, floats and bigints come through. This one admits plain data only, whole
 * numbers only, bounded depth and size, and throws `BadBytes` at the first byte it doesn't expect.
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

export class StrictReader {
  readonly bytes: Uint8Array;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
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
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.take(this.uint()));
    } catch {
      throw new BadBytes('bytes.utf8');
    }
  }

  /** One value in lib0's `any` encoding. */
  any(depth = 0): Plain {
    if (depth > MAX_DEPTH) throw new BadBytes('bytes.depth');
    const tag = this.byte();
    switch (tag) {
      case 126:
        return null;
      case 125:
        return this.signedInt();
      case 124:
        return whole(this.view(4).getFloat32(0));
      case 123:
        return whole(this.view(8).getFloat64(0));
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
      if (!Number.isSafeInteger(value)) throw new BadBytes('bytes.varint');
    }
    return negative ? -value : value;
  }
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new BadBytes('bytes.float');
  return value;
}
