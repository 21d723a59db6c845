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
import { readFold } from '../kernel/canonical.ts';
import type { FoldEntry, Outcome, Verdict } from '../kernel/entry.ts';
import { SubjectFold } from '../kernel/fold.ts';
import type { AnySubject } from '../kernel/kind.ts';
import { type EventId, Layer } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { FOLD_VERSION, step } from '../kernel/step.ts';
import { effectiveForPhone, effectiveForStaff } from './effective.ts';
import { EVENT_FORMAT, type Event, encodeEvent, eventHash, eventId, prevOf } from './event.ts';
import { type Admitted, admittedFrom, type DeviceHead, NO_HEAD } from './gate.ts';
import { type SignedHead, signHead } from './head.ts';
import { compareHlc, HLC_ZERO, type Hlc, tick } from './hlc.ts';
import { chainHash, decodeEntry, encodeEntry, type LogEntry, segmentSeed, toFoldEntry } from './log-entry.ts';
import { clientOf, formatSegment, parseSegment } from './names.ts';
import { rosterTarget } from './roster.ts';
import type { Signer } from './signing.ts';
import type { DetachedRow, EntryRow, SegmentRow, Store, Stored } from './store.ts';
import { appendTo, headOf, newSegment, openSegment, type SubjectLog } from './subject-log.ts';

/** Entries in a segment before the next is opened. */
export const SEGMENT_ENTRIES = 1000;
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

interface DeviceRecord extends DeviceHead {
  readonly effective: number;
  /** When the primary last had everything of that device, ms. */
  readonly contact: number;
}

interface Planned {
  readonly subject: string;
  readonly segment: string;
  readonly encoded: Uint8Array;
  readonly entry: LogEntry;
  readonly event: Event;
  readonly hash: Uint8Array;
  readonly detached?: Uint8Array | undefined;
}

interface PlannedLog {
  segment: string;
  n: number;
  hash: Uint8Array;
  chain: number;
}

export class Primary {
  term: number;
  readonly device: string;
  readonly options: PrimaryOptions;
  readonly logs = new Map<string, SubjectLog>();
  private readonly devices = new Map<string, DeviceRecord>();
  private waiting: Admitted[] = [];
  /** Left out by a meeting's cut: committed again before anything else, in their old order. */
  private again: Admitted[] = [];
  private own: OwnAct[] = [];
  private committedAt: number;
  private ownAt: Hlc = HLC_ZERO;
  private flushing = false;
  private opened = 0;

  constructor(options: PrimaryOptions) {
    this.options = options;
    this.device = `edge-${options.start}`;
    this.term = options.stored.term;
    this.committedAt = options.stored.committedAt;
    for (const [device, head] of options.stored.devices) this.devices.set(device, { ...head, contact: 0 });
    for (const stored of options.stored.subjects) this.logs.set(stored.subject, this.restore(stored));
    this.again.push(...(options.stored.leftOut ?? []).map(admittedFrom));
  }

