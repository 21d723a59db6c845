/** The data that every run begins from: the same evening in each server's own store. Made once for a run of the suite. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enrolDevice } from '../../../edge/venue/enrolling.ts';
import type { VenueNode } from '../../../edge/venue/node.ts';
import type { OwnAct } from '../../../src/sync/primary.ts';
import { encodeEntries } from '../../../src/sync/transfer.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { commitAll, growEvening, makeEvening, openNode, STAFF, TOURNAMENT } from '../evening-on-disk.ts';
import type { Credentials, Venue } from './acts.ts';
import { later } from './crowd.ts';
import type { Generator } from './load-process.ts';
import { subjectOf } from './many-documents.ts';
import { type ServerName, ServerProcess } from './server-process.ts';

export const SIZES = [5_000, 11_000, 50_000] as const;
export type Size = (typeof SIZES)[number];
export const IDLE_DOCUMENTS = 1_000;
const DEVICES = 8;

export class Prepared implements AsyncDisposable {
  readonly path: string;
  readonly counts = new Map<Size, number>();
  private readonly remove: () => Promise<void>;

  private constructor(path: string, remove: () => Promise<void>) {
    this.path = path;
    this.remove = remove;
  }

  static async make(): Promise<Prepared> {
    const { path, remove } = await tempDir('bench-prepared');
    return new Prepared(path, remove);
  }

  /** Keys of the venue's devices. */
  get venue(): string {
    return join(this.path, 'venue.json');
  }

  /** Data to start a server from; undefined where it starts with none. */
  of(server: ServerName, what: Size | 'evening' | 'idle'): string | undefined {
    if (server !== 'pvm' && typeof what === 'string') return undefined;
    return server === 'bare' || server === 'batched' ? undefined : join(this.path, `${server}-${what}`);
  }

  entries(size: Size): string {
    return join(this.path, `entries-${size}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.remove();
  }

  /** The venue of PVM at each size, and its log's entries as they stand. */
  async makeVenues(): Promise<void> {
    const evening = this.of('pvm', 'evening')!;
    await makeEvening(evening);
    await this.change(evening, async (node) => {
      await writeFile(this.venue, JSON.stringify(await enrolAll(node)));
    });
    let last = evening;
    for (const size of SIZES) {
      const next = this.of('pvm', size)!;
      await cp(last, next, { recursive: true });
      await this.change(next, async (node) => {
        await growEvening(node, size);
        const entries = await entriesOf(node);
        this.counts.set(size, entries.length);
        await writeFile(this.entries(size), encodeEntries(entries));
      });
      last = next;
    }
    const idle = this.of('pvm', 'idle')!;
    await cp(evening, idle, { recursive: true });
    await this.change(idle, (node) =>
      commitAll(
        node,
        Array.from({ length: IDLE_DOCUMENTS }, (_, i) => smallAct(i)),
      ),
    );
  }

  /** The same entries, in a peer's document and its store. */
  async fill(server: ServerName, size: Size, load: Generator): Promise<void> {
    await using process = await ServerProcess.on(server);
    await load.fillDocument({ server, port: process.port }, this.entries(size));
    await untilIdle(process);
    await process.stop();
    // One that keeps less than it was given would be measured with less.
    await process.start();
    await load.joinDocument({ server, port: process.port }, this.counts.get(size)!);
    await untilIdle(process);
    await process.stop();
    await mkdir(this.of(server, size)!);
    await cp(process.data, this.of(server, size)!, { recursive: true });
  }

  private async change(directory: string, work: (node: VenueNode) => Promise<void>): Promise<void> {
    const node = await openNode(directory);
    await work(node);
    await node.close();
  }
}

async function enrolAll(node: VenueNode): Promise<Venue> {
  const [user] = [...node.access.entries('users')].find(([id]) => node.roster.name(id) === STAFF)!;
  const devices: Credentials[] = [];
  for (let i = 0; i < DEVICES; i++) {
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
    const { device, token } = await enrolDevice(node, 'tablet', publicKey);
    devices.push({ device, token, privateKey: pkcs8.toString('base64') });
  }
  return { venue: node.facts.venue, user, devices };
}

async function entriesOf(node: VenueNode): Promise<Uint8Array[]> {
  const entries: Uint8Array[] = [];
  for (const { segment } of node.primary.logs.get(TOURNAMENT)!.segments)
    entries.push(...(await node.store.entries(TOURNAMENT, segment)));
  return entries;
}

/** Something small that a log may hold; what it would change is of no account here. */
const smallAct = (i: number): OwnAct => ({ subject: subjectOf(i), kind: 'registration.opened', body: {} });

/** Resolves when a server has stopped working on what it was given: several looks in a row, since it may only wait for its turn. */
export async function untilIdle(server: ServerProcess): Promise<void> {
  const WINDOW_MS = 300;
  for (let before = (await server.usage()).cpu, idle = 0; idle < 4; ) {
    await later(WINDOW_MS);
    const { cpu } = await server.usage();
    idle = cpu - before < WINDOW_MS * 1000 * 0.03 ? idle + 1 : 0;
    before = cpu;
  }
}
