/** A floor tablet: its record, its outbox, what it shows, and its clock. */

import type { SubjectFold } from '../../src/kernel/fold.ts';
import { subjectOf } from '../../src/subjects.ts';
import { openCheckpoint } from '../../src/sync/checkpoint.ts';
import { sameBytes } from '../../src/sync/event.ts';
import { HeadsKept } from '../../src/sync/heads-kept.ts';
import type { ChainWanted } from '../../src/sync/protocol.ts';
import type { Draft } from '../../src/sync/record.ts';
import { Replica } from '../../src/sync/replica.ts';
import type { Signer, Verify } from '../../src/sync/signing.ts';
import { NO_TIME, sampleOf, serverTime, type TimeSync, timeError, withSample } from '../../src/sync/time-sync.ts';
import type { Dice } from './dice.ts';
import { VENUE } from './edge-node.ts';
import { elementOf, LogCache } from './log-cache.ts';
import { OutboxFeed } from './outbox-feed.ts';
import { type Recorded, RecordStore } from './record-store.ts';
import type { Schedule } from './schedule.ts';
import type { Connection, Tail, ToTablet } from './wire.ts';
import type { Witness } from './witness.ts';

export interface TabletWorld {
  readonly schedule: Schedule;
  readonly dice: Dice;
  readonly witness: Witness;
  readonly verify: Verify;
  readonly signer: Signer;
}

export interface Habits {
  /** Joins long logs by their newest checkpoint. */
  readonly joinsByCheckpoint: boolean;
  /** Its page reads entries as Yjs gives them, or encoded, as they come over HTTP. */
  readonly readsElements: boolean;
  /** Its acts count when they are committed, not when they were made. */
  readonly isPhone: boolean;
  /** A subject that nobody opens on it: acts there are others' work, and so is that log. */
  readonly ignores: string | undefined;
}

export class Tablet {
  readonly id: string;
  readonly record: RecordStore;
  readonly world: TabletWorld;
  /** Distance of its wall clock to true time, ms. */
  skew = 0;
  readonly habits: Habits;
  replica!: Replica;
  connection: Connection | undefined;
  /** For the witness: what it has looked at. */
  readonly compared = new Map<string, { fold: SubjectFold; hash: Uint8Array }>();
  protected outbox!: OutboxFeed;
  private readonly cache = new LogCache();
  private heads = new HeadsKept();
  /** What the edge lacks, and could not be given whole yet. */
  private readonly owed = new Map<string, ChainWanted>();
  private directory = 0;
  private time: TimeSync = NO_TIME;
  private loading = false;

  constructor(id: string, world: TabletWorld, habits: Habits) {
    this.id = id;
    this.world = world;
    this.habits = habits;
    this.record = this.makeRecord();
  }

  protected makeRecord(): RecordStore {
    return new RecordStore(this.world.schedule, this.world.dice, this.world.signer);
  }

  /** History that was settled once, which it could hand over and does not show. */
  get unsettled(): string[] {
    const { all } = this.heads;
    const stale = all.filter(({ head }, i) => all.findLastIndex((one) => one.head.subject === head.subject) !== i);
    return stale
      .filter(({ head, path }) => path.every((one) => this.replica.held(head.subject, one.segment).length >= one.count))
      .map(({ head }) => `${head.subject} ${head.segment}@${head.n}`);
  }

  /** A page load: everything but the record and the cache begins anew. */
  async load(): Promise<void> {
    this.loading = true;
    this.replica = this.makeReplica();
    this.outbox = new OutboxFeed(this.world.dice, this.world.witness.totals);
    this.directory = 0;
    this.time = NO_TIME;
    await this.cache.fill(this.replica, VENUE, this.world.verify);
    this.showPending();
    this.loading = false;
  }

  protected makeReplica(): Replica {
    const { witness } = this.world;
    return new Replica({ subjectOf, onDifference: (difference) => witness.difference(this.id, difference) });
  }

  crash(): void {
    if (this.connection) this.connection.open = false;
    this.connection = undefined;
    this.record.crash();
    this.cache.crash(this.world.dice);
  }

  /** The wall clock, ms. */
  get now(): number {
    return this.world.schedule.now + this.skew;
  }

  private get monotone(): number {
    return this.world.schedule.now - 1_700_000_000_000;
  }

  get offset(): number {
    const server = serverTime(this.time, this.monotone);
    return server === undefined ? 0 : Math.round(server - this.now);
  }

  /** Do something. Resolves when it is asked of the record; it shows once the record has it. */
  async act(actor: string, draft: Draft, detached?: Uint8Array): Promise<void> {
    const maker = { venue: VENUE, device: this.id, actor, now: this.now, offset: this.offset };
    await this.record.write(maker, draft, detached, (recorded) => this.acted(recorded));
  }

  private acted(recorded: Recorded): void {
    this.world.witness.acted(this.id, recorded);
    if (this.loading) return;
    this.showPending();
    this.world.witness.viewed(this, recorded.event.subject);
    this.feed();
  }

  protected showPending(): void {
    this.replica.setPending(this.record.events.map(({ event }) => event));
  }

