/**
 * Log tails: written from stored elements, without a Y.Doc. A flush's frame is built once for all
 * its readers. A reader is known by how many elements it has been sent; what it lacks is fed to it a
 * piece at a time, so that whoever asks for much and doesn't read costs the node one piece.
 *
 * Invariants:
 *  - between looking at what is held and joining the room nothing is awaited, so a reader can't miss the flush in between;
 *  - entries are followed by a head that proves them: what a device holds without one it can't bring back.
 */
import { encodeAppend, readAppendVector } from '../../src/sync/append.ts';
import { hex } from '../../src/sync/directory.ts';
import type { SignedHead } from '../../src/sync/head.ts';
import { chainHash, segmentSeed } from '../../src/sync/log-entry.ts';
import { clientOf } from '../../src/sync/names.ts';
import type { Committed, Primary } from '../../src/sync/primary.ts';
import { CLOSE, encodeMessage } from '../../src/sync/protocol.ts';
import type { Store } from '../../src/sync/store.ts';
import { framesOf } from './frames.ts';
import { isEmptyUpdate, readIncoming, step2Message, updateMessage } from './messages.ts';
import type { SyncSocket } from './socket.ts';

interface Reader {
  readonly socket: SyncSocket;
  readonly subject: string;
  readonly segment: string;
  /** Elements sent. */
  sent: number;
  /** It has asked, and was not yet told that this is all. */
  asked: boolean;
  /** A piece is on its way to it; the next one goes when that has left this process. */
  feeding: boolean;
}

/** All that a segment held at some moment, with the head that proves it, as frames. */
interface Whole {
  readonly key: string;
  readonly count: number;
  readonly head: SignedHead | undefined;
  readonly frames: Buffer;
}

/** Bytes of entries in one piece. A segment of a usual night fits into it. */
const PIECE_BYTES = 512 * 1024;

/** What a client says that it holds of the segment, in its address: entries and their chain hash. */
export interface StatedHead {
  readonly n: number;
  readonly hash: string;
}

export class LogTails {
  private readonly primary: Primary;
  private readonly store: Store;
  private readonly rooms = new Map<string, Map<SyncSocket, Reader>>();
  private readonly heads = new Map<string, SignedHead>();
  /** The latest answer to a reader that had nothing. After a restart, or when a segment closes, all ask for the same. */
  private whole: Whole | undefined;
  /** The closed segment that was read last: when one closes, all who were about to open it come at once. */
  private closed:
    | { readonly key: string; readonly count: number; readonly elements: Promise<readonly Uint8Array[]> }
    | undefined;

  constructor(primary: Primary, store: Store) {
    this.primary = primary;
    this.store = store;
  }

  get documents(): number {
    return this.rooms.size;
  }

  keepHeads(heads: readonly SignedHead[]): void {
    for (const head of heads) this.heads.set(head.subject, head);
  }

  /** Signed heads of all subjects, newest each. */
  allHeads(): readonly SignedHead[] {
    return [...this.heads.values()];
  }

  /** Everything of a flush, in one write a socket. Call only with what is durable. */
  broadcast(committed: Committed): void {
    this.keepHeads(committed.heads);
    for (const frame of committed.frames) {
      const room = this.rooms.get(keyOf(frame.subject, frame.segment));
      if (!room) continue;
      const update = updateMessage(encodeAppend(frame.client, frame.clock, frame.elements));
      const head = this.headMessage(frame.subject, frame.segment);
      const plain = framesOf([update]);
      const own = head ? framesOf([update, head]) : plain;
      const alone = head && framesOf([head]);
      for (const [socket, reader] of room) {
        if (reader.sent === frame.clock) {
          if (socket.sendFrames(socket.pvm ? own : plain)) reader.sent += frame.elements.length;
        } else if (alone && socket.pvm && reader.sent >= frame.clock + frame.elements.length) {
          // It asked between the commit and this: it has the entries, and nothing yet that proves them.
          socket.sendFrames(alone);
        }
      }
    }
  }

  /** Handle one message of a reader; resolves when it has been answered. */
  async receive(
    socket: SyncSocket,
    subject: string,
    segment: string,
    bytes: Uint8Array,
    stated?: StatedHead,
  ): Promise<void> {
    const message = readIncoming(bytes);
    if (message.type === 'update' && !isEmptyUpdate(message.update)) return socket.close(CLOSE.forbidden, 'read-only');
    if (message.type !== 'step1' || !socket.mayAsk()) return;
    const has = readAppendVector(message.vector, clientOf(segment));
    const elements = await this.elements(subject, segment);
    if (!elements || has > elements.length || !agrees(segment, elements, stated))
      return socket.close(CLOSE.stale, 'another history');
    if (!socket.open) return;
    this.answer(socket, subject, segment, elements, has);
  }

  leave(socket: SyncSocket, subject: string, segment: string): void {
    const key = keyOf(subject, segment);
    const room = this.rooms.get(key);
    room?.delete(socket);
    if (room?.size === 0) this.rooms.delete(key);
  }

  /** Encoded entries of a segment of the chain, undefined when it has none of that name. */
  async elements(subject: string, segment: string): Promise<readonly Uint8Array[] | undefined> {
    const held = this.primary.logs.get(subject)?.segments.find((one) => one.segment === segment);
    // Only closed segments lack their elements in memory, so what is read here can't grow meanwhile.
    return held && (held.elements ?? this.readClosed(subject, segment, held.count));
  }

