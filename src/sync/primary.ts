/**
 * The venue's primary: it alone commits an order.
 *
 *   gate ─▶ waiting ─▶ plan (pure: verdict, effective time, place in a segment)
 *                        ─▶ store.commit (durable)  ─▶ fold, frames, heads, acks
 *
 * Invariants:
 *  - nothing is folded, broadcast or acknowledged before `store.commit` has resolved;
 *  - a flush that the store refuses leaves no trace here: devices are asked for their acts again;
 *  - `committedAt` never falls; within a flush, waiting acts stand in `(at, device)` order;
 *  - each start opens new segments, so that no two histories ever share a document's name.
 */
import { madeAsOf, readFold } from '../kernel/canonical.ts';
import type { Outcome, Verdict } from '../kernel/entry.ts';
import { SubjectFold } from '../kernel/fold.ts';
import type { AnySubject } from '../kernel/kind.ts';
import type { EventId, Layer } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { type DeviceChain, NO_CHAIN } from './device-chain.ts';
import { placeOf } from './directory.ts';
import { type Event, eventId } from './event.ts';
import { type Admitted, admittedFrom, type DeviceHead } from './gate.ts';
import { type SignedHead, signHead } from './head.ts';
import { HLC_ZERO, type Hlc } from './hlc.ts';
import { decodeEntry, type LogEntry, toFoldEntry } from './log-entry.ts';
import { clientOf, parseSegment } from './names.ts';
import { inOrder, Plan, type Planned } from './plan.ts';
import type { Signer } from './signing.ts';
import type { Store, Stored } from './store.ts';
import { appendTo, headOf, newSegment, type SubjectLog } from './subject-log.ts';

export { isPrimarys, SEGMENT_ENTRIES } from './plan.ts';

/** Acts in one flush at most: bounds a transaction and a frame. */
export const FLUSH_ACTS = 1000;

export interface PrimaryOptions {
  readonly venue: string;
  /** Random id of this start, `[a-z0-9]{4,16}`. */
  readonly start: string;
  readonly signer: Signer;
  readonly store: Store;
  readonly stored: Stored;
  /** Entries in a segment before the next is opened; SEGMENT_ENTRIES. */
  readonly segmentEntries?: number;
  subjectOf(subject: string): AnySubject | undefined;
  /**
   * The primary's word on authority. `access` is the state that the act meets, earlier acts of its flush
   * included; `targetKind` tells the kind of an earlier event in the act's own subject (an undo's target).
   */
  authorise(access: Layer, event: Event, targetKind: (target: EventId) => string | undefined): Verdict;
  /** Whether a device's acts count when committed (a phone's, an API key's) rather than when made. */
  countsAtCommit(access: Layer, event: Event): boolean;
}

/** An act of the primary's own: what time brought due, enrolment, the opening of a segment. */
export interface OwnAct {
  readonly subject: string;
  readonly kind: string;
  readonly body: Plain;
  readonly kv?: number;
  readonly detached?: Uint8Array;
  readonly private?: Uint8Array;
}

export interface CommittedEntry {
  readonly subject: string;
  readonly segment: string;
  readonly entry: LogEntry;
  readonly event: Event;
  readonly detached?: Uint8Array | undefined;
  readonly outcome: Outcome;
}

/** New elements of one log-tail document, from element index `clock`. */
export interface Frame {
  readonly subject: string;
  readonly segment: string;
  readonly client: number;
  readonly clock: number;
  readonly elements: readonly Uint8Array[];
}

export interface Committed {
  readonly entries: readonly CommittedEntry[];
  readonly frames: readonly Frame[];
  readonly heads: readonly SignedHead[];
  /** Durable heads of the devices whose acts were committed. */
  readonly devices: ReadonlyMap<string, DeviceHead>;
  /** Subjects whose chain of segments grew: the directory changes. */
  readonly rolled: readonly string[];
}

