/**
 * What the other servers' clients send: each event's bytes pushed to one Y.Array, as Yjs encodes a push (V1).
 *
 * They are pushed as `Uint8Array`s and not as the plain arrays of PVM's own documents: Yjs joins plain elements into
 * one item, at a cost that grows with the item (and a store that applies 50,000 such rows in one transaction, as
 * y-leveldb does, needs more than 4 GB to load them). So this is the form that serves these servers best.
 */
import * as encoding from 'lib0/encoding';
import { ROOT } from '../../../src/sync/append.ts';

const CONTENT_BINARY = 3;
const HAS_ORIGIN = 128;

/** `client` pushes `elements`; it has pushed `clock` before. */
export function binaryAppend(client: number, clock: number, elements: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  const write = (value: number) => encoding.writeVarUint(encoder, value);
  for (const value of [1, elements.length, client, clock]) write(value);
  elements.forEach((element, i) => {
    if (clock + i === 0) {
      encoding.writeUint8(encoder, CONTENT_BINARY);
      write(1);
      encoding.writeVarString(encoder, ROOT);
    } else {
      encoding.writeUint8(encoder, CONTENT_BINARY | HAS_ORIGIN);
      write(client);
      write(clock + i - 1);
    }
    encoding.writeVarUint8Array(encoder, element);
  });
  write(0);
  return encoding.toUint8Array(encoder);
}
