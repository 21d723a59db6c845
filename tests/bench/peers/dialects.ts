/** How each server is spoken to: where a document is, what a reader says first, how an update is wrapped. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { ServerName } from './server-process.ts';

/** As the `y-protocols` package has them. */
const SYNC = 0;
const STEP_1 = 0;
const UPDATE = 2;
const EMPTY_VECTOR = new Uint8Array([0]);
/** Hocuspocus' own. */
const AUTH = 2;
const TOKEN = 0;

export interface Dialect {
  path(document: string): string;
  /** Asks for the whole document. */
  greeting(document: string): Uint8Array[];
  update(document: string, update: Uint8Array): Uint8Array;
  /** The Yjs update that a message carries, if it carries one. */
  read(message: Uint8Array): Uint8Array | undefined;
}

const yWebsocket: Dialect = {
  path: (document) => `/${document}`,
  greeting: () => [sync(STEP_1, EMPTY_VECTOR)],
  update: (_document, update) => sync(UPDATE, update),
  read: (message) => readSync(decoding.createDecoder(message)),
};

const pvm: Dialect = { ...yWebsocket, path: (document) => `/sync/${document}` };

const bare: Dialect = { ...yWebsocket, greeting: () => [], read: () => undefined };

const hocuspocus: Dialect = {
  path: () => '/',
  greeting: (document) => [
    named(document, (encoder) => {
      encoding.writeVarUint(encoder, AUTH);
      encoding.writeVarUint(encoder, TOKEN);
      encoding.writeVarString(encoder, 'token');
    }),
    named(document, (encoder) => encoding.writeUint8Array(encoder, sync(STEP_1, EMPTY_VECTOR))),
  ],
  update: (document, update) => named(document, (encoder) => encoding.writeUint8Array(encoder, sync(UPDATE, update))),
  read(message) {
    const decoder = decoding.createDecoder(message);
    decoding.readVarString(decoder);
    return readSync(decoder);
  },
};

export const DIALECTS: Record<ServerName, Dialect> = {
  bare,
  batched: bare,
  'y-websocket': yWebsocket,
  hocuspocus,
  pvm,
};

function sync(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

function named(document: string, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, document);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Step 2 and live updates carry one; step 1, awareness and the rest do not. */
function readSync(decoder: decoding.Decoder): Uint8Array | undefined {
  if (decoding.readVarUint(decoder) !== SYNC || decoding.readVarUint(decoder) === STEP_1) return undefined;
  return decoding.readVarUint8Array(decoder);
}