  head(device: string): DeviceHead {
    return this.devices.get(device) ?? NO_HEAD;
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

  get idle(): boolean {
    return this.waiting.length === 0 && this.own.length === 0 && this.again.length === 0;
  }

  /** The device stands in touch and the primary has all it made: from now on it can't backdate past `now` (ms). */
  noteContact(device: string, now: number): void {
    const record = this.devices.get(device) ?? { ...NO_HEAD, effective: 0, contact: 0 };
    this.devices.set(device, { ...record, contact: Math.max(record.contact, now) });
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
    for (const [device, record] of this.devices) {
      this.devices.set(device, { ...record, effective: record.effective + ms, contact: record.contact + ms });
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
    const events = inOrder(this.waiting.splice(0, FLUSH_ACTS));
    const own = this.own.splice(0);
    const again = this.again.splice(0);
    try {
      const plan = new Plan(this, Math.max(this.committedAt, now));
      for (const admitted of [...again, ...events]) await plan.add(admitted);
      for (const act of own) await plan.addOwn(act);
      await this.options.store.commit(plan.transaction());
      return await this.settle(plan);
    } catch (error) {
      this.own.unshift(...own);
      this.again.unshift(...again);
      this.waiting = [];
      throw error;
    } finally {
      this.flushing = false;
    }
  }

  private async settle(plan: Plan): Promise<Committed> {
    this.committedAt = plan.committedAt;
    this.ownAt = plan.ownAt;
    this.opened = plan.opened;
    for (const [device, record] of plan.devices) this.devices.set(device, record);
    const frames: Frame[] = [];
    for (const row of plan.segments) this.logOf(row.subject).segments.push(newSegment(row.segment));
    const rolled = new Set(plan.segments.map((row) => row.subject));
    for (const [subject, planned] of groupBySubject(plan.planned)) {
      const log = this.logOf(subject);
      log.fold.append(planned.map(({ entry, event }) => toFoldEntry(entry, event)));
      if (log.fold.missingTargets.size > 0) await this.fetchHistory(log);
      for (const segment of log.segments) {
        const mine = planned.filter((one) => one.segment === segment.segment);
        if (mine.length === 0) continue;
        const elements = mine.map((one) => one.encoded);
        frames.push({
          subject,
          segment: segment.segment,
          client: clientOf(segment.segment),
          clock: segment.count,
          elements,
        });
        for (const element of elements) appendTo(segment, element);
      }
    }
    const subjects = [...new Set(plan.planned.map((one) => one.subject))];
    return {
      entries: plan.planned.map((one) => ({
        ...one,
        outcome: this.logOf(one.subject).fold.outcomes.get(eventId(one.event))!,
      })),
      frames,
      heads: await this.signedHeads(subjects),
      devices: new Map([...plan.devices].filter(([device]) => device !== this.device)),
      rolled: [...rolled],
    };
  }

  /**
   * After a start, before anything is served: an undo in the tail may name what lies behind the checkpoint (the
   * crash came before it was sealed again), and the fold isn't right until the subject's history is read.
   */
  async complete(): Promise<void> {
    for (const log of this.logs.values()) if (log.fold.missingTargets.size > 0) await this.fetchHistory(log);
  }

  /** Make sure that an event which an undo names is held, if the subject has it at all. */
  async reach(subject: string, target: EventId): Promise<void> {
    const log = this.logs.get(subject);
    if (log && log.fold.base > 0 && !log.fold.has(target)) await this.fetchHistory(log);
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

  /** For Plan: a device's record as it stands. */
  record(device: string): DeviceRecord {
    return this.devices.get(device) ?? { ...NO_HEAD, effective: 0, contact: 0 };
  }
  get clock(): { ownAt: Hlc; opened: number } {
    return { ownAt: this.ownAt, opened: this.opened };
  }

  /** Unknown subjects fold as a subject without kinds: kept whole, nothing applied. */
  definition(subject: string): AnySubject {
    return this.options.subjectOf(subject) ?? { subject, kinds: [], invariants: () => [] };
  }

  /** Take over what a meeting agreed on (meeting.ts): a new chain, a higher term, new segments from here. */
  reopen(
    term: number,
    log: SubjectLog,
    heads: ReadonlyMap<string, DeviceHead & { effective: number }>,
    leftOut: readonly Admitted[],
  ): void {
    this.term = term;
    this.again.push(...leftOut);
    this.logs.set(log.subject, log);
    for (const [device, head] of heads) {
      const before = this.record(device);
      if (head.seq > before.seq) this.devices.set(device, { ...before, ...head });
    }
  }

  private restore(stored: Stored['subjects'][number]): SubjectLog {
    const from = stored.checkpoint && readFold(stored.checkpoint.bytes);
    const fold = new SubjectFold(this.definition(stored.subject), from);
    fold.append(stored.tail.map((encoded) => toFoldEntry(decodeEntry(encoded))));
    const segments = stored.segments.map(({ segment, count, hash }) => ({ segment, count, hash, elements: undefined }));
    return { subject: stored.subject, segments, fold };
  }
}

/** What one flush would commit. Reads the primary, changes nothing. */
class Plan {
  readonly planned: Planned[] = [];
  readonly segments: SegmentRow[] = [];
  readonly devices = new Map<string, DeviceRecord>();
  readonly committedAt: number;
  ownAt: Hlc;
  opened: number;
  private readonly detached: DetachedRow[] = [];
  private readonly logs = new Map<string, PlannedLog>();
  private readonly access: Layer;
  private readonly primary: Primary;

  constructor(primary: Primary, committedAt: number) {
    this.primary = primary;
    this.committedAt = committedAt;
    this.access = new Layer(primary.fold('access').root);
    ({ ownAt: this.ownAt, opened: this.opened } = primary.clock);
  }

  transaction() {
    const entries: EntryRow[] = this.planned.map(({ subject, segment, encoded, entry, event, hash }) => ({
      ...{ subject, segment, n: entry.n, bytes: encoded },
      ...{ device: event.device, seq: event.seq, hash },
    }));
    const effective = new Map([...this.devices].map(([device, record]) => [device, record.effective]));
    return { term: this.primary.term, segments: this.segments, entries, detached: this.detached, effective };
  }

  async add(admitted: Admitted): Promise<void> {
    const { event } = admitted;
    const verdict = isPrimarys(event) ? 'ok' : await this.verdict(event);
    await this.place(event.subject);
    const before = this.record(event.device);
    const bounds = {
      at: event.at[0],
      committedAt: this.committedAt,
      previous: before.effective,
      contact: before.contact,
    };
    const atCommit = this.primary.options.countsAtCommit(this.access, event);
    this.append(admitted, verdict, atCommit ? effectiveForPhone(bounds) : effectiveForStaff(bounds));
  }

  private async verdict(event: Event): Promise<Verdict> {
    const target = (event.body as { target?: EventId }).target;
    if (target !== undefined && event.kind.startsWith('act.')) await this.primary.reach(event.subject, target);
    const planned = (id: EventId) =>
      this.planned.find((one) => one.subject === event.subject && eventId(one.event) === id)?.event.kind;
    const lookup = (id: EventId) => this.primary.logs.get(event.subject)?.fold.kindOf(id) ?? planned(id);
    return this.primary.options.authorise(this.access, event, lookup);
  }

  async addOwn(act: OwnAct): Promise<void> {
    await this.place(act.subject);
    this.append(await this.makeOwn(act), 'ok', this.committedAt);
  }

  /** Make sure that the subject has an open segment of this start with room in it. */
  private async place(subject: string): Promise<void> {
    const log = this.logAt(subject);
    const { start, segmentEntries = SEGMENT_ENTRIES } = this.primary.options;
    const open = log.segment === '' ? undefined : parseSegment(log.segment);
    if (open?.start === start && open.term === this.primary.term && log.n < segmentEntries) return;
    const predecessor = log.segment === '' ? null : { segment: log.segment, count: log.n, hash: log.hash };
    const segment = formatSegment({ term: this.primary.term, start, index: this.opened++ });
    this.segments.push({ subject, segment, position: log.chain });
    this.logs.set(subject, { segment, n: 0, hash: segmentSeed(segment), chain: log.chain + 1 });
    const body = { predecessor, term: this.primary.term, foldVersion: FOLD_VERSION };
    this.append(await this.makeOwn({ subject, kind: 'segment.opened', body }), 'ok', this.committedAt);
  }

  private async makeOwn(act: OwnAct): Promise<Admitted> {
    const { options, device } = this.primary;
    const before = this.record(device);
    this.ownAt = tick(this.ownAt, this.committedAt);
    const event: Event = {
      ...{
        v: EVENT_FORMAT,
        venue: options.venue,
        subject: act.subject,
        device,
        seq: before.seq + 1,
        prev: prevOf(before.hash),
      },
      ...{ at: this.ownAt, offset: 0, actor: 'edge', kind: act.kind, kv: act.kv ?? 1, body: act.body },
      ...(act.private ? { private: act.private } : {}),
    };
    const bytes = encodeEvent(event);
    const signed = {
      bytes,
      signature: await options.signer.sign(bytes),
      ...(act.detached ? { detached: act.detached } : {}),
    };
    return { ...signed, event, hash: eventHash(bytes) };
  }

  private append(admitted: Admitted, verdict: Verdict, effective: number): void {
    const { event, hash, detached } = admitted;
    const log = this.logAt(event.subject);
    const entry: LogEntry = {
      ...{ n: log.n + 1, committedAt: this.committedAt, effective, verdict },
      ...{ event: admitted.bytes, signature: admitted.signature },
    };
    const encoded = encodeEntry(entry);
    log.n++;
    log.hash = chainHash(log.hash, encoded);
    this.planned.push({ subject: event.subject, segment: log.segment, encoded, entry, event, hash, detached });
    const before = this.record(event.device);
    // An act committed again after a meeting does not set its device's chain back.
    if (event.seq > before.seq) this.devices.set(event.device, { ...before, seq: event.seq, hash, effective });
    if (event.subject === 'access') this.foldAccess(toFoldEntry(entry, event));
    const of = detached && verdict === 'ok' ? rosterTarget(event) : undefined;
    if (detached && of) this.detached.push({ event: eventId(event), kind: event.kind, of, bytes: detached });
  }

  /** Later acts of this flush meet the devices, roles and sessions that earlier ones made. */
  private foldAccess(entry: FoldEntry): void {
    const subject = this.primary.definition('access');
    const kinds = new Map(subject.kinds.map((kind) => [kind.kind, kind]));
    step(this.access, entry, { subject, kinds, pins: new Map(), record: false });
  }

  private logAt(subject: string): PlannedLog {
    let log = this.logs.get(subject);
    if (!log) {
      const held = this.primary.logs.get(subject);
      const open = held && openSegment(held);
      log = {
        segment: open?.segment ?? '',
        n: open?.count ?? 0,
        hash: open?.hash ?? new Uint8Array(),
        chain: held?.segments.length ?? 0,
      };
      this.logs.set(subject, log);
    }
    return log;
  }

  private record(device: string): DeviceRecord {
    return this.devices.get(device) ?? this.primary.record(device);
  }
}

/** Made by a primary of this venue: the gate let it in under that primary's key (device ids are given out, never chosen). */
export const isPrimarys = (event: Event): boolean => event.actor === 'edge' && event.device.startsWith('edge-');

/**
 * `(at, device)`, which is what meshed tablets agreed on, with each device's acts in its own order even
 * where a device's stamps run backwards (then its highest stamp so far stands for it).
 */
function inOrder(events: readonly Admitted[]): Admitted[] {
  const latest = new Map<string, Hlc>();
  const stamped = events.map((admitted) => {
    const { device, at } = admitted.event;
    const before = latest.get(device);
    const stamp = before && compareHlc(before, at) > 0 ? before : at;
    latest.set(device, stamp);
    return { admitted, stamp };
  });
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  stamped.sort(
    (a, b) =>
      compareHlc(a.stamp, b.stamp) ||
      order(a.admitted.event.device, b.admitted.event.device) ||
      a.admitted.event.seq - b.admitted.event.seq,
  );
  return stamped.map(({ admitted }) => admitted);
}

function groupBySubject(planned: readonly Planned[]): Map<string, Planned[]> {
  const groups = new Map<string, Planned[]>();
  for (const one of planned) {
    const group = groups.get(one.subject);
    if (group) group.push(one);
    else groups.set(one.subject, [one]);
  }
  return groups;
}