export class Primary {
  /** The term that it was started or promoted in. */
  reign: number;
  readonly device: string;
  readonly options: PrimaryOptions;
  readonly logs = new Map<string, SubjectLog>();
  private readonly devices = new Map<string, DeviceChain>();
  /** Terms that meetings raised, by subject. */
  private readonly raised = new Map<string, number>();
  private waiting: Admitted[] = [];
  /** Left out by a meeting's cut: committed again before anything else, in their old order. */
  private again: Admitted[] = [];
  private own: OwnAct[] = [];
  private committedAt: number;
  private ownAt: Hlc = HLC_ZERO;
  private flushing = false;
  private opened = 0;

  constructor(options: PrimaryOptions) {
    const { stored } = options;
    this.options = options;
    this.device = `edge-${options.start}`;
    this.reign = stored.term;
    this.committedAt = stored.committedAt;
    for (const [device, head] of stored.devices) this.devices.set(device, { ...NO_CHAIN, ...head });
    for (const { device, ...act } of stored.ahead ?? []) {
      const chain = this.chain(device);
      this.devices.set(device, { ...chain, ahead: new Map(chain.ahead).set(act.seq, act) });
    }
    for (const subject of stored.subjects) {
      this.logs.set(subject.subject, this.restore(subject));
      if (subject.term !== undefined) this.raised.set(subject.subject, subject.term);
    }
    this.again = inDeviceOrder((stored.leftOut ?? []).map(admittedFrom));
  }

  /** The highest in the venue. */
  get term(): number {
    return Math.max(this.reign, ...[...this.logs.keys()].map((subject) => this.settledTerm(subject)));
  }

  /** In which this subject's next segment is opened. */
  termOf(subject: string): number {
    return Math.max(this.reign, this.settledTerm(subject));
  }

  /**
   * In which this subject's chain is settled, 0 before its first segment. A meeting raises it in its own subject only:
   * what is committed in others meanwhile must not outrank their settled history, which may be on its way still.
   */
  settledTerm(subject: string): number {
    const newest = this.logs.get(subject)?.segments.at(-1)?.segment;
    return Math.max(this.raised.get(subject) ?? 0, parseSegment(newest ?? '')?.term ?? 0);
  }

  head(device: string): DeviceHead {
    return this.chain(device);
  }

  /** How far a device's acts are committed, and what is known of it. */
  chain(device: string): DeviceChain {
    return this.devices.get(device) ?? NO_CHAIN;
  }

  /** A subject's fold; an empty one where nothing was committed yet. */
  fold(subject: string): SubjectFold {
    return this.logs.get(subject)?.fold ?? new SubjectFold(this.definition(subject));
  }

  enqueue(events: readonly Admitted[]): void {
    this.waiting.push(...events);
  }

  /** What devices sent and is not committed is asked for again: after a refusal, or when a meeting changed the chain. */
  dropWaiting(): void {
    this.waiting = [];
  }

  act(act: OwnAct): void {
    this.own.push(act);
  }

  /** Time of the latest commit, ms; of one under way it isn't known yet: never before Infinity. */
  get latestCommit(): number {
    return this.flushing ? Number.POSITIVE_INFINITY : this.committedAt;
  }

  get idle(): boolean {
    return this.waiting.length === 0 && this.own.length === 0 && this.again.length === 0;
  }

  /** The device stands in touch and the primary has all it made: from now on it can't backdate past `now` (ms). */
  noteContact(device: string, now: number): void {
    const chain = this.chain(device);
    this.devices.set(device, { ...chain, contact: Math.max(chain.contact, now) });
  }

  /** Enqueue what time has brought due. Call before a flush; `now` in ms by the primary's clock. */
  collectDue(now: number): void {
    for (const { subject, fold } of this.logs.values()) {
      for (const act of this.definition(subject).due?.(fold.root, now) ?? []) this.act({ subject, ...act });
    }
  }

  /** The primary's clock was stepped by `ms`: anchors, deadlines and bounds move with it. */
  correctTime(ms: number): void {
    for (const subject of this.logs.keys()) this.act({ subject, kind: 'time.corrected', body: { ms } });
    for (const [device, chain] of this.devices) {
      this.devices.set(device, { ...chain, effective: chain.effective + ms, contact: chain.contact + ms });
    }
  }

