/**
 * The edge of a simulated venue: the real gate, primary, checkpoints and meetings, with what the edge's server
 * puts around them (sockets, flushes, acks, directory) in its simplest form.
 */
import { type AccessTables, publicKeyOf } from '../../src/access/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import { FOLD_VERSION } from '../../src/kernel/step.ts';
import { JUDGEMENT } from '../../src/subjects.ts';
import { BadBytes } from '../../src/sync/any.ts';
import { type Checkpoint, makeCheckpoint, subjectsToSeal } from '../../src/sync/checkpoint.ts';
import { type Chain, chainOf } from '../../src/sync/directory.ts';
import { decodeEvent, sameBytes } from '../../src/sync/event.ts';
import { type DeviceHead, Gate, OutboxDocument } from '../../src/sync/gate.ts';
import { type SignedHead, verifyHead } from '../../src/sync/head.ts';
import { chainHash, decodeEntry, segmentSeed } from '../../src/sync/log-entry.ts';
import { type ForeignSegment, judgeHead, meet } from '../../src/sync/meeting.ts';
import { parseSegment } from '../../src/sync/names.ts';
import { type Committed, Primary } from '../../src/sync/primary.ts';
import type { Signer, Verify } from '../../src/sync/signing.ts';
import { StoreRefused } from '../../src/sync/store.ts';
import type { Disk } from './disk.ts';
import type { Connection, Tail, ToEdge } from './wire.ts';
import type { Witness } from './witness.ts';

export const VENUE = 'riverside';
/** So that seals, checkpoints and joins happen often. */
export const SEGMENT_ENTRIES = 24;

export interface EdgeWorld {
  readonly disk: Disk;
  readonly witness: Witness;
  readonly signer: Signer;
  readonly verify: Verify;
  readonly start: string;
  /** The edge's clock, ms since 1970. */
  clock(): number;
  later(ms: number, run: () => unknown): void;
}

export class EdgeNode {
  readonly world: EdgeWorld;
  readonly connections = new Set<Connection>();
  primary!: Primary;
  protected gate!: Gate;
  private alive = true;
  private readonly outboxes = new Map<string, OutboxDocument>();
  private readonly checkpoints = new Map<string, Checkpoint>();
  private directoryVersion = 1;
  private flushAsked = false;
  private underWay = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(world: EdgeWorld) {
    this.world = world;
  }

  async boot(): Promise<void> {
    const { disk, start, signer } = this.world;
    const stored = await disk.load(FOLD_VERSION);
    for (const { subject, checkpoint } of stored.subjects) if (checkpoint) this.checkpoints.set(subject, checkpoint);
    this.primary = this.makePrimary({
      ...{ venue: VENUE, start, signer, store: disk, stored, segmentEntries: SEGMENT_ENTRIES },
      ...JUDGEMENT,
    });
    await this.primary.complete();
    this.gate = this.makeGate();
    this.world.witness.started(this.primary);
    const body = { device: this.primary.device, publicKey: signer.publicKey, sort: 'edge' };
    this.primary.act({ subject: 'access', kind: 'device.enrolled', body });
    this.askFlush();
  }

  protected makePrimary(options: ConstructorParameters<typeof Primary>[0]): Primary {
    return new Primary(options);
  }

  private makeGate(): Gate {
    return this.newGate({
      venue: VENUE,
      verify: this.world.verify,
      key: (device) => publicKeyOf(this.access, device),
      committed: (device) => this.primary.head(device),
      hashOf: (device, seq) => this.world.disk.hashOf(device, seq),
    });
  }

  protected newGate(ports: ConstructorParameters<typeof Gate>[0]): Gate {
    return new Gate(ports);
  }

  get access(): Reader<AccessTables> {
    return this.primary.fold('access').root as Reader<AccessTables>;
  }

  /** Power lost: nothing of this start goes on. */
  die(): void {
    this.alive = false;
    for (const connection of this.connections) connection.open = false;
    this.connections.clear();
  }

  async receive(connection: Connection, message: ToEdge): Promise<void> {
    if (!this.alive || !this.primary) return;
    switch (message.type) {
      case 'hello':
        return this.greet(connection, message);
      case 'update':
        return this.admit(connection, message.load, message.bytes);
      case 'ping':
        return this.answerPing(connection, message);
      case 'fetch-segment': {
        const { subject, segment } = message;
        const entries = await this.world.disk.entries(subject, segment);
        return connection.toTablet({ type: 'segment', subject, segment, entries });
      }
      case 'fetch-checkpoint': {
        const checkpoint = this.checkpoints.get(message.subject);
        return checkpoint && connection.toTablet({ type: 'checkpoint', checkpoint });
      }
      case 'chain':
        return this.exclusively(() => this.takeChain(connection, message));
    }
  }

