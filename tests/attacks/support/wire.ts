/** WebSockets by hand over plain TCP: whatever bytes, thousands of connections, sockets that are never read. */
import { connect, type Socket } from 'node:net';
import { updateMessage } from './messages.ts';

export interface Target {
  readonly port: number;
  /** After the host: `/sync/<document>?token=…`. */
  readonly path: string;
  /** Which of the loopback's addresses it comes from. */
  readonly from?: string;
}

/** Loopback addresses that are not the default: each counts as another machine. */
export const address = (n: number): string => `127.0.${1 + (n >> 8)}.${1 + (n & 0x7f)}`;

export function dial({ port, from }: Pick<Target, 'port' | 'from'>): Socket {
  const socket = connect({ port, host: '127.0.0.1', ...(from ? { localAddress: from } : {}) });
  socket.on('error', () => {});
  return socket;
}

export const upgrade = ({ path }: Pick<Target, 'path'>, headers: readonly string[] = []): string =>
  [
    ...[`GET ${path} HTTP/1.1`, 'Host: edge', 'Connection: Upgrade', 'Upgrade: websocket'],
    ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==', ...headers, '', ''],
  ].join('\r\n');

/**
 * A frame as a client sends it; the mask is zeros, which leaves the payload readable. `first`: its first byte, if that
 * is not a last fragment's.
 */
export function frame(payload: Uint8Array, opcode = 2, first = 0x80 | opcode): Buffer {
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([first, 0x80 | length])
      : length < 0x10000
        ? Buffer.from([first, 0x80 | 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([first, 0x80 | 127, 0, 0, 0, 0]), uint32(length)]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}

/** An update that is refused everywhere, sent behind a blow: a close for this one says that the blow was let pass. */
const SENTINEL = frame(updateMessage(new Uint8Array([7])));
export const LET_PASS = /^4400 update\.clients$|^4403 read-only$/;

/**
 * One socket, one blow: opens, sends, and resolves with how the server ended it, as `4400 update.deletes`, or
 * `LET_PASS`. `''` when it was cut off without a word.
 */
export const strike = (target: Target, payload: Uint8Array): Promise<string> =>
  blow(target, Buffer.concat([frame(payload), SENTINEL]));

/** The same with frames, or what is none, as they are. Only ends when the server ends it. */
export function blow(target: Target, frames: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = dial(target);
    const heard: Buffer[] = [];
    socket.on('data', (data) => {
      heard.push(data);
      // Not answered: whoever was told to go is gone.
      if (farewellIn(Buffer.concat(heard)) !== '') socket.destroy();
    });
    socket.on('close', () => resolve(farewellIn(Buffer.concat(heard))));
    socket.write(Buffer.concat([Buffer.from(upgrade(target)), frames]));
  });
}

/** Code and reason of the close frame that ends a server's bytes. */
function farewellIn(bytes: Buffer): string {
  let at = bytes.indexOf('\r\n\r\n') + 4;
  while (at + 2 <= bytes.length) {
    const opcode = bytes[at]! & 15;
    let length = bytes[at + 1]! & 127;
    at += 2;
    if (length === 126) {
      length = bytes.readUInt16BE(at);
      at += 2;
    } else if (length === 127) {
      length = Number(bytes.readBigUInt64BE(at));
      at += 8;
    }
    if (at + length > bytes.length) break;
    if (opcode === 8) return `${bytes.readUInt16BE(at)} ${bytes.toString('utf8', at + 2, at + length)}`.trim();
    at += length;
  }
  return '';
}

/** A request as written; resolves with all that came back until the line was closed. */
export function ask(target: Pick<Target, 'port' | 'from'>, request: string | Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = dial(target);
    let answer = '';
    socket.setEncoding('latin1').on('data', (data: string) => {
      answer += data;
    });
    socket.on('close', () => resolve(answer));
    socket.write(request);
  });
}
