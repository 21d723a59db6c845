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
/** "I have nothing": whoever asks is sent the whole document. */
export const ASK_FOR_ALL: Uint8Array = sync(0, new Uint8Array([0]));

export interface Presence {
  readonly client: number;
  readonly clock: number;
  /** JSON. */
  readonly state: string;
}

export function awarenessMessage(presences: readonly Presence[]): Uint8Array {
  const inner = encoding.createEncoder();
  encoding.writeVarUint(inner, presences.length);
  for (const { client, clock, state } of presences) {
    encoding.writeVarUint(inner, client);
    encoding.writeVarUint(inner, clock);
    encoding.writeVarString(inner, state);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  return encoding.toUint8Array(encoder);
}
