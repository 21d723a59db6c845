/** One WebSocket: what it may be sent, how far behind its reader is, whether anyone is still there. */
import type { Socket } from 'node:net';
import { type RawData, WebSocket } from 'ws';
import type { KnownDevice } from '../venue/devices.ts';
import { Allowance } from './allowance.ts';
import { HEARTBEAT } from './messages.ts';

/** Questions that are dear to answer (a whole document, all presences, heads to be judged): at once, and a second. */
const QUESTIONS = { burst: 4, aSecond: 0.5 };
/** Messages that one socket may send at once, and each second after: then it is read more slowly. */
const MESSAGES = { burst: 2_000, aSecond: 1_000 };

export interface SocketOptions {
  readonly device: KnownDevice;
  readonly document: string;
  /** Understands PVM's own messages. */
  readonly pvm: boolean;
}

/** Whoever serves the sockets is told what happens to them. */
export interface SocketHost {
  /** Bytes waiting from which a reader counts as slow. */
  readonly slowBytes: number;
  message(socket: SyncSocket, bytes: Uint8Array): void;
  /** It is closed. */
  left(socket: SyncSocket): void;
  /** With which code and reason we end it. */
  closing(socket: SyncSocket, code: number, reason: string): void;
  /** Why something that it sent was not looked at. */
  passedOver(socket: SyncSocket, code: string): void;
  /** It is let go because nobody seems to be there. */
  silent(socket: SyncSocket): void;
  /** Much waits for its reader. */
  backlog(): void;
}

/** What a document does with a socket. */
export interface Visit {
  receive(bytes: Uint8Array): void | Promise<void>;
  leave(): void;
}

/** A WebSocket that knows what it is here: its listeners are the same for all, and closures of its own cost it memory. */
export class Line extends WebSocket {
  sync: SyncSocket | undefined;
}

/** Bytes waiting on one socket that are worth a look at all of them. */
const BACKLOG_BYTES = 64 * 1024;

const AS_BYTES = { binary: true };

/** Heartbeats without a sign of life until a peer counts as gone. */
const SILENT_BEATS = 3;

export class SyncSocket {
  readonly device: KnownDevice;
  readonly document: string;
  readonly pvm: boolean;
  /** Told when a reader that was too slow has caught up, and what it missed must be sent. */
  onCaughtUp: () => void = nothing;
  /** Of the document that it is about, once that has taken it. */
  visit: Visit | undefined;
  private readonly ws: Line;
  private readonly host: SocketHost;
  private readonly messages = new Allowance(MESSAGES.burst, MESSAGES.aSecond);
  private readonly questions = new Allowance(QUESTIONS.burst, QUESTIONS.aSecond);
  private pauses: Set<string> | undefined;
  private silentBeats = 0;
  private behind = false;

  constructor(ws: Line, { device, document, pvm }: SocketOptions, host: SocketHost) {
    this.ws = ws;
    this.host = host;
    this.device = device;
    this.document = document;
    this.pvm = pvm;
    ws.sync = this;
    ws.on('pong', onPong);
    ws.on('message', onMessage);
    ws.on('close', onClose);
  }

  /** Somebody is there. */
  heard(): void {
    this.silentBeats = 0;
  }

  /** It has said something. */
  message(bytes: Uint8Array): void {
    this.heard();
    this.host.message(this, bytes);
  }

  left(): void {
    this.host.left(this);
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

  /** False when it says more in a short time than it should. */
  maySay(): boolean {
    return this.messages.take();
  }

  /** What it sent is not looked at: there was too much of it. */
  passOver(code: string): void {
    this.host.passedOver(this, code);
  }

  /**
   * False when the reader is too slow: the message was not sent, `onCaughtUp` will ask for what it missed. `left` is
   * called when the message has left this process, not when the socket ended before.
   */
  send(bytes: Uint8Array, left?: () => void): boolean {
    if (!this.ready) return false;
    this.ws.send(bytes, AS_BYTES, left && ((error?: Error | null) => !error && left()));
    this.sent();
    return true;
  }

  /** As `send`, for messages whose frames were built for many (`framesOf`), in one system call: that is what fan-out costs. */
  sendFrames(frames: Buffer): boolean {
    if (!this.ready) return false;
    // Without compression the library keeps nothing back: what is written here stands behind what it has sent.
    (this.ws as unknown as { _socket?: Socket })._socket?.write(frames);
    this.sent();
    return true;
  }

  /** PVM's own message: to those who understand it. */
  tell(bytes: Uint8Array): void {
    if (this.pvm) this.send(bytes);
  }

  private get ready(): boolean {
    return this.open && !this.fallenBehind();
  }

  private sent(): void {
    if (this.ws.bufferedAmount > BACKLOG_BYTES) this.host.backlog();
  }

  /** From then on until it has caught up, which the heartbeat sees. */
  private fallenBehind(): boolean {
    this.behind ||= this.ws.bufferedAmount > this.host.slowBytes;
    return this.behind;
  }

  beat(): void {
    if (this.silentBeats++ < SILENT_BEATS) this.ask();
    else {
      this.host.silent(this);
      this.ws.terminate();
    }
  }

  private ask(): void {
    this.ws.ping();
    if (this.behind && this.ws.bufferedAmount < this.host.slowBytes / 2) {
      this.behind = false;
      this.onCaughtUp();
    } else this.send(HEARTBEAT);
  }

  /**
   * Read nothing more until each reason for it is gone: the sender's own buffers fill, and it waits. False when it is
   * paused for that already.
   */
  pause(reason: string): boolean {
    this.pauses ??= new Set();
    if (this.pauses.has(reason)) return false;
    this.pauses.add(reason);
    this.ws.pause();
    return true;
  }

  resume(reason: string): void {
    if (this.pauses?.delete(reason) && this.pauses.size === 0) this.ws.resume();
  }

  close(code: number, reason = ''): void {
    if (this.open) this.host.closing(this, code, reason);
    // What is paused would not hear the answer to the close.
    for (const one of [...(this.pauses ?? [])]) this.resume(one);
    this.ws.close(code, reason);
  }

  /** Without a farewell: its reader would not read that either. */
  drop(): void {
    this.ws.terminate();
  }
}

function nothing(): void {}

function onPong(this: WebSocket): void {
  (this as Line).sync?.heard();
}

function onMessage(this: WebSocket, data: RawData): void {
  (this as Line).sync?.message(new Uint8Array(data as Buffer));
}

function onClose(this: WebSocket): void {
  (this as Line).sync?.left();
}