  private feed(): void {
    for (const update of this.outbox.feed(this.record.events)) this.connection?.toEdge({ type: 'update', ...update });
  }

  connect(connection: Connection): void {
    this.connection = connection;
    this.owed.clear();
    this.outbox.held = undefined;
    this.directory = 0;
    connection.toEdge({ type: 'hello', load: this.outbox.load, heads: this.heads.toTell() });
  }

  /** Every few seconds while connected: a ping, and whatever is lacking is asked for. */
  tick(): void {
    const { connection } = this;
    if (!connection || this.loading) return;
    const { load } = this.outbox;
    const ping = { sent: this.monotone, seq: this.record.seq, tails: this.tails(), directory: this.directory, load };
    connection.toEdge({ type: 'ping', ...ping });
    for (const wanted of [...this.owed.values()]) this.handOver(wanted);
    for (const { subject, segment, hash } of this.replica.wanted()) {
      if (this.habits.joinsByCheckpoint && this.replica.fold(subject).count === 0 && this.world.dice.oneIn(2))
        connection.toEdge({ type: 'fetch-checkpoint', subject });
      else connection.toEdge({ type: 'fetch-segment', subject, segment, hash });
    }
  }

  private tails(): Tail[] {
    return this.replica.subjects().flatMap((subject) => {
      const open = this.replica.chain(subject)?.links.at(-1)?.segment;
      return open === undefined ? [] : [{ subject, segment: open, n: this.replica.held(subject, open).length }];
    });
  }

  async receive(message: ToTablet): Promise<void> {
    if (this.loading) return;
    switch (message.type) {
      case 'hello':
        return;
      case 'ask': {
        const update = this.outbox.resend(message.load, message.count);
        if (update) this.connection?.toEdge({ type: 'update', ...update });
        return;
      }
      case 'ack':
        return this.acknowledged(message.seq, message.hash);
      case 'pong':
        this.time = withSample(this.time, sampleOf(message.sent, message.server, this.monotone));
        this.world.witness.knowsTime(
          this.id,
          serverTime(this.time, this.monotone)!,
          timeError(this.time, this.monotone)!,
        );
        return;
      case 'frame': {
        const { subject, segment, clock, elements } = message.frame;
        return this.take(subject, segment, clock, elements);
      }
      case 'directory':
        return this.takeDirectory(message);
      case 'head':
        this.heads.heard(message.head, this.replica);
        return this.looked(message.head.subject);
      case 'chain-wanted':
        return this.handOver(message.wanted);
      case 'segment':
        return this.take(message.subject, message.segment, 0, message.entries);
      case 'checkpoint':
        return this.takeCheckpoint(message);
    }
  }

  /** Older segments may still be on their way to this page: what is not whole yet is given once it is. */
  private handOver(wanted: ChainWanted): void {
    const { subject } = wanted;
    for (const chain of this.heads.handOver(wanted, this.replica)) this.connection?.toEdge({ type: 'chain', ...chain });
    if (this.heads.owes(wanted, this.replica)) this.owed.set(subject, wanted);
    else this.owed.delete(subject);
  }

  private acknowledged(seq: number, hash: Uint8Array): void {
    const mine = seq === 0 ? undefined : this.record.events[seq - 1];
    // The edge holds another act under this number, or more than was ever made here: this record was copied.
    const foreign = seq > this.record.seq || (mine !== undefined && !sameBytes(mine.hash, hash));
    if (foreign) this.world.witness.foreignAck(this.id, seq);
    else {
      this.outbox.held = seq;
      this.feed();
    }
  }

  private take(subject: string, segment: string, from: number, entries: readonly Uint8Array[]): void {
    if (!this.follows(subject)) return;
    this.cache.keepEntries(subject, segment, from, entries);
    if (this.habits.readsElements) this.replica.offerElements(subject, segment, from, entries.map(elementOf));
    else this.replica.offerEntries(subject, segment, from, entries);
    this.looked(subject);
  }

  private takeDirectory({ version, chains }: ToTablet & { type: 'directory' }): void {
    if (version < this.directory) return;
    this.directory = version;
    for (const [subject, chain] of chains) {
      if (!this.follows(subject)) continue;
      this.cache.keepChain(subject, chain);
      this.replica.offerChain(subject, chain);
      this.looked(subject);
    }
  }

  private async takeCheckpoint({ checkpoint }: ToTablet & { type: 'checkpoint' }): Promise<void> {
    const { subject, segment } = checkpoint;
    if (this.replica.fold(subject).count > 0) return;
    const fold = await openCheckpoint(VENUE, checkpoint, () => true, this.world.verify);
    this.cache.keepCheckpoint(checkpoint);
    this.replica.offerCheckpoint(subject, { segment, fold });
    if (this.replica.fold(subject).base > 0) this.world.witness.totals.joinsByCheckpoint++;
    this.looked(subject);
  }

  follows(subject: string): boolean {
    return subject !== this.habits.ignores;
  }

  private looked(subject: string): void {
    this.heads.prune(subject, this.replica);
    this.world.witness.shown(this, subject);
  }
}
