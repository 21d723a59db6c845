import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ROOT } from '../../../src/sync/append.ts';
import { type Chain, DIRECTORY_ROOT, hex } from '../../../src/sync/directory.ts';
import { decodeEvent } from '../../../src/sync/event.ts';
import { formatName } from '../../../src/sync/names.ts';
import { ROSTER_ROOT } from '../../../src/sync/roster.ts';
import { waitFor } from '../../support/wait.ts';

export interface Reader {
  readonly origin: string;
  readonly venue: string;
  readonly token: string;
}

export function openStock({ origin, token }: Reader, document: string, doc = new Y.Doc()): WebsocketProvider {
  const options = { disableBc: true, params: { token }, WebSocketPolyfill: WebSocket as never };
  return new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, document, doc, options);
}

/** A document as a stock Yjs client that never saw it before reads it. */
export async function readFresh(reader: Reader, document: string): Promise<Y.Doc> {
  const provider = openStock(reader, document);
  await waitFor(() => provider.synced, { message: document, interval: 5 });
  provider.destroy();
  return provider.doc;
}

export interface Entry {
  readonly device: string;
  readonly kind: string;
  /** The whole element, as hex. */
  readonly bytes: string;
}

export interface Venue {
  /** Open segments by document name. */
  readonly logs: ReadonlyMap<string, readonly Entry[]>;
  readonly roster: unknown;
}

/** All that a fresh stock reader finds of the venue. */
export async function readVenue(reader: Reader): Promise<Venue> {
  const { venue, origin } = reader;
  const { node } = (await (await fetch(`${origin}/health`)).json()) as { node: { start: string } };
  const directory = await readFresh(reader, formatName({ type: 'directory', venue, start: node.start }));
  const documents = [...directory.getMap<Chain>(DIRECTORY_ROOT)].map(([subject, { links }]) =>
    formatName({ type: 'log', venue, subject, segment: links.at(-1)!.segment }),
  );
  const logs = await Promise.all(
    documents.map(
      async (name) => [name, (await readFresh(reader, name)).getArray(ROOT).toArray().map(toEntry)] as const,
    ),
  );
  const roster = await readFresh(reader, formatName({ type: 'roster', venue, writer: 'edge' }));
  return { logs: new Map(logs), roster: roster.getMap(ROSTER_ROOT).toJSON() };
}

function toEntry(element: unknown): Entry {
  const [n, committedAt, effective, verdict, bytes, signature] = element as [
    number,
    number,
    number,
    unknown,
    Uint8Array,
    Uint8Array,
  ];
  const { device, kind } = decodeEvent(bytes);
  const parts = [n, committedAt, effective, verdict, hex(bytes), hex(signature)];
  return { device, kind, bytes: parts.join(' ') };
}
