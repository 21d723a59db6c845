/** Which part of the node serves which document, and PVM's own exchange on every socket. */
import { FOLD_VERSION } from '../../src/kernel/step.ts';
import { BadBytes } from '../../src/sync/any.ts';
import type { DocumentName } from '../../src/sync/names.ts';
import { CLOSE, encodeMessage, MESSAGE, PROTOCOL_VERSION } from '../../src/sync/protocol.ts';
import type { VenueNode } from '../venue/node.ts';
import { framesOf } from './frames.ts';
import type { LiveDocument } from './live-document.ts';
import type { LogTails, StatedHead } from './log-tails.ts';
import { readIncoming } from './messages.ts';
import { isStaff } from './rights.ts';
import type { SyncPorts } from './server.ts';
import type { SyncSocket, Visit } from './socket.ts';
import type { Strangers } from './strangers.ts';

/** Two numbers and their names. */
const MAX_TIME_BYTES = 64;

export function syncPorts(node: VenueNode, strangers: Strangers): SyncPorts {
  const greeting = new Greeting(node);
  return {
    venue: node.facts.venue,
    log: node.log,
    slowBytes: node.settings.slowBytes,
    device: (token) => node.devices.byToken(token),
    visit(socket, name, query) {
      if (socket.pvm) socket.sendFrames(greeting.now());
      return open(node, socket, name, query);
    },
    receive: (socket, visit, bytes) =>
      bytes[0] === MESSAGE.time ? answerTime(node, socket, bytes) : visit.receive(bytes),
    stranger: (ws, name, query, refuse) => strangers.receive(ws, name, query, { hello: helloMessage(node), refuse }),
  };
}

/** What each socket is told first: the same for all who come in one millisecond, and they come by the thousand. */
class Greeting {
  private readonly node: VenueNode;
  private said: { readonly at: number; readonly storage: string; readonly frames: Buffer } | undefined;

  constructor(node: VenueNode) {
    this.node = node;
  }

  now(): Buffer {
    const at = this.node.clock.now();
    const { storage } = this.node.state;
    if (this.said?.at !== at || this.said.storage !== storage) {
      const frames = framesOf([helloMessage(this.node, at), encodeMessage('state', this.node.state)]);
      this.said = { at, storage, frames };
    }
    return this.said.frames;
  }
}

function open(node: VenueNode, socket: SyncSocket, name: DocumentName, query: URLSearchParams): Visit | undefined {
  switch (name.type) {
    case 'outbox':
      node.outboxes.join(socket);
      // Whoever reads no log has no use for what proves one.
      if (isStaff(socket.device)) for (const head of node.tails.allHeads()) socket.tell(encodeMessage('head', head));
      return { receive: (bytes) => node.outboxes.receive(socket, bytes), leave: () => node.outboxes.leave(socket) };
    case 'log':
      return new LogVisit(node.tails, socket, name, statedHead(query));
    case 'directory':
      if (name.start !== node.facts.start) return stale(socket, node.facts.start);
      return live(socket, node.directory.document);
    case 'roster':
      if (name.writer !== 'edge') return stale(socket, 'edge');
      return live(socket, node.roster.document);
    case 'board':
      if (name.start !== node.facts.start) return stale(socket, node.facts.start);
      return openBoard(node, socket, name.view);
    case 'desk':
      node.desk.join(socket);
      return { receive: (bytes) => node.desk.receive(socket, bytes), leave: () => node.desk.leave(socket) };
  }
}

type LogName = Extract<DocumentName, { type: 'log' }>;

/** Most sockets of a room are these. */
class LogVisit implements Visit {
  private readonly tails: LogTails;
  private readonly socket: SyncSocket;
  private readonly name: LogName;
  private readonly stated: StatedHead | undefined;

  constructor(tails: LogTails, socket: SyncSocket, name: LogName, stated: StatedHead | undefined) {
    this.tails = tails;
    this.socket = socket;
    this.name = name;
    this.stated = stated;
  }

  receive(bytes: Uint8Array): Promise<void> {
    const { subject, segment } = this.name;
    return this.tails.receive(this.socket, subject, segment, bytes, this.stated);
  }

  leave(): void {
    this.tails.leave(this.socket, this.name.subject, this.name.segment);
  }
}

/** Closing tells what stands in that place of the name now. */
function stale(socket: SyncSocket, now: string): undefined {
  socket.close(CLOSE.stale, now);
}

const live = (socket: SyncSocket, document: LiveDocument): Visit => ({
  receive: (bytes) => document.receive(socket, bytes),
  leave: () => document.leave(socket),
});

function openBoard(node: VenueNode, socket: SyncSocket, view: string): Visit | undefined {
  const board = node.boards.get(view);
  if (!board) {
    socket.close(CLOSE.refused, 'view');
    return undefined;
  }
  board.refresh();
  const { document } = board;
  return {
    receive(bytes) {
      // What was committed before this reader has joined woke nobody: it is written now, or in a document after this one.
      board.refresh();
      if (board.document === document) document.receive(socket, bytes);
      else socket.close(CLOSE.stale, 'rolled');
    },
    leave: () => document.leave(socket),
  };
}

function statedHead(query: URLSearchParams): StatedHead | undefined {
  const n = query.get('n');
  const hash = query.get('hash');
  return n && hash && /^\d{1,9}$/.test(n) ? { n: Number(n), hash } : undefined;
}

function helloMessage(node: VenueNode, now = node.clock.now()): Uint8Array {
  const { venue, start } = node.facts;
  const { term } = node.primary;
  const hello = { protocol: PROTOCOL_VERSION, foldVersion: FOLD_VERSION, venue, start, term, now };
  return encodeMessage('hello', hello);
}

function answerTime(node: VenueNode, socket: SyncSocket, bytes: Uint8Array): void {
  const { sent, seq } = readTime(bytes);
  const server = node.clock.now();
  socket.tell(encodeMessage('time', { sent, server }));
  const { id } = socket.device;
  if (node.primary.head(id).seq >= seq) node.primary.noteContact(id, server);
}

function readTime(bytes: Uint8Array): { sent: number; seq: number } {
  // Not held to a few a second as other questions are, so it must be quick to read.
  if (bytes.length > MAX_TIME_BYTES) throw new BadBytes('message.time');
  const message = readIncoming(bytes);
  if (message.type !== 'time') throw new BadBytes('message.type');
  const { sent, seq } = message.body;
  if (!Number.isSafeInteger(sent) || !Number.isSafeInteger(seq)) throw new BadBytes('message.time');
  return { sent: sent as number, seq: seq as number };
}