  /**
   * Commit what waits. Resolves with what is now durable; undefined when nothing waited. Rejects when the
   * store refused: then the devices' acts are dropped here (the caller asks for them again), own acts wait on.
   */
  async flush(now: number): Promise<Committed | undefined> {
    if (this.flushing) throw new Error('flushes must not overlap');
    if (this.idle) return undefined;
    this.flushing = true;
    try {
      return await this.settle(await this.commit(Math.max(this.committedAt, now)));
    } finally {
      this.flushing = false;
    }
  }

  private async commit(committedAt: number): Promise<Plan> {
    const events = inOrder(this.waiting.splice(0, FLUSH_ACTS));
    const own = this.own.splice(0);
    const again = this.again.splice(0);
    try {
      const plan = new Plan(this, committedAt);
      for (const admitted of [...again, ...events]) await plan.add(admitted);
      for (const act of own) await plan.addOwn(act);
      if (plan.planned.length > 0) await this.options.store.commit(plan.transaction());
      return plan;
    } catch (error) {
      this.own.unshift(...own);
      this.again.unshift(...again);
      this.waiting = [];
      throw error;
    }
  }

  private async settle(plan: Plan): Promise<Committed> {
    if (plan.planned.length > 0) this.committedAt = plan.committedAt;
    this.ownAt = plan.ownAt;
    this.opened = plan.opened;
    // A contact may have been noted while the store wrote.
    for (const [device, chain] of plan.devices) {
      const contact = Math.max(chain.contact, this.chain(device).contact);
      this.devices.set(device, { ...chain, contact });
    }
    for (const { subject, segment } of plan.segments) this.logOf(subject).segments.push(newSegment(segment));
    const frames: Frame[] = [];
    const subjects = new Set<string>();
    for (const planned of bySegment(plan.planned)) {
      const { subject, segment } = planned[0]!;
      subjects.add(subject);
      this.logOf(subject).fold.append(planned.map(({ entry, event }) => toFoldEntry(entry, event)));
      frames.push(this.extend(subject, segment, planned));
    }
    return {
      entries: plan.planned.map((one) => ({
        ...one,
        outcome: this.logOf(one.subject).fold.outcomes.get(eventId(one.event))!,
      })),
      frames,
      heads: await this.signedHeads(subjects),
      devices: new Map([...plan.devices].filter(([device]) => device !== this.device)),
      rolled: [...new Set(plan.segments.map((row) => row.subject))],
    };
  }

  private extend(subject: string, segment: string, planned: readonly Planned[]): Frame {
    const held = this.logOf(subject).segments.findLast((one) => one.segment === segment)!;
    const clock = held.count;
    const elements = planned.map((one) => one.encoded);
    for (const { encoded, chain } of planned) appendTo(held, encoded, chain);
    return { subject, segment, client: clientOf(segment), clock, elements };
  }

  /**
   * After a start, before anything is served: an undo in the tail may name what lies behind the checkpoint (the
   * crash came before it was sealed again), or the checkpoint be of another history. Then the fold isn't right
   * until the subject's history is read.
   */
  async complete(): Promise<void> {
    for (const log of this.logs.values()) {
      const stored = this.options.stored.subjects.find((one) => one.subject === log.subject);
      const made = stored?.checkpoint && madeAsOf(stored.checkpoint.bytes);
      const stale = made && placeOf(log.segments, made.reckoned) !== made.asOf;
      if (stale || log.fold.missingTargets.size > 0) await this.fetchHistory(log);
    }
  }

  /** Make sure that an event which an undo names is held, if the subject has it at all. */
  async reach(subject: string, target: EventId): Promise<void> {
    const log = this.logs.get(subject);
    if (log && log.fold.base > 0 && log.fold.kindOf(target) === undefined) await this.fetchHistory(log);
  }

