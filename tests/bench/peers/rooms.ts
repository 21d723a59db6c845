/** Where a target's document is read and written. PVM's moves on to a new document with each segment; the others' stays. */
import * as Y from 'yjs';
import { encodeAppend } from '../../../src/sync/append.ts';
import { type Chain, DIRECTORY_ROOT } from '../../../src/sync/directory.ts';
import { formatName } from '../../../src/sync/names.ts';
import { RawSocket } from '../../support/sync-socket.ts';
import { waitFor } from '../../support/wait.ts';
import { TOURNAMENT } from '../evening-on-disk.ts';
import type { ActChain, Venue } from './acts.ts';
import { DIALECTS } from './dialects.ts';
import { frame, Line } from './line.ts';
import type { ServerName } from './server-process.ts';
import { binaryAppend } from './updates.ts';

export interface Target {
  readonly server: ServerName;
  readonly port: number;
}

/** A document's socket, and what a reader says there first. */
export interface Address {
  readonly path: string;
  readonly greeting: Uint8Array[];
}

/** The other servers' one document. */
export const DOCUMENT = 'evening';

/** One device that sends its acts, each as an update of its own. */
export class Writer {
  private readonly line: Line;
  private readonly frames: readonly Buffer[];
  private next = 0;

  constructor(line: Line, frames: readonly Buffer[]) {
    this.line = line;
    this.frames = frames;
  }

  get left(): number {
    return this.frames.length - this.next;
  }

  send(count: number): void {
    this.line.send(this.frames.slice(this.next, this.next + count));
    this.next += count;
  }

  close(): void {
    this.line.close();
  }
}

export abstract class Room {
  readonly target: Target;
  /** Called with the documents that readers must open now, too. */
  onMoved: (to: readonly Address[]) => void = () => {};
  private writers = 0;

  constructor(target: Target) {
    this.target = target;
  }

  get port(): number {
    return this.target.port;
  }

  /** Address and greeting of a reader, now. */
  abstract reader(): Address;
  /** Address of a writer, and how its updates are wrapped. */
  protected abstract outbox(i: number): Address & { wrap(update: Uint8Array): Uint8Array };
  abstract close(): void;

  /** `chain` from its first act on; each run has its own data, so each writer begins anew. */
  async writer(chain: ActChain, i: number): Promise<Writer> {
    const { path, greeting, wrap } = this.outbox(i);
    const client = 1_000 + this.writers++;
    const line = new Line({ port: this.target.port, path, greeting });
    await line.opened;
    const ours = this.target.server === 'pvm';
    const elements = ours ? chain.elements : chain.elements.slice(1);
    const append = ours ? encodeAppend : binaryAppend;
    const frames = elements.map((element, clock) => frame(wrap(append(client, clock, [element]))));
    return new Writer(line, frames);
  }
}

class OneDocument extends Room {
  reader() {
    const { path, greeting } = DIALECTS[this.target.server];
    return { path: path(DOCUMENT), greeting: greeting(DOCUMENT) };
  }

  protected outbox() {
    const { update } = DIALECTS[this.target.server];
    return { ...this.reader(), wrap: (bytes: Uint8Array) => update(DOCUMENT, bytes) };
  }

  close(): void {}
}

export class VenueRoom extends Room {
  readonly doc = new Y.Doc();
  private readonly venue: Venue;
  private directory: RawSocket | undefined;
  private segments: readonly string[] = [];

  constructor(target: Target, venue: Venue) {
    super(target);
    this.venue = venue;
  }

  async open(): Promise<this> {
    const origin = `http://127.0.0.1:${this.target.port}`;
    const { start } = (await (await fetch(`${origin}/api/v1/venue`)).json()) as { start: string };
    const { token } = this.venue.devices[0]!;
    const document = formatName({ type: 'directory', venue: this.venue.venue, start });
    const socket: RawSocket = new RawSocket({
      ...{ origin, token, document },
      onOpen: () => socket.sendStep1(this.doc),
      onUpdate: (update) => Y.applyUpdate(this.doc, update),
    });
    this.directory = socket;
    await waitFor(() => this.chain().length > 0, { interval: 2, message: 'the directory' });
    this.segments = this.chain();
    this.doc.getMap(DIRECTORY_ROOT).observe(() => this.look());
    return this;
  }

  reader() {
    return this.readerOf(TOURNAMENT, this.segments.at(-1)!);
  }

  readerOf(subject: string, segment: string): Address {
    const { path, greeting } = DIALECTS.pvm;
    const document = formatName({ type: 'log', venue: this.venue.venue, subject, segment });
    return { path: `${path(document)}?token=${this.venue.devices[0]!.token}&pvm=1`, greeting: greeting(document) };
  }

  close(): void {
    this.directory?.close();
  }

  protected outbox(i: number) {
    const { device, token } = this.venue.devices[i]!;
    const document = formatName({ type: 'outbox', venue: this.venue.venue, device, load: 'load' });
    const { path, update } = DIALECTS.pvm;
    const wrap = (bytes: Uint8Array) => update(document, bytes);
    return { path: `${path(document)}?token=${token}&pvm=1`, greeting: [], wrap };
  }

  private look(): void {
    const chain = this.chain();
    const fresh = chain.filter((segment) => !this.segments.includes(segment));
    this.segments = chain;
    if (fresh.length > 0) this.onMoved(fresh.map((segment) => this.readerOf(TOURNAMENT, segment)));
  }

  private chain(): string[] {
    return (this.doc.getMap<Chain>(DIRECTORY_ROOT).get(TOURNAMENT)?.links ?? []).map((link) => link.segment);
  }
}

export async function openRoom(target: Target, venue: Venue): Promise<Room> {
  return target.server === 'pvm' ? new VenueRoom(target, venue).open() : new OneDocument(target);
}
