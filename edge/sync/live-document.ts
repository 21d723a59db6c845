/**
 * A small Y.Doc that only this process writes: directory, rosters, boards. Readers are sent its
 * updates; nothing that they send is ever applied.
 */
import * as Y from 'yjs';
import { StrictReader } from '../../src/sync/any.ts';
import { encodeAppendVector, readAppendVector } from '../../src/sync/append.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import { isEmptyUpdate, readIncoming, step2Message, updateMessage } from './messages.ts';
import type { SyncSocket } from './socket.ts';

export class LiveDocument {
  readonly doc = new Y.Doc();
  readonly sockets = new Set<SyncSocket>();

  /** Heard only while somebody reads: Yjs encodes each change for whoever listens, the whole roster at a start. */
  private readonly tell = (update: Uint8Array): void => {
    const message = updateMessage(update);
    for (const socket of this.sockets) socket.send(message);
  };

  /** Handle one message of a reader. Throws `BadBytes`. */
  receive(socket: SyncSocket, bytes: Uint8Array): void {
    const message = readIncoming(bytes);
    if (message.type === 'update' && !isEmptyUpdate(message.update)) socket.close(CLOSE.forbidden, 'read-only');
    if (message.type !== 'step1' || !socket.mayAsk()) return;
    // What an earlier start wrote under this name can't be joined with what this one writes.
    if (knowsOthers(message.vector, this.doc.clientID)) socket.close(CLOSE.stale, 'another start');
    else this.answer(socket, message.vector);
  }

  private answer(socket: SyncSocket, stated: Uint8Array): void {
    const has = readAppendVector(stated, this.doc.clientID);
    const vector = encodeAppendVector(
      has === 0 ? { client: undefined, count: 0 } : { client: this.doc.clientID, count: has },
    );
    if (this.sockets.size === 0) this.doc.on('update', this.tell);
    this.sockets.add(socket);
    socket.onCaughtUp = () => socket.send(step2Message(Y.encodeStateAsUpdate(this.doc)));
    socket.send(step2Message(Y.encodeStateAsUpdate(this.doc, vector)));
  }

  leave(socket: SyncSocket): void {
    if (this.sockets.delete(socket) && this.sockets.size === 0) this.doc.off('update', this.tell);
  }

  /** Its readers are told to begin a fresh document. */
  retire(reason: string): void {
    for (const socket of this.sockets) socket.close(CLOSE.stale, reason);
    this.sockets.clear();
    this.doc.destroy();
  }
}

function knowsOthers(vector: Uint8Array, client: number): boolean {
  const reader = new StrictReader(vector);
  for (let left = reader.uint(); left > 0; left--) {
    const id = reader.uint();
    if (reader.uint() > 0 && id !== client) return true;
  }
  return false;
}