  private async greet(connection: Connection, { load, heads }: ToEdge & { type: 'hello' }): Promise<void> {
    connection.toTablet({ type: 'hello', start: this.world.start });
    this.outboxes.set(nameOf(connection, load), new OutboxDocument(connection.tablet));
    connection.toTablet({ type: 'ask', load, count: 0 });
    this.acknowledge(connection);
    this.sendDirectory(connection);
    // The access log first: the keys that prove the others' events may stand in it.
    for (const head of [...heads].sort((a, b) => (a.subject < b.subject ? -1 : 1))) {
      if (!this.trusted(head.publicKey) || !(await verifyHead(VENUE, head, this.world.verify))) continue;
      if (this.isKnown(head)) continue;
      this.askForChain(connection, head.subject);
    }
  }

  private askForChain(connection: Connection, subject: string): void {
    const segments = this.primary.logs.get(subject)?.segments ?? [];
    const known = segments.map(({ segment, count }) => ({ segment, count }));
    connection.toTablet({ type: 'chain-wanted', wanted: { subject, known } });
  }

  protected isKnown(head: SignedHead): boolean {
    return judgeHead(this.primary, head, this.hashAt(head.subject)) === 'known';
  }

  private hashAt(subject: string) {
    return ({ segment }: { segment: string }, n: number): Uint8Array =>
      (this.world.disk.tables.segment(subject, segment)?.rows ?? [])
        .slice(0, n)
        .reduce((hash, row) => chainHash(hash, row.bytes), segmentSeed(segment));
  }

  private keyOf(device: string): Uint8Array | undefined {
    return device.startsWith('edge-') ? this.world.signer.publicKey : publicKeyOf(this.access, device);
  }

  private trusted(publicKey: Uint8Array): boolean {
    return sameBytes(publicKey, this.world.signer.publicKey);
  }

  private async admit(connection: Connection, load: string, bytes: Uint8Array): Promise<void> {
    const outbox = this.outboxes.get(nameOf(connection, load)) ?? new OutboxDocument(connection.tablet);
    this.outboxes.set(nameOf(connection, load), outbox);
    const result = await this.gate.admit(outbox, bytes);
    const { witness } = this.world;
    switch (result.type) {
      case 'admitted':
        this.primary.enqueue(result.events);
        return this.askFlush();
      case 'gap':
        witness.totals.gaps++;
        return connection.toTablet({ type: 'ask', load, count: outbox.state.count });
      case 'chain-gap':
        witness.totals.chainGaps++;
        return this.acknowledge(connection);
      case 'copied':
        witness.copied(connection.tablet);
        this.primary.act({ subject: 'access', kind: 'device.suspected', body: { device: connection.tablet } });
        return this.askFlush();
      case 'refused':
        return witness.refused(connection.tablet, result.code);
    }
  }

  private answerPing(connection: Connection, ping: ToEdge & { type: 'ping' }): void {
    const { primary, gate } = this;
    const device = connection.tablet;
    connection.toTablet({ type: 'pong', sent: ping.sent, server: this.world.clock() });
    if (primary.head(device).seq >= ping.seq) primary.noteContact(device, this.world.clock());
    this.acknowledge(connection);
    const outbox = this.outboxes.get(nameOf(connection, ping.load));
    if (gate.head(device).seq < ping.seq)
      connection.toTablet({ type: 'ask', load: ping.load, count: outbox?.state.count ?? 0 });
    if (ping.directory !== this.directoryVersion) this.sendDirectory(connection);
    for (const tail of ping.tails) this.followTail(connection, tail);
    if (ping.tails.length > 0) void this.sendHeads(connection);
  }

  private followTail(connection: Connection, { subject, segment, n }: Tail): void {
    const held = this.world.disk.tables.segment(subject, segment)?.rows ?? [];
    if (n > held.length) {
      this.openAnew(subject, segment);
      return;
    }
    const rows = held.slice(n);
    if (rows.length === 0) return;
    const frame = { subject, segment, client: 0, clock: n, elements: rows.map((row) => row.bytes) };
    connection.toTablet({ type: 'frame', frame });
  }

  /** A tablet has more of the open segment than this edge, restored from a copy, and no proof of it: the chain goes on elsewhere. */
  private openAnew(subject: string, segment: string): void {
    const last = this.primary.logs.get(subject)?.segments.at(-1)?.segment;
    if (last !== segment || parseSegment(segment)?.start === this.world.start) return;
    this.primary.act({ subject, kind: 'fold.adopted', body: { version: FOLD_VERSION } });
    this.askFlush();
  }

  private async sendHeads(connection: Connection): Promise<void> {
    for (const head of await this.primary.signedHeads()) connection.toTablet({ type: 'head', head });
  }

  protected acknowledge(connection: Connection): void {
    const { seq, hash } = this.heldOf(connection.tablet);
    this.world.witness.acknowledged(connection.tablet, seq);
    connection.toTablet({ type: 'ack', seq, hash });
  }

  protected heldOf(device: string): DeviceHead {
    return this.primary.head(device);
  }

