/** The load generator, in a process of its own: readers, writers, joiners. Told what to do by the suite, over IPC. */
import { readFile } from 'node:fs/promises';
import { percentile } from '../measure.ts';
import { ackTimes } from './ack-times.ts';
import { ActChain, type Venue } from './acts.ts';
import { Crowd, later } from './crowd.ts';
import { fillDocument, joinDocument, joinVenue } from './joins.ts';
import { openDocuments } from './many-documents.ts';
import { openRoom, type Room, type Target, type Writer } from './rooms.ts';

/** Longest wait for what was sent, ms. */
const PATIENCE = 30_000;

export interface Paced {
  readonly sent: number;
  readonly deliveries: number;
  /** ms from sending to each delivery. */
  readonly p50: number;
  readonly p99: number;
}

export interface Saturated {
  readonly sent: number;
  readonly deliveries: number;
  readonly ms: number;
}

class Load {
  private venue!: Venue;
  private chains: ActChain[] = [];
  private room!: Room;
  private crowd!: Crowd;
  private writers: Writer[] = [];
  private streaming: { sent: number; stop(): void } | undefined;

  /** The venue whose devices act; `acts` of each, made now. */
  async prepare(file: string, devices: number, acts: number): Promise<void> {
    this.venue = JSON.parse(await readFile(file, 'utf8')) as Venue;
    this.chains = this.venue.devices.slice(0, devices).map((one) => new ActChain(this.venue, one));
    for (const chain of this.chains) await chain.reach(acts);
  }

  /**
   * `writers` devices come, and each does its first act: from then on there is a document of this start. `entries`: that
   * the target's document has already (y-leveldb answers before it has read them, and sends them when it has).
   */
  async enter(target: Target, writers: number, entries = 0): Promise<void> {
    this.room = await openRoom(target, this.venue);
    this.crowd = new Crowd(this.room);
    this.writers = [];
    for (let i = 0; i < writers; i++) this.writers.push(await this.room.writer(this.chains[i]!, i));
    await this.crowd.resize(1);
    if (target.server !== 'pvm' && entries > 0) this.crowd.history = (await joinDocument(target, entries)).bytes;
    await this.crowd.quiet();
    this.crowd.reset();
    // The session, and an act.
    for (const writer of this.writers) writer.send(target.server === 'pvm' ? 2 : 1);
    await this.crowd.haveSeen(writers);
    this.crowd.close();
    await later(50);
  }

  /** However far it came. */
  leave(): void {
    this.streaming?.stop();
    this.streaming = undefined;
    this.crowd?.close();
    for (const writer of this.writers.splice(0)) writer.close();
    this.room?.close();
  }

  async readers(count: number): Promise<void> {
    await this.crowd.resize(count);
  }

  /** One writer, `rate` updates a second, for `ms`. */
  async paced(rate: number, ms: number): Promise<Paced> {
    const { crowd } = this;
    const count = Math.round((rate * ms) / 1000);
    crowd.reset();
    const sentAt = new Float64Array(count);
    const times: number[] = [];
    crowd.onSeen = (reader, seen) => {
      const now = performance.now();
      for (let i = reader.seen - seen; i < reader.seen; i++) times.push(now - sentAt[i]!);
    };
    const start = performance.now();
    for (let i = 0; i < count; i++) {
      const due = start + (i * 1000) / rate;
      while (performance.now() < due) await later(Math.max(0, due - performance.now()));
      sentAt[i] = performance.now();
      this.writers[0]!.send(1);
    }
    await crowd.haveSeen(count, PATIENCE);
    crowd.onSeen = () => {};
    return {
      ...{ sent: count, deliveries: times.length },
      ...{ p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    };
  }

  /** All writers, as fast as the first reader sees what they do, at most `window` ahead of it; for `ms` or `most` updates. */
  async saturate(ms: number, window: number, most = Number.POSITIVE_INFINITY): Promise<Saturated> {
    const { crowd, writers } = this;
    crowd.reset();
    const witness = crowd.readers[0]!;
    const start = performance.now();
    let sent = 0;
    let going = true;
    const pump = () => {
      const each = Math.ceil(Math.min(window - (sent - witness.seen), most - sent) / writers.length);
      for (const writer of writers) {
        const count = going ? Math.min(each, writer.left, most - sent) : 0;
        if (count > 0) writer.send(count);
        if (count > 0) sent += count;
      }
    };
    crowd.onSeen = (reader) => reader === witness && pump();
    pump();
    while (performance.now() - start < ms && sent < most && writers.some((writer) => writer.left > 0)) await later(5);
    going = false;
    await crowd.haveSeen(sent, PATIENCE);
    crowd.onSeen = () => {};
    return { sent, deliveries: sent * crowd.readers.length, ms: performance.now() - start };
  }

  /** Updates at a steady rate from now on, until it leaves or `streamed` asks. */
  stream(rate: number): void {
    this.crowd.reset();
    const stream = { sent: 0, stop: () => clearInterval(timer) };
    const start = performance.now();
    const timer = setInterval(() => {
      const due = Math.floor(((performance.now() - start) * rate) / 1000) - stream.sent;
      if (due <= 0) return;
      this.writers[0]!.send(due);
      stream.sent += due;
    }, 5);
    this.streaming = stream;
  }

  /** What was sent, and what the first reader has seen of it. */
  async streamed(): Promise<{ sent: number; seen: number }> {
    this.streaming!.stop();
    await later(100);
    return { sent: this.streaming!.sent, seen: this.crowd.readers[0]!.seen };
  }

  /** How many acts a server has, after its restart on another port, of the document that was read before. */
  async held(port: number): Promise<number> {
    const address = this.room.reader();
    const crowd = new Crowd({ port, reader: () => address, onMoved: () => {} });
    await crowd.resize(1);
    await crowd.quiet(1_000);
    const { seen } = crowd.readers[0]!;
    crowd.close();
    return seen;
  }

  /** ms from each of many acts to its durable acknowledgement. */
  ackTimes = (port: number) => ackTimes(port, this.venue);
  openDocuments = (target: Target, count: number) => openDocuments(target, count, this.venue, this.chains[0]!);
  joinDocument = joinDocument;
  joinVenue = (port: number, whole: boolean) => joinVenue(port, whole, this.venue);
  fillDocument = fillDocument;
}

export type Method = keyof Load;
export type LoadMethods = { [K in Method]: Load[K] };

const load = new Load();
process.on('message', async ({ id, method, args }: { id: number; method: Method; args: unknown[] }) => {
  try {
    const value = await (load[method] as (...args: unknown[]) => unknown)(...args);
    process.send!({ id, value });
  } catch (error) {
    process.send!({ id, error: error instanceof Error ? error.stack : String(error) });
  }
});
process.on('disconnect', () => process.exit());
