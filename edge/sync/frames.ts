/**
 * Messages as the bytes of their WebSocket frames, built once for all readers. A server's frames are not masked and,
 * without compression, alike for everyone: so a reader costs one write of one buffer, where a head and a payload of its own
 * for each message cost a sixth more processor time.
 */

/** A whole message of binary data. */
const BINARY = 0x82;

/** The frames of these messages, in a row. */
export function framesOf(messages: readonly Uint8Array[]): Buffer {
  return Buffer.concat(messages.flatMap((message) => [headOf(message.length), message]));
}

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([BINARY, length]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = BINARY;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return head;
}
