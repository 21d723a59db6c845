/** A WebSocket of a crowd, by hand: what comes is scanned for acts and not read, so that a thousand cost little. */
import { connect, type Socket } from 'node:net';
import { MarkCounter } from './marks.ts';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const END_OF_HEAD = '\r\n\r\n';
/** Each chunk is looked at before the next is read: one buffer serves all lines. */
const CHUNK = Buffer.alloc(64 * 1024);

export interface LineOptions {
  readonly port: number;
  /** With its leading slash. */
  readonly path: string;
  /** Sent once it is open. */
  readonly greeting: readonly Uint8Array[];
  /** Acts that have come, and after which time by `performance.now()`. */
  onActs?(count: number): void;
  onBytes?(count: number): void;
  onClosed?(): void;
}

export class Line {
  /** Rejects when the server did not take the upgrade. */
  readonly opened: Promise<void>;
  private readonly socket: Socket;
  private readonly options: LineOptions;
  private readonly marks = new MarkCounter();
  private head: string | undefined = '';
  private settle: { resolve(): void; reject(error: Error): void } | undefined;

  constructor(options: LineOptions) {
    this.options = options;
    this.opened = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    const { port, path } = options;
    const callback = (length: number, chunk: Uint8Array) => {
      this.receive((chunk as Buffer).subarray(0, length));
      return true;
    };
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: CHUNK, callback } });
    this.socket.on('error', (error) => this.settle?.reject(error));
    this.socket.on('close', () => {
      this.settle?.reject(new Error(`closed at once: ${path}`));
      options.onClosed?.();
    });
    this.socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${KEY}\r\nSec-WebSocket-Version: 13${END_OF_HEAD}`,
    );
  }

  /** Frames from `frame()`, in one system call. */
  send(frames: readonly Buffer[]): void {
    this.socket.cork();
    for (const one of frames) this.socket.write(one);
    this.socket.uncork();
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    const rest = this.head === undefined ? chunk : this.afterHead(chunk);
    if (rest.length === 0) return;
    this.options.onBytes?.(rest.length);
    const acts = this.marks.feed(rest);
    if (acts > 0) this.options.onActs?.(acts);
  }

  private afterHead(chunk: Buffer): Buffer {
    this.head += chunk.toString('latin1');
    const end = this.head!.indexOf(END_OF_HEAD);
    if (end < 0) return Buffer.alloc(0);
    const rest = Buffer.from(this.head!.slice(end + END_OF_HEAD.length), 'latin1');
    const [status = ''] = this.head!.split('\r\n', 1);
    this.head = undefined;
    if (!status.includes(' 101 ')) this.settle?.reject(new Error(`${this.options.path}: ${status}`));
    else {
      this.send(this.options.greeting.map(frame));
      this.settle?.resolve();
    }
    return rest;
  }
}

/** A binary message from a client. Its mask is zero, which leaves the bytes as they are. */
export function frame(message: Uint8Array): Buffer {
  const { length } = message;
  const size = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const head = Buffer.alloc(2 + size + 4);
  head[0] = 0x82;
  head[1] = 0x80 | (size === 0 ? length : size === 2 ? 126 : 127);
  if (size === 2) head.writeUInt16BE(length, 2);
  if (size === 8) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, message]);
}
