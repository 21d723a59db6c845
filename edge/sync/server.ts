/**
 * `/sync/<document>`: accepts the upgrade, then says no where it must. (A refused upgrade makes the
 * stock provider try for ever; a close code 44xx stops it.)
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { BadBytes } from '../../src/sync/any.ts';
import { MAX_UPDATE_BYTES } from '../../src/sync/gate.ts';
import { type DocumentName, formatName, parseName } from '../../src/sync/names.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import type { Log } from '../log.ts';
import type { KnownDevice } from '../venue/devices.ts';
import { Backlog, MAX_PHONE_SOCKETS, MAX_SOCKETS, toGiveWay } from './crowd.ts';
import { FRAMES, LineGuard } from './line-guard.ts';
import { Refusals, type Refused } from './refusals.ts';
import { isPhone, mayOpen } from './rights.ts';
import { Line, type SocketHost, SyncSocket, type Visit } from './socket.ts';

const PREFIX = '/sync/';
/** An update at its largest, and its message around it. */
const MAX_MESSAGE_BYTES = MAX_UPDATE_BYTES + 1024;
const SLOW_DOWN_MS = 100;
/** How long an ended socket may take to say so too, ms. */
const CLOSE_MS = 5_000;

export interface SyncPorts {
  readonly venue: string;
  readonly log: Log;
  readonly slowBytes: number;
  device(token: string): KnownDevice | undefined;
  /** Opens the document for this socket, or closes it and gives undefined. */
  visit(socket: SyncSocket, name: DocumentName, query: URLSearchParams): Visit | undefined;
  /** Something that a visitor has said. Throws `BadBytes`. */
  receive(socket: SyncSocket, visit: Visit, bytes: Uint8Array): void | Promise<void>;
  /** A token that nobody here knows, on an outbox: true when it is taken care of, which may end in `refuse`. */
  stranger(ws: WebSocket, name: DocumentName, query: URLSearchParams, refuse: () => void): boolean;
}

export class SyncServer implements SocketHost {
  readonly sockets = new Set<SyncSocket>();
  /** Those of players' phones, by device, the oldest first. */
  private readonly ofPhones = new Map<string, Set<SyncSocket>>();
  private readonly ports: SyncPorts;
  private readonly refusals: Refusals;
  private readonly waiting = new Backlog();
  private readonly lines: LineGuard;
  private readonly server = new WebSocketServer<typeof Line>({
    ...{ noServer: true, WebSocket: Line },
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    // The library's types do not know them yet.
    ...{ closeTimeout: CLOSE_MS, ...FRAMES },
  });

  constructor(ports: SyncPorts) {
    this.ports = ports;
    this.refusals = new Refusals(ports.log);
    this.lines = new LineGuard((refused) => this.refusals.note(refused));
    this.server.on('wsClientError', (_error, socket) => {
      this.refusals.note({ code: 'upgrade.broken' });
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    });
  }

