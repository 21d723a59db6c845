/** Cold joins: a client that has nothing, until the last byte has come and until the state stands. */
import { readFile } from 'node:fs/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { SubjectFold } from '../../../src/kernel/index.ts';
import { ROOT } from '../../../src/sync/append.ts';
import { decodeEntry, toFoldEntry } from '../../../src/sync/log-entry.ts';
import { decodeEntries } from '../../../src/sync/transfer.ts';
import { tournament } from '../../../src/tournament/index.ts';
import { join, readWhole } from '../joining.ts';
import type { Venue } from './acts.ts';
import { DIALECTS } from './dialects.ts';
import { frame, Line } from './line.ts';
import { DOCUMENT, type Target } from './rooms.ts';
import { binaryAppend } from './updates.ts';

export interface ColdJoin {
  /** ms to the last byte that was needed. */
  readonly received: number;
  /** ms until the state of the tournament stands, folded from what was received. */
  readonly usable: number;
  /** Payload that came. */
  readonly bytes: number;
}

/** A document that is not whole by then never will be, ms. */
const PATIENCE = 120_000;
/** Updates on their way while a document is filled. */
const WINDOW = 256;

/** The whole document, applied to a Y.Doc, each entry read and folded as PVM's own devices do. */
export function joinDocument({ server, port }: Target, entries: number): Promise<ColdJoin> {
  const dialect = DIALECTS[server];
  const doc = new Y.Doc();
  const array = doc.getArray<Uint8Array>(ROOT);
  const begin = performance.now();
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const ws = new WebSocket(`ws://127.0.0.1:${port}${dialect.path(DOCUMENT)}`, { perMessageDeflate: false });
    ws.on('open', () => {
      for (const message of dialect.greeting(DOCUMENT)) ws.send(message);
    });
    const patience = setTimeout(() => {
      reject(new Error(`${server} gave ${array.length} of ${entries} entries`));
      ws.terminate();
    }, PATIENCE);
    ws.on('error', reject);
    ws.on('close', () => reject(new Error(`${server} hung up at ${array.length} of ${entries} entries`)));
    ws.on('message', (data) => {
      const received = performance.now() - begin;
      bytes += (data as Buffer).length;
      const update = dialect.read(new Uint8Array(data as Buffer));
      if (!update) return;
      Y.applyUpdate(doc, update);
      if (array.length < entries) return;
      new SubjectFold(tournament).append(array.toArray().map((bytes) => toFoldEntry(decodeEntry(bytes))));
      clearTimeout(patience);
      resolve({ received, usable: performance.now() - begin, bytes });
      ws.terminate();
    });
  });
}

/** `whole`: from the first entry; else as a tablet joins, from the newest checkpoint. All subjects of the venue. */
export async function joinVenue(port: number, whole: boolean, { venue, devices }: Venue): Promise<ColdJoin> {
  const identity = { ...devices[0]!, venue, users: [], signer: undefined as never };
  const { ms, received, bytes } = await (whole ? readWhole : join)(`http://127.0.0.1:${port}`, identity);
  return { received, usable: ms, bytes };
}

/** Writes a log's entries into the server's document, each as an update of its own. */
export async function fillDocument({ server, port }: Target, file: string): Promise<void> {
  const { path, greeting, update } = DIALECTS[server];
  const entries = decodeEntries(new Uint8Array(await readFile(file)));
  let seen = 0;
  let sent = 0;
  const writer = new Line({ port, path: path(DOCUMENT), greeting: greeting(DOCUMENT) });
  await writer.opened;
  const reader = new WebSocket(`ws://127.0.0.1:${port}${path(DOCUMENT)}`, { perMessageDeflate: false });
  const doc = new Y.Doc();
  const array = doc.getArray(ROOT);
  const pump = () => {
    const count = Math.min(WINDOW - (sent - seen), entries.length - sent);
    if (count <= 0) return;
    const next = entries.slice(sent, sent + count);
    writer.send(next.map((entry, i) => frame(update(DOCUMENT, binaryAppend(7, sent + i, [entry])))));
    sent += count;
  };
  await new Promise<void>((resolve, reject) => {
    reader.on('error', reject);
    reader.on('close', () => reject(new Error(`${server} hung up at ${seen} of ${entries.length} entries`)));
    reader.on('open', () => {
      for (const message of greeting(DOCUMENT)) reader.send(message);
    });
    reader.on('message', (data) => {
      const bytes = DIALECTS[server].read(new Uint8Array(data as Buffer));
      if (bytes) Y.applyUpdate(doc, bytes);
      seen = array.length;
      if (seen >= entries.length) resolve();
      else pump();
    });
  });
  reader.terminate();
  writer.close();
}
