/** One WebSocket: what it may be sent, how far behind its reader is, whether anyone is still there. */
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { KnownDevice } from '../venue/devices.ts';
import { Allowance } from './allowance.ts';
import { HEARTBEAT } from './messages.ts';

/** Questions that are dear to answer (a whole document, all presences, heads to be judged): at once, and a second. */
const QUESTIONS = { burst: 4, aSecond: 0.5 };

export interface SocketOptions {
  readonly device: KnownDevice;
  readonly document: string;
  /** Understands PVM's own messages. */
  readonly pvm: boolean;
  /** Bytes waiting from which its reader counts as slow. */
  readonly slowBytes: number;
  /** Told with which code and reason we end it. */
  onClose(code: number, reason: string): void;
  /** Told why something that it sent was not looked at. */
  onPassedOver(code: string): void;
  /** Told when it is let go because nobody seems to be there. */
  onSilent(): void;
  /** Told when much waits for its reader. */
  onBacklog(): void;
}

/** Bytes waiting on one socket that are worth a look at all of them. */
const BACKLOG_BYTES = 64 * 1024;

/** Heartbeats without a sign of life until a peer counts as gone. */
const SILENT_BEATS = 3;

export class SyncSocket {
  readonly device: KnownDevice;
  readonly document: string;
  readonly pvm: boolean;
  /** Told when a reader that was too slow has caught up, and what it missed must be sent. */
  onCaughtUp: () => void = () => {};
  private readonly ws: WebSocket;
  private readonly options: SocketOptions;
  private readonly questions = new Allowance(QUESTIONS.burst, QUESTIONS.aSecond);
  private readonly pauses = new Set<string>();
  private silentBeats = 0;
  private behind = false;

  constructor(ws: WebSocket, options: SocketOptions) {
    this.ws = ws;
    this.options = options;
    this.device = options.device;
    this.document = options.document;
    this.pvm = options.pvm;
    const alive = () => {
      this.silentBeats = 0;
    };
    ws.on('pong', alive);
    ws.on('message', alive);
  }

  get open(): boolean {
    return this.ws.readyState === this.ws.OPEN;
  }

  /** Bytes that wait for its reader. */
  get waiting(): number {
    return this.ws.bufferedAmount;
  }

  /**
   * Whether one more question may be answered now. A stock client asks once a socket; whoever asks for the same
   * again and again is passed over, since it is in the room and is sent all that changes.
   */
  mayAsk(): boolean {
    if (this.fallenBehind()) return false;
    const may = this.questions.take();
    if (!may) this.passOver('questions.many');
    return may;
  }

  /** What it sent is not looked at: there was too much of it. */
  passOver(code: string): void {
    this.options.onPassedOver(code);
  }

  /**
   * False when the reader is too slow: the message was not sent, `onCaughtUp` will ask for what it missed. `left` is
   * called when the message has left this process, not when the socket ended before.
   */
  send(bytes: Uint8Array, left?: () => void): boolean {
    const gone = left && ((error?: Error | null) => !error && left());
    return this.pass(() => this.ws.send(bytes, { binary: true }, gone));
  }

  /** As `send`, for messages whose frames were built for many (`framesOf`), in one system call: that is what fan-out costs. */
  sendFrames(frames: Buffer): boolean {
    // Without compression the library keeps nothing back: what is written here stands behind what it has sent.
    return this.pass(() => (this.ws as unknown as { _socket?: Socket })._socket?.write(frames));
  }

  /** PVM's own message: to those who understand it. */
  tell(bytes: Uint8Array): void {
    if (this.pvm) this.send(bytes);
  }

  private pass(write: () => void): boolean {
    if (!this.open || this.fallenBehind()) return false;
    write();
    if (this.ws.bufferedAmount > BACKLOG_BYTES) this.options.onBacklog();
    return true;
  }

  /** From then on until it has caught up, which the heartbeat sees. */
  private fallenBehind(): boolean {
    this.behind ||= this.ws.bufferedAmount > this.options.slowBytes;
    return this.behind;
  }

  beat(): void {
    if (this.silentBeats++ < SILENT_BEATS) this.ask();
    else {
      this.options.onSilent();
      this.ws.terminate();
    }
  }

  private ask(): void {
    this.ws.ping();
    if (this.behind && this.ws.bufferedAmount < this.options.slowBytes / 2) {
      this.behind = false;
      this.onCaughtUp();
    } else this.send(HEARTBEAT);
  }

  /**
   * Read nothing more until each reason for it is gone: the sender's own buffers fill, and it waits. False when it is
   * paused for that already.
   */
  pause(reason: string): boolean {
    if (this.pauses.has(reason)) return false;
    this.pauses.add(reason);
    this.ws.pause();
    return true;
  }

  resume(reason: string): void {
    if (this.pauses.delete(reason) && this.pauses.size === 0) this.ws.resume();
  }

  close(code: number, reason = ''): void {
    if (this.open) this.options.onClose(code, reason);
    // What is paused would not hear the answer to the close.
    for (const one of [...this.pauses]) this.resume(one);
    this.ws.close(code, reason);
  }

  /** Without a farewell: its reader would not read that either. */
  drop(): void {
    this.ws.terminate();
  }
}
