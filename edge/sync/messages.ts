/** Messages of the y-websocket protocol, read strictly and written once for all sockets. */
import * as encoding from 'lib0/encoding';
import type { Plain } from '../../src/kernel/plain.ts';
import { BadBytes, StrictReader } from '../../src/sync/any.ts';
import {
  MESSAGE,
  MESSAGE_AWARENESS,
  MESSAGE_SYNC,
  readMessage,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../src/sync/protocol.ts';

const MESSAGE_AUTH = 2;
const MESSAGE_QUERY_AWARENESS = 3;
/** Values in a client's message at most: it states a thousand heads of seven. */
const MAX_VALUES = 8_192;

export type Incoming =
  | { readonly type: 'step1'; readonly vector: Uint8Array }
  /** Sync step 2 or a live update: to a server the same. */
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly update: Uint8Array }
  | { readonly type: 'query-awareness' }
  | { readonly type: 'hello' | 'time'; readonly body: Record<string, Plain> }
  /** Nothing to do with: an authentication message, or a type of a later version. */
  | { readonly type: 'other' };

/** Throws `BadBytes` at the first byte that it doesn't expect. */
export function readIncoming(bytes: Uint8Array): Incoming {
  const reader = new StrictReader(bytes);
  const type = reader.uint();
  switch (type) {
    case MESSAGE_SYNC:
      return readSync(reader);
    case MESSAGE_AWARENESS:
      return { type: 'awareness', update: last(reader) };
    case MESSAGE_QUERY_AWARENESS:
      return { type: 'query-awareness' };
    case MESSAGE.hello:
      return { type: 'hello', body: readMessage(bytes.subarray(reader.position), MAX_VALUES) };
    case MESSAGE.time:
      return { type: 'time', body: readMessage(bytes.subarray(reader.position), MAX_VALUES) };
    case MESSAGE_AUTH:
      return { type: 'other' };
    default:
      if (type > 255) throw new BadBytes('message.type');
      return { type: 'other' };
  }
}

function readSync(reader: StrictReader): Incoming {
  const step = reader.uint();
  if (step === SYNC_STEP_1) return { type: 'step1', vector: last(reader) };
  if (step === SYNC_STEP_2 || step === SYNC_UPDATE) return { type: 'update', update: last(reader) };
  throw new BadBytes('message.sync');
}

function last(reader: StrictReader): Uint8Array {
  const bytes = reader.take(reader.uint());
  if (!reader.done) throw new BadBytes('message.trailing');
  return bytes;
}

function syncMessage(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_SYNC);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

export const step1Message = (vector: Uint8Array): Uint8Array => syncMessage(SYNC_STEP_1, vector);
export const step2Message = (update: Uint8Array): Uint8Array => syncMessage(SYNC_STEP_2, update);
export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(SYNC_UPDATE, update);

export function awarenessMessage(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_AWARENESS);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

/** About nobody: a data message that changes nothing, so that a provider knows that the line stands. */
export const HEARTBEAT: Uint8Array = awarenessMessage(new Uint8Array([0]));

/** An update with nothing in it, in V1 encoding. */
export const EMPTY_UPDATE: Uint8Array = new Uint8Array([0, 0]);
export const isEmptyUpdate = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;
