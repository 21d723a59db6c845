import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Plain } from '../../src/kernel/plain.ts';
import { encodeMessage, MESSAGE, type Messages, readMessage } from '../../src/sync/protocol.ts';

export interface SyncSocketOptions {
  /** `http://host:port`. */
  readonly origin: string;
  readonly document: string;
  readonly token: string;
  readonly params?: Record<string, string>;
  onOpen?(): void;
  /** Sync step 1 of the server: its state vector. */
  onStep1?(vector: Uint8Array): void;
  onUpdate?(update: Uint8Array): void;
  onMessage?(type: keyof Messages, message: Record<string, Plain>): void;
  onClose?(code: number, reason: string): void;
}

const TYPES = new Map(Object.entries(MESSAGE).map(([name, type]) => [type as number, name as keyof Messages]));

/** One socket of the y-websocket protocol, by hand: nothing is sent or answered that the test does not say. */
export class RawSocket {
  readonly ws: WebSocket;
  closed: { code: number; reason: string } | undefined;

  constructor(options: SyncSocketOptions) {
    const params = new URLSearchParams({ token: options.token, pvm: '1', ...options.params });
    this.ws = new WebSocket(`${options.origin.replace(/^http/, 'ws')}/sync/${options.document}?${params}`);
    this.ws.binaryType = 'arraybuffer';
    this.ws.on('open', () => options.onOpen?.());
    this.ws.on('error', () => {});
    this.ws.on('message', (data) => receive(new Uint8Array(data as ArrayBuffer), options));
    this.ws.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
      options.onClose?.(code, String(reason));
    });
  }

  get open(): boolean {
    return this.ws.readyState === WebSocket.OPEN;
  }

  sendBytes(bytes: Uint8Array): void {
    if (this.open) this.ws.send(bytes);
  }

  sendStep1(doc: Y.Doc | Uint8Array): void {
    this.sendSync(0, doc instanceof Uint8Array ? doc : Y.encodeStateVector(doc));
  }

  sendUpdate(update: Uint8Array): void {
    this.sendSync(2, update);
  }

  send<K extends keyof Messages>(type: K, message: Messages[K]): void {
    this.sendBytes(encodeMessage(type, message));
  }

  close(): void {
    this.ws.close();
  }

  private sendSync(step: number, payload: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
    this.sendBytes(encoding.toUint8Array(encoder));
  }
}

function receive(bytes: Uint8Array, options: SyncSocketOptions): void {
  const decoder = decoding.createDecoder(bytes);
  const type = decoding.readVarUint(decoder);
  if (type === 0) {
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === 0) options.onStep1?.(payload);
    else options.onUpdate?.(payload);
    return;
  }
  const name = TYPES.get(type);
  if (name) options.onMessage?.(name, readMessage(decoding.readTailAsUint8Array(decoder)));
}
