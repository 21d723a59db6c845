/**
 * One document on one socket, by y-websocket's own provider. What the provider can't know is said by the
 * options: what this client states when it connects, and PVM's messages beside Yjs's.
 */
import { readTailAsUint8Array } from 'lib0/decoding';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { encodeMessage, MESSAGE, type Messages, readMessage } from '../../../src/sync/protocol.ts';

export interface LiveDocumentOptions {
  /** `ws://…/sync` or `wss://…/sync`. */
  readonly server: string;
  readonly name: string;
  readonly doc: Y.Doc;
  /** Asked anew at each connect. */
  params(): Record<string, string>;
  /** Whose presence travels on this socket; without it none does. */
  readonly awareness?: Awareness;
  /** This device only reads: nothing that comes into the document otherwise is ever sent. A server ends the socket of a reader that writes. */
  readonly readOnly?: boolean;
  /** PVM's messages from the server. What it throws is swallowed: bad bytes must not end the socket's other uses. */
  onMessage?(type: keyof Messages, message: Record<string, unknown>): void;
  /** The socket is open, nothing has been sent yet. */
  onOpen?(): void;
  /** The server's state has been taken in. */
  onSynced?(): void;
  onDown?(): void;
  /** The server closed for good, with a code of 44xx. */
  onClosed?(code: number, reason: string): void;
}

export interface LiveDocument {
  readonly doc: Y.Doc;
  readonly connected: boolean;
  readonly synced: boolean;
  /** False when the socket is not open: a message is of the moment, nothing is queued. */
  send<K extends keyof Messages>(type: K, message: Messages[K]): boolean;
  /** Try at once, whatever the back-off says (the network is back). */
  retry(): void;
  /** Ends the socket, the document stays. */
  release(): void;
  /** Ends both. */
  destroy(): void;
}

const TYPES = Object.entries(MESSAGE) as [keyof Messages, number][];

export function makeLiveDocument(options: LiveDocumentOptions): LiveDocument {
  const { server, name, doc } = options;
  const awareness = options.awareness ?? silent(doc);
  const provider = new WebsocketProvider(server, name, doc, { connect: false, disableBc: true, awareness });
  Object.defineProperty(provider, 'params', { get: () => options.params() });
  if (options.readOnly) doc.off('update', provider._updateHandler);
  for (const [type, number] of TYPES) {
    provider.messageHandlers[number] = (_encoder, decoder) => {
      try {
        options.onMessage?.(type, readMessage(readTailAsUint8Array(decoder)));
      } catch (error) {
        console.warn(`${name}: message ${type} not understood`, error);
      }
    };
  }
  provider.on('status', ({ status }) => {
    if (status === 'connected') options.onOpen?.();
  });
  provider.on('sync', (synced) => {
    if (synced) options.onSynced?.();
  });
  provider.on('connection-close', () => options.onDown?.());
  provider.on('closed', ({ code, reason }) => options.onClosed?.(code, reason));
  provider.connect();

  return {
    doc,
    get connected() {
      return provider.wsconnected;
    },
    get synced() {
      return provider.synced;
    },
    send(type, message) {
      if (!provider.wsconnected || provider.ws?.readyState !== 1) return false;
      provider.ws.send(encodeMessage(type, message) as Uint8Array<ArrayBuffer>);
      return true;
    },
    retry() {
      provider.wsUnsuccessfulReconnects = 0;
      if (provider.shouldConnect) provider.connect();
    },
    release() {
      provider.destroy();
      if (awareness !== options.awareness) awareness.destroy();
    },
    destroy() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** An awareness that says nothing: only the desk has presence. */
function silent(doc: Y.Doc): Awareness {
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  return awareness;
}
