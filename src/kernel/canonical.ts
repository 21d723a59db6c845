/**
 * Canonical bytes of a folded state: what checkpoints keep and what every device hashes to compare
 * itself with the others. Tables, ids and fields in code-unit order; undefined fields left out.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Pin } from './entry.ts';
import type { FoldMemory } from './fold.ts';
import { type Cell, Layer } from './layer.ts';

const ANY_OBJECT = 118;
const ANY_ARRAY = 117;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A value in lib0's `any` encoding, and in one way only: keys in code-unit order, undefined fields left out, no
 * minus zero. (`writeAny` takes keys as they come, and JavaScript puts keys that look like numbers first.)
 */
export function writePlain(encoder: encoding.Encoder, value: unknown): void {
  if (Array.isArray(value)) {
    encoding.writeUint8(encoder, ANY_ARRAY);
    encoding.writeVarUint(encoder, value.length);
    for (const item of value) writePlain(encoder, item ?? null);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    const record = value as Record<string, unknown>;
    const keys = Object.keys(record).filter((key) => record[key] !== undefined);
    encoding.writeUint8(encoder, ANY_OBJECT);
    encoding.writeVarUint(encoder, keys.length);
    for (const key of keys.sort(byCodeUnits)) {
      encoding.writeVarString(encoder, key);
      writePlain(encoder, record[key]);
    }
  } else encoding.writeAny(encoder, value === 0 ? 0 : (value as never));
}

/** Every row with its stamp. Two folds of the same log give the same bytes. */
export function stateBytes(state: Layer): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const table of state.tableNames()) {
    const cells = [...state.cells(table)].sort(([a], [b]) => byCodeUnits(a, b));
    if (cells.length === 0) continue;
    encoding.writeVarString(encoder, table);
    encoding.writeVarUint(encoder, cells.length);
    for (const [id, cell] of cells) {
      encoding.writeVarString(encoder, id);
      encoding.writeVarString(encoder, cell.by);
      writePlain(encoder, cell.row);
    }
  }
  return encoding.toUint8Array(encoder);
}

export const stateHash = (state: Layer): Uint8Array => sha256(stateBytes(state));

/** A fold whole, as `SubjectFold.checkpointAt` gives it: count, pins, flags, seqs, rows. */
export function foldBytes({ root, memory }: { root: Layer; memory: FoldMemory }): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, memory.count);
  encoding.writeVarUint(encoder, memory.reckoned);
  encoding.writeVarString(encoder, memory.asOf);
  const pins = [...memory.pins].sort(([a], [b]) => byCodeUnits(a, b));
  writePlain(encoder, pins);
  const flags = [...memory.flags].sort(([a], [b]) => byCodeUnits(a, b));
  writePlain(encoder, flags);
  const seqs = [...memory.seqs].sort(([a], [b]) => byCodeUnits(a, b));
  writePlain(encoder, seqs);
  encoding.writeUint8Array(encoder, stateBytes(root));
  return encoding.toUint8Array(encoder);
}

/** Read back what `foldBytes` wrote. Only for bytes whose hash has been checked; throws on anything else. */
export function readFold(bytes: Uint8Array): { root: Layer; memory: FoldMemory } {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  const reckoned = decoding.readVarUint(decoder);
  const asOf = decoding.readVarString(decoder);
  const pins = new Map(decoding.readAny(decoder) as unknown as [string, Pin][]);
  const flags = new Map(decoding.readAny(decoder) as unknown as [string, boolean][]);
  const seqs = new Map(decoding.readAny(decoder) as unknown as [string, number][]);
  const root = new Layer();
  while (decoding.hasContent(decoder)) {
    const table = decoding.readVarString(decoder);
    const size = decoding.readVarUint(decoder);
    for (let i = 0; i < size; i++) {
      const id = decoding.readVarString(decoder);
      const by = decoding.readVarString(decoder);
      const cell: Cell = { row: decoding.readAny(decoder) as object, by };
      root.load(table, id, cell);
    }
  }
  return { root, memory: { count, reckoned, asOf, pins, flags, seqs } };
}

/** How many entries had been folded when these bytes were made, and which the last was, without reading the rest. */
export function madeAsOf(bytes: Uint8Array): Pick<FoldMemory, 'reckoned' | 'asOf'> {
  const decoder = decoding.createDecoder(bytes);
  decoding.readVarUint(decoder);
  return { reckoned: decoding.readVarUint(decoder), asOf: decoding.readVarString(decoder) };
}