  /** An undo reached behind the checkpoint: fold the subject from its first entry. */
  private async fetchHistory(log: SubjectLog): Promise<void> {
    const fold = new SubjectFold(this.definition(log.subject));
    for (const { segment } of log.segments) {
      const encoded = await this.options.store.entries(log.subject, segment);
      fold.append(encoded.map((bytes) => toFoldEntry(decodeEntry(bytes))));
    }
    log.fold = fold;
  }

  /** Signed heads of the subjects named, or of all. */
  async signedHeads(subjects: Iterable<string> = this.logs.keys()): Promise<SignedHead[]> {
    const heads: SignedHead[] = [];
    for (const subject of subjects) {
      const log = this.logs.get(subject);
      const head = log && headOf(log);
      if (head) heads.push(await signHead(this.options.venue, head, this.options.signer));
    }
    return heads;
  }

  logOf(subject: string): SubjectLog {
    let log = this.logs.get(subject);
    if (!log) {
      log = { subject, segments: [], fold: new SubjectFold(this.definition(subject)) };
      this.logs.set(subject, log);
    }
    return log;
  }

  /** For Plan: where the primary's own stamps and segment names stand. */
  get clock(): { ownAt: Hlc; opened: number } {
    return { ownAt: this.ownAt, opened: this.opened };
  }

  /** Unknown subjects fold as a subject without kinds: kept whole, nothing applied. */
  definition(subject: string): AnySubject {
    return this.options.subjectOf(subject) ?? { subject, kinds: [], invariants: () => [] };
  }

  /**
   * Take over what a meeting agreed on (meeting.ts), once it is durable: its chain and term, what it says of the
   * devices, and the acts to be committed again. No flush may be under way.
   */
  reopen(term: number, log: SubjectLog, devices: ReadonlyMap<string, DeviceChain>, leftOut: readonly Admitted[]): void {
    if (this.logs.get(log.subject) !== log) {
      this.raised.set(log.subject, term);
      // What an earlier meeting left out may stand in this one's chain.
      const settled = ({ event }: Admitted) => event.subject === log.subject && log.fold.has(eventId(event));
      this.again = this.again.filter((admitted) => !settled(admitted));
      this.logs.set(log.subject, log);
    }
    const waits = new Set(this.again.map(({ event }) => eventId(event)));
    this.again = inDeviceOrder([...this.again, ...leftOut.filter(({ event }) => !waits.has(eventId(event)))]);
    this.committedAt = Math.max(this.committedAt, log.fold.entries.at(-1)?.committedAt ?? 0);
    for (const [device, chain] of devices) this.devices.set(device, { ...chain, contact: this.chain(device).contact });
  }

  private restore(stored: Stored['subjects'][number]): SubjectLog {
    const from = stored.checkpoint && readFold(stored.checkpoint.bytes);
    const fold = new SubjectFold(this.definition(stored.subject), from);
    fold.append(stored.tail.map((encoded) => toFoldEntry(decodeEntry(encoded))));
    const segments = stored.segments.map(({ segment, count, hash }) => ({ segment, count, hash, elements: undefined }));
    return { subject: stored.subject, segments, fold };
  }
}

/**
 * Acts that several meetings left out, each in the order of its own cut: among the places of one device's acts, these
 * stand by their seq.
 */
function inDeviceOrder(acts: readonly Admitted[]): Admitted[] {
  const byDevice = Map.groupBy(acts, ({ event }) => event.device);
  const next = new Map(
    [...byDevice].map(([device, own]) => [device, own.sort((a, b) => a.event.seq - b.event.seq).values()]),
  );
  return acts.map(({ event }) => next.get(event.device)!.next().value!);
}

/** Runs of one segment's entries; a flush may end one segment and begin the next. */
function bySegment(planned: readonly Planned[]): Planned[][] {
  const groups = new Map<string, Planned[]>();
  for (const one of planned) {
    const group = groups.get(one.segment);
    if (group) group.push(one);
    else groups.set(one.segment, [one]);
  }
  return [...groups.values()];
}