  private sendDirectory(connection: Connection): void {
    const chains = new Map<string, Chain>();
    for (const [subject, log] of this.primary.logs)
      if (log.segments.length > 0) chains.set(subject, chainOf(log, this.checkpoints.get(subject)));
    connection.toTablet({ type: 'directory', version: this.directoryVersion, chains });
  }

  askFlush(): void {
    if (this.flushAsked || !this.alive) return;
    this.flushAsked = true;
    this.world.later(1, () => {
      this.flushAsked = false;
      return this.exclusively(() => this.flush());
    });
  }

  /** Flushes and meetings, one at a time. */
  private exclusively(job: () => Promise<void>): Promise<void> {
    this.underWay++;
    const turn = this.turn.then(() => (this.alive ? job() : undefined)).finally(() => this.underWay--);
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  /** Nothing waits to be committed, and no flush or meeting is under way. */
  get isIdle(): boolean {
    return this.primary?.idle && this.underWay === 0 && !this.flushAsked;
  }

  /** What time brings, and what waits. */
  tick(): void {
    if (!this.alive || !this.primary) return;
    this.primary.collectDue(this.world.clock());
    if (!this.primary.idle) this.askFlush();
  }

  protected async flush(): Promise<void> {
    try {
      const committed = await this.primary.flush(this.world.clock());
      if (committed && this.alive) await this.publish(committed);
    } catch (error) {
      if (!(error instanceof StoreRefused)) throw error;
      this.world.witness.totals.refusedFlushes++;
      this.forgetUnsaved();
    }
    if (this.alive && !this.primary.idle) this.world.later(1_500, () => this.askFlush());
  }

  /** The store took nothing: what was admitted is asked for again. */
  private forgetUnsaved(): void {
    this.gate.forget();
    this.outboxes.clear();
  }

  protected async publish(committed: Committed): Promise<void> {
    const { witness } = this.world;
    witness.committed(this.primary, committed);
    for (const [device, head] of committed.devices) this.gate.committed(device, head.seq);
    this.broadcast(committed);
    const seals = subjectsToSeal(this.primary, committed);
    for (const subject of seals) {
      const checkpoint = await makeCheckpoint(this.primary, subject);
      await this.world.disk.saveCheckpoint(checkpoint).catch(ignoreFull);
      this.checkpoints.set(subject, checkpoint);
      witness.totals.seals++;
    }
    if (committed.rolled.length + seals.length > 0) this.publishDirectory();
  }

  protected broadcast(committed: Pick<Committed, 'frames' | 'heads'>): void {
    for (const connection of this.connections) {
      for (const frame of committed.frames) {
        this.world.witness.broadcast(frame);
        connection.toTablet({ type: 'frame', frame });
      }
      for (const head of committed.heads) connection.toTablet({ type: 'head', head });
      this.acknowledge(connection);
    }
  }

  private publishDirectory(): void {
    this.directoryVersion++;
    for (const connection of this.connections) this.sendDirectory(connection);
  }

  /** A device handed over history that this edge lacks. */
  protected async takeChain(connection: Connection, { head, segments }: ToEdge & { type: 'chain' }): Promise<void> {
    const { witness, disk, verify } = this.world;
    const enrolled = head.subject === 'access' ? keysIn(segments) : new Map<string, Uint8Array>();
    try {
      const meeting = await meet(this.primary, segments, head, {
        verify,
        trusted: (key) => this.trusted(key),
        key: (device) => enrolled.get(device) ?? this.keyOf(device),
        entries: (subject, segment) => disk.entries(subject, segment),
        hashOf: (device, seq) => disk.hashOf(device, seq),
      });
      if (meeting.transaction.entries.length > 0) await disk.adopt(meeting.transaction);
      this.primary.reopen(meeting.transaction.term, meeting.log, meeting.devices, meeting.leftOut);
      witness.met(this.primary, head.subject, segments, meeting);
      this.checkpoints.delete(head.subject);
      this.publishDirectory();
      this.askFlush();
    } catch (error) {
      if (error instanceof BadBytes) {
        witness.totals.chainsRefused++;
        // Asked for before another device's chain was taken over: it no longer fits on what is held.
        if (error.code === 'chain.gap') this.askForChain(connection, head.subject);
      } else if (!(error instanceof StoreRefused)) throw error;
    }
  }
}

/** Devices that an access log itself enrols: its head is signed by a primary of this venue, so it may say so. */
function keysIn(segments: readonly ForeignSegment[]): Map<string, Uint8Array> {
  const events = segments.flatMap(({ entries }) => entries.map((bytes) => decodeEvent(decodeEntry(bytes).event)));
  const bodies = events.filter(({ kind }) => kind === 'device.enrolled').map(({ body }) => body as unknown as Device);
  return new Map(bodies.map(({ device, publicKey }) => [device, publicKey]));
}

interface Device {
  readonly device: string;
  readonly publicKey: Uint8Array;
}

function ignoreFull(error: unknown): void {
  if (!(error instanceof StoreRefused)) throw error;
}

const nameOf = (connection: Connection, load: string): string => `${connection.tablet}/${load}`;
