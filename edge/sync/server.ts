/**
 * `/sync/<document>`: accepts the upgrade, then says no where it must. (A refused upgrade makes the
 * stock provider try for ever; a close code 44xx stops it.)
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { BadBytes } from '../../src/sync/any.ts';
import { MAX_UPDATE_BYTES } from '../../src/sync/gate.ts';
import { type DocumentName, formatName, parseName } from '../../src/sync/names.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import type { Log } from '../log.ts';
import type { KnownDevice } from '../venue/devices.ts';
import { mayOpen } from './rights.ts';
import { SyncSocket } from './socket.ts';

const PREFIX = '/sync/';
/** An update at its largest, and its message around it. */
const MAX_MESSAGE_BYTES = MAX_UPDATE_BYTES + 1024;
/** Sockets at once. A venue has a few hundred; a flood must not take the room's memory. */
const MAX_SOCKETS = 5_000;

/** What a document does with a socket. */
export interface Visit {
  receive(bytes: Uint8Array): void | Promise<void>;
  leave(): void;
}

export interface SyncPorts {
  readonly venue: string;
  readonly log: Log;
  readonly slowBytes: number;
  device(token: string): KnownDevice | undefined;
  /** Opens the document for this socket, or closes it and gives undefined. */
  visit(socket: SyncSocket, name: DocumentName, query: URLSearchParams): Visit | undefined;
  /** A token that nobody here knows, on an outbox: true when it was taken care of. */
  stranger(ws: WebSocket, name: DocumentName, query: URLSearchParams): boolean;
}

export class SyncServer {
  readonly sockets = new Set<SyncSocket>();
  private readonly ports: SyncPorts;
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });

  constructor(ports: SyncPorts) {
    this.ports = ports;
  }

  attach(http: Server): void {
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      this.server.handleUpgrade(request, socket, head, (ws) => this.open(ws, request));
    });
  }

  beat(): void {
    for (const socket of this.sockets) socket.beat();
  }

  /** To every socket that understands PVM's messages. */
  tellAll(message: Uint8Array): void {
    for (const socket of this.sockets) socket.tell(message);
  }

  closeWhere(which: (socket: SyncSocket) => boolean, code: number, reason: string): void {
    for (const socket of this.sockets) if (which(socket)) socket.close(code, reason);
  }

  close(): void {
    for (const ws of this.server.clients) ws.close(1001, 'stopping');
    this.server.close();
  }

  /** Those that did not answer the close. */
  terminate(): void {
    for (const ws of this.server.clients) ws.terminate();
  }

  private open(ws: WebSocket, request: IncomingMessage): void {
    ws.on('error', () => ws.terminate());
    const url = new URL(request.url ?? '/', 'http://edge');
    const name = url.pathname.startsWith(PREFIX) ? parseName(decode(url.pathname.slice(PREFIX.length))) : undefined;
    if (name?.venue !== this.ports.venue) ws.close(CLOSE.refused, 'document');
    else if (this.sockets.size >= MAX_SOCKETS) ws.close(CLOSE.tryLater, 'sockets');
    else this.admit(ws, name, url.searchParams);
  }

  private admit(ws: WebSocket, name: DocumentName, query: URLSearchParams): void {
    const device = this.ports.device(query.get('token') ?? '');
    if (!device) {
      if (!this.ports.stranger(ws, name, query)) ws.close(CLOSE.unauthorised, 'token');
    } else if (mayOpen(device, name)) {
      const pvm = query.get('pvm') === '1';
      this.serve(ws, new SyncSocket(ws, device, formatName(name), pvm, this.ports.slowBytes), name, query);
    } else ws.close(CLOSE.forbidden, 'document');
  }

  private serve(ws: WebSocket, socket: SyncSocket, name: DocumentName, query: URLSearchParams): void {
    this.sockets.add(socket);
    ws.on('close', () => this.sockets.delete(socket));
    const visit = this.ports.visit(socket, name, query);
    if (!visit) return;
    ws.on('close', () => visit.leave());
    ws.on('message', (data) => void this.receive(socket, visit, data));
  }

  private async receive(socket: SyncSocket, visit: Visit, data: RawData): Promise<void> {
    try {
      if (socket.open) await visit.receive(new Uint8Array(data as Buffer));
    } catch (error) {
      if (error instanceof BadBytes) return socket.close(CLOSE.refused, error.code);
      this.ports.log.error({ device: socket.device.id, document: socket.document, err: error }, 'a message failed');
      socket.close(1011, 'failed');
    }
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
