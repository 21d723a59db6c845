/**
 * What one flush would commit: each act's verdict, effective time and place in a segment. It reads the
 * primary and changes nothing, so a flush that the store refuses is simply dropped.
 */
import type { FoldEntry, Verdict } from '../kernel/entry.ts';
import { type EventId, Layer } from '../kernel/layer.ts';
import { FOLD_VERSION, step } from '../kernel/step.ts';
import { type DeviceChain, standsIn, toStored, withAct } from './device-chain.ts';
import { effectiveForPhone, effectiveForStaff } from './effective.ts';
import { EVENT_FORMAT, type Event, encodeEvent, eventHash, eventId, prevOf } from './event.ts';
import type { Admitted } from './gate.ts';
import { compareHlc, type Hlc, tick } from './hlc.ts';
import { chainHash, encodeEntry, type LogEntry, segmentSeed, toFoldEntry } from './log-entry.ts';
import { formatSegment, parseSegment } from './names.ts';
import type { OwnAct, Primary } from './primary.ts';
import { rosterTarget } from './roster.ts';
import type { CommitTransaction, DetachedRow, EntryRow, SegmentRow } from './store.ts';
import { openSegment } from './subject-log.ts';

/** Entries in a segment before the next is opened. */
export const SEGMENT_ENTRIES = 1000;

export interface Planned {
  readonly subject: string;
  readonly segment: string;
  readonly encoded: Uint8Array;
  readonly entry: LogEntry;
  readonly event: Event;
  readonly hash: Uint8Array;
  /** Of the segment's chain after it. */
  readonly chain: Uint8Array;
  readonly detached?: Uint8Array | undefined;
}

interface PlannedLog {
  segment: string;
  n: number;
  hash: Uint8Array;
  chain: number;
}

export class Plan {
  readonly planned: Planned[] = [];
  readonly segments: SegmentRow[] = [];
  /** Chains of the devices whose acts are in this flush, as they stand after it. */
  readonly devices = new Map<string, DeviceChain>();
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

  transaction(): CommitTransaction {
    const entries: EntryRow[] = this.planned.map(({ subject, segment, encoded, entry, event, hash }) => ({
      ...{ subject, segment, n: entry.n, bytes: encoded },
      ...{ device: event.device, seq: event.seq, hash },
    }));
    const heads = new Map([...this.devices].map(([device, chain]) => [device, toStored(chain)]));
    const effective = new Map([...this.devices].map(([device, chain]) => [device, chain.effective]));
    const { reign: term } = this.primary;
    return { term, segments: this.segments, entries, detached: this.detached, heads, effective };
  }

  /** An act that a device sent; or one that a meeting left out, to be committed again. */
  async add(admitted: Admitted): Promise<void> {
    const { event } = admitted;
    const before = this.chain(event.device);
    this.devices.set(event.device, before);
    if (await this.isCommitted(admitted, before)) return;
    await this.reachTarget(event.subject, event);
    const verdict = isPrimarys(event) ? 'ok' : this.verdict(event);
    await this.place(event.subject);
    this.append(admitted, verdict, this.effective(admitted, before));
  }

  /**
   * It came with a meeting's chain while it waited here; or, to be committed again, it is a copied device's act of
   * whose number another stands in the record.
   */
  private async isCommitted({ event, effective }: Admitted, chain: DeviceChain): Promise<boolean> {
    if (effective === undefined) return standsIn(chain, event.seq);
    return (await this.primary.options.store.hashOf(event.device, event.seq)) !== undefined;
  }

  async addOwn(act: OwnAct): Promise<void> {
    await this.reachTarget(act.subject, act);
    await this.place(act.subject);
    this.append(await this.makeOwn(act), 'ok', this.committedAt);
  }

  private effective({ event, effective }: Admitted, before: DeviceChain): number {
    const { committedAt } = this;
    if (effective !== undefined) return Math.min(committedAt, effective);
    const bounds = { at: event.at[0], committedAt, previous: before.effective, contact: before.contact };
    const atCommit = this.primary.options.countsAtCommit(this.access, event);
    return atCommit ? effectiveForPhone(bounds) : effectiveForStaff(bounds);
  }

  /** An undo's target may lie behind the checkpoint: its history is read before anything is judged. */
  private async reachTarget(subject: string, act: Pick<OwnAct, 'kind' | 'body'>): Promise<void> {
    if (act.kind !== 'act.reverted' && act.kind !== 'act.restored') return;
    const { target } = act.body as { target?: EventId };
    if (typeof target === 'string') await this.primary.reach(subject, target);
  }

  private verdict(event: Event): Verdict {
    const planned = (id: EventId) =>
      this.planned.find((one) => one.subject === event.subject && eventId(one.event) === id)?.event.kind;
    const lookup = (id: EventId) => this.primary.logs.get(event.subject)?.fold.kindOf(id) ?? planned(id);
    return this.primary.options.authorise(this.access, event, lookup);
  }

  /** Make sure that the subject has an open segment of this start with room in it. */
  private async place(subject: string): Promise<void> {
    const log = this.logAt(subject);
    const { start, segmentEntries = SEGMENT_ENTRIES } = this.primary.options;
    const term = this.primary.termOf(subject);
    const open = log.segment === '' ? undefined : parseSegment(log.segment);
    if (open?.start === start && open.term === term && log.n < segmentEntries) return;
    const predecessor = log.segment === '' ? null : { segment: log.segment, count: log.n, hash: log.hash };
    const segment = formatSegment({ term, start, index: this.opened++ });
    this.segments.push({ subject, segment, position: log.chain });
    this.logs.set(subject, { segment, n: 0, hash: segmentSeed(segment), chain: log.chain + 1 });
    const body = { predecessor, term, foldVersion: FOLD_VERSION };
    this.append(await this.makeOwn({ subject, kind: 'segment.opened', body }), 'ok', this.committedAt);
  }

  private async makeOwn(act: OwnAct): Promise<Admitted> {
    const { options, device } = this.primary;
    const before = this.chain(device);
    this.ownAt = tick(this.ownAt, this.committedAt);
    const event: Event = {
      ...{ v: EVENT_FORMAT, venue: options.venue, subject: act.subject },
      ...{ device, seq: before.seq + 1, prev: prevOf(before.hash) },
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
    const { subject, device, seq } = event;
    const log = this.logAt(subject);
    const entry: LogEntry = {
      ...{ n: log.n + 1, committedAt: this.committedAt, effective, verdict },
      ...{ event: admitted.bytes, signature: admitted.signature },
    };
    const encoded = encodeEntry(entry);
    log.n++;
    log.hash = chainHash(log.hash, encoded);
    this.planned.push({ subject, segment: log.segment, encoded, entry, event, hash, chain: log.hash, detached });
    this.devices.set(device, withAct(this.chain(device), device, { seq, hash, effective }));
    if (subject === 'access') this.foldAccess(toFoldEntry(entry, event));
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

  private chain(device: string): DeviceChain {
    return this.devices.get(device) ?? this.primary.chain(device);
  }
}

/** Made by a primary of this venue: the gate let it in under that primary's key (device ids are given out, never chosen). */
export const isPrimarys = (event: Event): boolean => event.actor === 'edge' && event.device.startsWith('edge-');

/**
 * `(at, device)`, which is what meshed tablets agreed on, with each device's acts in its own order even
 * where a device's stamps run backwards (then its highest stamp so far stands for it).
 */
export function inOrder(events: readonly Admitted[]): Admitted[] {
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