  attach(http: Server): void {
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', endIt);
      // What it is told first goes with the answer to its upgrade, in one system call.
      socket.cork();
      this.server.handleUpgrade(request, socket, head, (ws) => this.open(ws, request));
      socket.uncork();
    });
  }

  beat(): void {
    for (const socket of this.sockets) socket.beat();
    // Those that wait and are sent nothing more are not looked at otherwise.
    this.relieve();
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

  get slowBytes(): number {
    return this.ports.slowBytes;
  }

  message(socket: SyncSocket, bytes: Uint8Array): void {
    const { visit } = socket;
    if (!visit) return;
    if (!socket.maySay()) slowDown(socket);
    void this.receive(socket, visit, bytes);
  }

  left(socket: SyncSocket): void {
    this.forget(socket);
    socket.visit?.leave();
  }

  closing({ device, document }: SyncSocket, close: number, code: string): void {
    this.refusals.closed(close, { device: device.id, document, code });
  }

  passedOver({ device, document }: SyncSocket, code: string): void {
    this.refusals.note({ device: device.id, document, code });
  }

  silent({ device, document }: SyncSocket): void {
    this.ports.log.debug({ device: device.id, document }, 'no sign of life: let go');
  }

  backlog(): void {
    this.relieve();
  }

  private open(ws: Line, request: IncomingMessage): void {
    this.lines.watch(ws);
    // What is no address can come in a request all the same.
    const url = URL.parse(request.url ?? '/', 'http://edge');
    const name = url?.pathname.startsWith(PREFIX) ? parseName(decode(url.pathname.slice(PREFIX.length))) : undefined;
    if (!url || name?.venue !== this.ports.venue) this.refuse(ws, CLOSE.refused, { code: 'document' });
    else this.admit(ws, name, url.searchParams);
  }

  private admit(ws: Line, name: DocumentName, query: URLSearchParams): void {
    const device = this.ports.device(query.get('token') ?? '');
    const document = formatName(name);
    this.lines.tell(ws, { ...(device ? { device: device.id } : {}), document });
    if (!device) {
      const refuse = () => this.refuse(ws, CLOSE.unauthorised, { document, code: 'token' });
      if (!this.ports.stranger(ws, name, query, refuse)) refuse();
    } else if (!mayOpen(device, name))
      this.refuse(ws, CLOSE.forbidden, { device: device.id, document, code: 'document' });
    else if (!this.makeRoom(device)) this.refuse(ws, CLOSE.tryLater, { device: device.id, document, code: 'sockets' });
    else this.serve(new SyncSocket(ws, { device, document, pvm: query.get('pvm') === '1' }, this), name, query);
  }

  private refuse(ws: WebSocket, close: number, refused: Refused): void {
    this.refusals.closed(close, refused);
    ws.close(close, refused.code);
    this.lines.farewell(ws);
  }

  /** False when there is none: the newcomer is to try later. */
  private makeRoom(newcomer: KnownDevice): boolean {
    const own = this.ofPhones.get(newcomer.id);
    const oldest = own && own.size >= MAX_PHONE_SOCKETS ? [...own][0] : undefined;
    if (!oldest && this.sockets.size < MAX_SOCKETS) return true;
    const leaver = oldest ?? toGiveWay(this.sockets, newcomer.id);
    if (!leaver) return false;
    this.forget(leaver);
    this.refusals.note({ device: leaver.device.id, document: leaver.document, code: 'sockets' });
    // At once: whoever floods does not answer a farewell, and a provider comes back either way.
    leaver.drop();
    return true;
  }

  private keep(socket: SyncSocket): void {
    this.sockets.add(socket);
    const { device } = socket;
    if (isPhone(device)) this.ofPhones.set(device.id, (this.ofPhones.get(device.id) ?? new Set()).add(socket));
  }

  private forget(socket: SyncSocket): void {
    this.sockets.delete(socket);
    const own = this.ofPhones.get(socket.device.id);
    own?.delete(socket);
    if (own?.size === 0) this.ofPhones.delete(socket.device.id);
  }

  private relieve(): void {
    for (const socket of this.waiting.excess(this.sockets)) {
      this.refusals.note({ device: socket.device.id, document: socket.document, code: 'reader.slow' });
      socket.drop();
    }
  }

  private serve(socket: SyncSocket, name: DocumentName, query: URLSearchParams): void {
    this.keep(socket);
    socket.visit = this.ports.visit(socket, name, query);
  }

  private async receive(socket: SyncSocket, visit: Visit, bytes: Uint8Array): Promise<void> {
    try {
      if (socket.open) await this.ports.receive(socket, visit, bytes);
    } catch (error) {
      if (error instanceof BadBytes) return socket.close(CLOSE.refused, error.code);
      this.ports.log.error({ device: socket.device.id, document: socket.document, err: error }, 'a message failed');
      socket.close(1011, 'failed');
    }
  }
}

/** Has no surroundings: what stood there would be held as long as the socket. */
function endIt(this: Duplex): void {
  this.destroy();
}

/** Nothing is lost: it waits on the sender's side. */
function slowDown(socket: SyncSocket): void {
  if (!socket.pause('pace')) return;
  socket.passOver('messages.many');
  setTimeout(() => socket.resume('pace'), SLOW_DOWN_MS);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
