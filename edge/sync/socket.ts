/** One WebSocket: what it may be sent, how far behind its reader is, whether anyone is still there. */
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { KnownDevice } from '../venue/devices.ts';
import { HEARTBEAT } from './messages.ts';

/** Heartbeats without a sign of life until a peer counts as gone. */
const SILENT_BEATS = 3;

export class SyncSocket {
  readonly device: KnownDevice;
  readonly document: string;
  /** Understands PVM's own messages. */
  readonly pvm: boolean;
  /** Told when a reader that was too slow has caught up, and what it missed must be sent. */
  onCaughtUp: () => void = () => {};
  private readonly ws: WebSocket;
  private readonly slowBytes: number;
  private silentBeats = 0;
  private behind = false;

  constructor(ws: WebSocket, device: KnownDevice, document: string, pvm: boolean, slowBytes: number) {
    this.ws = ws;
    this.device = device;
    this.document = document;
    this.pvm = pvm;
    this.slowBytes = slowBytes;
    const alive = () => {
      this.silentBeats = 0;
    };
    ws.on('pong', alive);
    ws.on('message', alive);
  }

  get open(): boolean {
    return this.ws.readyState === this.ws.OPEN;
  }

  /** False when the reader is too slow: the message was not sent, `onCaughtUp` will ask for what it missed. */
  send(bytes: Uint8Array): boolean {
    if (!this.open || this.behind) return false;
    if (this.ws.bufferedAmount > this.slowBytes) {
      this.behind = true;
      return false;
    }
    this.ws.send(bytes, { binary: true });
    return true;
  }

  /** PVM's own message: to those who understand it. */
  tell(bytes: Uint8Array): void {
    if (this.pvm) this.send(bytes);
  }

  /** Several messages in one system call: that call is what fan-out costs. */
  together(send: () => void): void {
    const socket = (this.ws as unknown as { _socket?: Socket })._socket;
    socket?.cork();
    send();
    socket?.uncork();
  }

  beat(): void {
    if (this.silentBeats++ >= SILENT_BEATS) this.ws.terminate();
    else this.ask();
  }

  private ask(): void {
    this.ws.ping();
    if (this.behind && this.ws.bufferedAmount < this.slowBytes / 2) {
      this.behind = false;
      this.onCaughtUp();
    } else this.send(HEARTBEAT);
  }

  /** Read nothing more for now: the sender's own buffers fill, and it waits. */
  pause(): void {
    this.ws.pause();
  }

  resume(): void {
    this.ws.resume();
  }

  close(code: number, reason = ''): void {
    this.ws.close(code, reason);
  }
}
