/**
 * Append-only Yjs documents, without Yjs.
 *
 * An outbox and a log tail are one root Y.Array with one client id, to which plain arrays are
 * appended: in Yjs's V1 encoding, a run of `ContentAny` items whose clock is the element's index.
 * So the server needs no Y.Doc for them: it writes updates from stored elements and reads them
 * back with a reader that admits nothing else. Appending costs the same at 1 and at 1,000,000.
 *
 *   update     = clients(1) structs(1) client clock  item  deletes(0)
 *   first item = info(8)        parent-is-root(1) name   count any…
 *   later item = info(8 | 128)  origin(client, clock-1)  count any…
 *
 * Source: Yjs INTERNALS.md and the UpdateEncoderV1 of yjs 13.6; append.test.ts holds both ways
 * against the real thing.
 */
import * as encoding from 'lib0/encoding';
import { BadBytes, StrictReader } from './any.ts';

/** Root array of outboxes and log tails. */
export const ROOT = 'entries';
const CONTENT_ANY = 8;
const HAS_ORIGIN = 128;
const ANY_ARRAY = 117;
const ANY_BYTES = 116;
/** Elements in one update at most: with a signature each, more would not fit into the largest update that is read. */
const MAX_ELEMENTS = 8_192;

/** What a document holds: who wrote it, and how many elements. */
export interface AppendState {
  /** Yjs client id of the one writer; undefined while empty. */
  readonly client: number | undefined;
  readonly count: number;
}

export const EMPTY_APPEND: AppendState = { client: undefined, count: 0 };

/** The bytes of one element in lib0's `any` encoding, ready to stand in an update. */
export function encodeElement(element: readonly unknown[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeAny(encoder, element as never);
  return encoding.toUint8Array(encoder);
}

/** A V1 update that appends `elements` (each from `encodeElement`) at index `clock`. */
export function encodeAppend(client: number, clock: number, elements: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  if (elements.length === 0) {
    encoding.writeVarUint(encoder, 0);
  } else {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    if (clock === 0) {
      encoding.writeUint8(encoder, CONTENT_ANY);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, ROOT);
    } else {
      encoding.writeUint8(encoder, CONTENT_ANY | HAS_ORIGIN);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock - 1);
    }
    encoding.writeVarUint(encoder, elements.length);
    for (const element of elements) encoding.writeUint8Array(encoder, element);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** A Yjs state vector of such a document. */
export function encodeAppendVector(state: AppendState): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, state.client === undefined ? 0 : 1);
  if (state.client !== undefined) {
    encoding.writeVarUint(encoder, state.client);
    encoding.writeVarUint(encoder, state.count);
  }
  return encoding.toUint8Array(encoder);
}

/**
 * How many elements of `client`'s a peer has, from its state vector. Throws `BadBytes`.
 * Clients that the document doesn't know are ignored: they can't have come from here.
 */
export function readAppendVector(bytes: Uint8Array, client: number | undefined): number {
  const reader = new StrictReader(bytes);
  const size = reader.uint();
  if (size > 1000) throw new BadBytes('vector.size');
  let count = 0;
  for (let i = 0; i < size; i++) {
    const id = reader.uint();
    const clock = reader.uint();
    if (id === client) count = clock;
  }
  if (!reader.done) throw new BadBytes('vector.trailing');
  return count;
}

/** One element of an outbox: byte strings only (event, signature, and a detachable part where there is one). */
export type ByteElement = readonly Uint8Array[];

export type AppendRead =
  /** Nothing in it. */
  | { readonly type: 'empty' }
  /** Elements from index `clock` on. */
  | {
      readonly type: 'elements';
      readonly client: number;
      readonly clock: number;
      readonly elements: readonly ByteElement[];
    };

/**
 * Read an update that may be hostile: admits only appends of arrays of byte strings by one client
 * to the one root array. Throws `BadBytes('update.*')` at the first byte that is anything else:
 * other clients, deletes, other content, other parents, insertions in the middle, trailing bytes.
 *
 * A backlog that Yjs sends may come as several items in a row; they must be contiguous.
 */
export function readAppend(bytes: Uint8Array): AppendRead {
  const reader = new StrictReader(bytes);
  const clients = reader.uint();
  if (clients > 1) throw new BadBytes('update.clients');
  if (clients === 0) {
    endOfUpdate(reader);
    return { type: 'empty' };
  }
  const items = reader.uint();
  const client = reader.uint();
  const clock = reader.uint();
  if (client > 0xffffffff || clock > 0x7fffffff) throw new BadBytes('update.clock');
  const elements: ByteElement[] = [];
  for (let i = 0; i < items; i++) {
    readItem(reader, client, clock + elements.length);
    const count = reader.uint();
    if (count === 0) throw new BadBytes('update.empty-item');
    if (elements.length + count > MAX_ELEMENTS) throw new BadBytes('update.elements');
    for (let j = 0; j < count; j++) elements.push(readElement(reader));
  }
  endOfUpdate(reader);
  if (elements.length === 0) return { type: 'empty' };
  return { type: 'elements', client, clock, elements };
}

function readItem(reader: StrictReader, client: number, clock: number): void {
  const info = reader.byte();
  if ((info & 0x1f) !== CONTENT_ANY) throw new BadBytes('update.content');
  if (info === (CONTENT_ANY | HAS_ORIGIN)) {
    if (clock === 0 || reader.uint() !== client || reader.uint() !== clock - 1) throw new BadBytes('update.origin');
  } else if (info === CONTENT_ANY) {
    if (clock !== 0) throw new BadBytes('update.middle');
    if (reader.uint() !== 1 || reader.string() !== ROOT) throw new BadBytes('update.parent');
  } else throw new BadBytes('update.middle');
}

function readElement(reader: StrictReader): ByteElement {
  if (reader.byte() !== ANY_ARRAY) throw new BadBytes('update.element');
  const parts = reader.uint();
  if (parts < 2 || parts > 3) throw new BadBytes('update.element');
  const element: Uint8Array[] = [];
  for (let i = 0; i < parts; i++) {
    if (reader.byte() !== ANY_BYTES) throw new BadBytes('update.element');
    element.push(reader.take(reader.uint()));
  }
  return element;
}

function endOfUpdate(reader: StrictReader): void {
  if (reader.uint() !== 0) throw new BadBytes('update.deletes');
  if (!reader.done) throw new BadBytes('update.trailing');
}
