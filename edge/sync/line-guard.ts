/**
 * What a WebSocket can do below its messages: frames that are none, pings without end, a farewell that is never
 * answered. Whoever does it is cut off, and the log says why.
 */
import type { WebSocket } from 'ws';
import { Allowance } from './allowance.ts';
import type { Refused } from './refusals.ts';

/** For the WebSocket server: browsers send a message whole or in a few dozen pieces. */
export const FRAMES = { maxFragments: 256, maxBufferedChunks: 4_096, autoPong: false };
/** Pings answered at once, and each second after. */
const PINGS = { burst: 20, aSecond: 5 };
/** Sockets that were told to go and have not gone; the longest waiting is cut off for one more. */
const MAX_LEAVING = 500;

/** Which device and document a socket is about, as far as that is known. */
export type About = Pick<Refused, 'device' | 'document'>;

export class LineGuard {
  private readonly note: (refused: Refused) => void;
  private readonly about = new WeakMap<WebSocket, About>();
  private readonly leaving = new Set<WebSocket>();
  /** Of those that have pinged: browsers do not. */
  private readonly pings = new WeakMap<WebSocket, Allowance>();
  /** Listeners of every line, `this` being the line. */
  private readonly onError: (this: WebSocket, error: NodeJS.ErrnoException) => void;
  private readonly onPing: (this: WebSocket, data: Buffer) => void;

  constructor(note: (refused: Refused) => void) {
    this.note = note;
    const failed = (ws: WebSocket, error: NodeJS.ErrnoException) => this.failed(ws, error);
    const pinged = (ws: WebSocket, data: Buffer) => this.pinged(ws, data);
    this.onError = function (error) {
      failed(this, error);
    };
    this.onPing = function (data) {
      pinged(this, data);
    };
  }

  /** From its upgrade on. */
  watch(ws: WebSocket): void {
    ws.on('error', this.onError);
    ws.on('ping', this.onPing);
  }

  private failed(ws: WebSocket, { code }: NodeJS.ErrnoException): void {
    if (code?.startsWith('WS_ERR_')) this.note({ ...this.about.get(ws), code: codeOf(code) });
    ws.terminate();
  }

  private pinged(ws: WebSocket, data: Buffer): void {
    const pings = this.pings.get(ws) ?? new Allowance(PINGS.burst, PINGS.aSecond);
    this.pings.set(ws, pings);
    if (pings.take()) ws.pong(data);
    else {
      this.note({ ...this.about.get(ws), code: 'frame.pings' });
      ws.terminate();
    }
  }

  /** More is known of it now. */
  tell(ws: WebSocket, about: About): void {
    this.about.set(ws, about);
  }

  /** It was told to go. */
  farewell(ws: WebSocket): void {
    this.leaving.add(ws);
    ws.once('close', () => this.leaving.delete(ws));
    const [longest] = this.leaving;
    if (this.leaving.size <= MAX_LEAVING || !longest) return;
    this.leaving.delete(longest);
    longest.terminate();
  }
}

/** `WS_ERR_INVALID_OPCODE` is `frame.invalid-opcode`. */
const codeOf = (code: string): string =>
  code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
    ? 'message.oversize'
    : `frame.${code.slice('WS_ERR_'.length).toLowerCase().replaceAll('_', '-')}`;