  /** A meeting replaced a subject's chain: whoever reads what is no longer in it begins anew. */
  dropStale(subject: string): void {
    this.closed = undefined;
    this.whole = undefined;
    const kept = new Set(this.primary.logs.get(subject)?.segments.map((one) => keyOf(subject, one.segment)));
    for (const [key, room] of this.rooms) {
      if (!key.startsWith(`${subject} `) || kept.has(key)) continue;
      for (const socket of room.keys()) socket.close(CLOSE.stale, 'another history');
    }
  }

  private answer(
    socket: SyncSocket,
    subject: string,
    segment: string,
    elements: readonly Uint8Array[],
    has: number,
  ): void {
    const key = keyOf(subject, segment);
    const room = this.rooms.get(key) ?? new Map<SyncSocket, Reader>();
    this.rooms.set(key, room);
    const reader = room.get(socket) ?? { socket, subject, segment, sent: has, asked: true, feeding: false };
    room.set(socket, reader);
    reader.asked = true;
    socket.onCaughtUp = () => void this.goOn(reader);
    // Asked again in the middle of the answer: the rest is on its way.
    if (reader.feeding) return;
    reader.sent = has;
    this.feed(reader, elements);
  }

  /** One piece of what the reader lacks. */
  private feed(reader: Reader, elements: readonly Uint8Array[]): void {
    const end = pieceEnd(elements, reader.sent);
    const last = end === elements.length;
    reader.feeding = !last;
    const sent = last ? this.sendRest(reader, elements) : this.sendPiece(reader, elements, end);
    if (!sent) reader.feeding = false;
    else {
      reader.sent = end;
      if (last) reader.asked = false;
    }
  }

  private sendPiece(reader: Reader, elements: readonly Uint8Array[], end: number): boolean {
    const append = encodeAppend(clientOf(reader.segment), reader.sent, elements.slice(reader.sent, end));
    return reader.socket.send(updateMessage(append), () => void this.goOn(reader));
  }

  /** The last piece, and in the same write what proves it. */
  private sendRest(reader: Reader, elements: readonly Uint8Array[]): boolean {
    const { socket, sent, asked } = reader;
    if (!socket.pvm) return sent === elements.length && !asked ? true : socket.send(this.rest(reader, elements));
    if (sent > 0 || !asked) return socket.sendFrames(this.restFrames(reader, elements));
    const key = keyOf(reader.subject, reader.segment);
    const head = this.heads.get(reader.subject);
    if (this.whole?.key !== key || this.whole.count !== elements.length || this.whole.head !== head)
      this.whole = { key, count: elements.length, head, frames: this.restFrames(reader, elements) };
    return socket.sendFrames(this.whole.frames);
  }

  private restFrames(reader: Reader, elements: readonly Uint8Array[]): Buffer {
    const head = this.headMessage(reader.subject, reader.segment);
    const rest = reader.sent < elements.length || reader.asked ? [this.rest(reader, elements)] : [];
    return framesOf(head ? [...rest, head] : rest);
  }

  private rest({ segment, sent, asked }: Reader, elements: readonly Uint8Array[]): Uint8Array {
    const append = encodeAppend(clientOf(segment), sent, elements.slice(sent));
    // A stock client takes the answer to its question for all there is.
    return asked ? step2Message(append) : updateMessage(append);
  }

  /** What came in the meantime belongs to what it lacks. */
  private async goOn(reader: Reader): Promise<void> {
    const { socket, subject, segment } = reader;
    try {
      const elements = await this.elements(subject, segment);
      if (!socket.open) return;
      if (elements) this.feed(reader, elements);
      else socket.close(CLOSE.stale, 'another history');
    } catch {
      socket.close(CLOSE.tryLater, 'store');
    }
  }

  private readClosed(subject: string, segment: string, count: number): Promise<readonly Uint8Array[]> {
    const key = keyOf(subject, segment);
    if (this.closed?.key === key && this.closed.count === count) return this.closed.elements;
    const elements = this.store.entries(subject, segment);
    this.closed = { key, count, elements };
    elements.catch(() => {
      if (this.closed?.elements === elements) this.closed = undefined;
    });
    return elements;
  }

  private headMessage(subject: string, segment: string): Uint8Array | undefined {
    const head = this.heads.get(subject);
    return head?.segment === segment ? encodeMessage('head', head) : undefined;
  }
}

const keyOf = (subject: string, segment: string): string => `${subject} ${segment}`;

/** Where a piece that begins with element `from` ends: one element at least, where there is one. */
function pieceEnd(elements: readonly Uint8Array[], from: number): number {
  let bytes = 0;
  for (let i = from; i < elements.length; i++) {
    bytes += elements[i]!.length;
    if (bytes > PIECE_BYTES && i > from) return i;
  }
  return elements.length;
}

function agrees(segment: string, elements: readonly Uint8Array[], stated: StatedHead | undefined): boolean {
  if (!stated) return true;
  if (stated.n > elements.length) return false;
  return hex(hashAfter(segment, elements, stated.n)) === stated.hash;
}

/** Chain hash after the first `n` elements. */
export function hashAfter(segment: string, elements: readonly Uint8Array[], n: number): Uint8Array {
  let hash = segmentSeed(segment);
  for (let i = 0; i < n; i++) hash = chainHash(hash, elements[i]!);
  return hash;
}
