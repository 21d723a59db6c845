/** Messages of the y-websocket protocol around whatever bytes. */
import * as encoding from 'lib0/encoding';

function sync(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

export const updateMessage = (update: Uint8Array): Uint8Array => sync(2, update);
export const stepMessage = (vector: Uint8Array): Uint8Array => sync(0, vector);
/** "I have nothing": whoever asks is sent the whole document. */
export const ASK_FOR_ALL: Uint8Array = sync(0, new Uint8Array([0]));

export interface Presence {
  readonly client: number;
  readonly clock: number;
  /** JSON. */
  readonly state: string;
}

export function presences(list: readonly Presence[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, list.length);
  for (const { client, clock, state } of list) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}

/** An awareness message around `presences`. */
export function aware(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}
