/**
 * Watches a run and throws at the first thing that must not be: see DESIGN.md, "What must always hold".
 * It knows what the edge acknowledged and what it committed, from the calls that the simulated parts make.
 */
import { stateHash } from '../../src/kernel/canonical.ts';
import type { EventId, Layer } from '../../src/kernel/layer.ts';
import { subjectOf } from '../../src/subjects.ts';
import { hex } from '../../src/sync/directory.ts';
import { decodeEvent, eventId } from '../../src/sync/event.ts';
import { decodeEntry, toTentative } from '../../src/sync/log-entry.ts';
import type { ForeignSegment, Meeting } from '../../src/sync/meeting.ts';
import type { Committed, Frame, Primary } from '../../src/sync/primary.ts';
import type { Difference } from '../../src/sync/replica.ts';
import { headOf } from '../../src/sync/subject-log.ts';
import type { Disk } from './disk.ts';
import type { Recorded } from './record-store.ts';
import type { Tablet } from './tablet.ts';
import type { Totals } from './totals.ts';

export class Broken extends Error {}

/** The edge's clock as it is: not what anybody knows of it. */
export interface EdgeClock {
  read(): number;
  /** When it was last stepped, in true time. */
  readonly steppedAt: number;
}

/** A question about the time and its answer are not under way for longer. */
const LONGEST_EXCHANGE_MS = 20_000;

interface Line {
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly committedAt: number;
}

export class Witness {
  readonly totals: Totals;
  readonly trace: string[] = [];
  /** Every act that a device's record resolved, by device. */
  readonly recorded = new Map<string, Recorded[]>();
  /** Devices that were copied: what they did after is not admitted. */
  readonly suspects = new Set<string>();
  private readonly disk: Disk;
  private readonly now: () => number;
  private readonly clock: EdgeClock;
  private readonly chains = new Map<string, Map<string, Line>>();
  private readonly lastOf = new Map<string, Map<string, number>>();
  private committedAt = 0;
  /** Highest acknowledged seq, by device; what an older copy of the disk took away is promised again at the end. */
  private readonly promised = new Map<string, number>();
  /** What devices handed over. */
  readonly owed = new Set<EventId>();
  /** State hash at a head of the log: whoever comes to that head must come to that state. */
  private readonly states = new Map<string, string>();

  constructor(disk: Disk, totals: Totals, now: () => number, clock: EdgeClock) {
    this.disk = disk;
    this.clock = clock;
    this.totals = totals;
    this.now = now;
  }

  note(what: string): void {
    this.trace.push(`${this.now()} ${what}`);
  }

  demand(holds: boolean, what: () => string): void {
    if (!holds) throw new Broken(what());
  }

  // What devices do

  acted(device: string, recorded: Recorded): void {
    const list = this.recorded.get(device);
    if (list) list.push(recorded);
    else this.recorded.set(device, [recorded]);
  }

  copied(device: string): void {
    this.demand(this.suspects.has(device), () => `${device} is taken for a copy, and is none`);
    this.totals.copiedDevices++;
  }

  refused(device: string, code: string): void {
    // An edge put back to an older copy may not know a device yet: it tells so, and the device waits.
    this.demand(code === 'device.unknown', () => `the gate refuses honest ${device}: ${code}`);
  }

  foreignAck(device: string, seq: number): void {
    this.demand(this.suspects.has(device), () => `${device} is told that its act ${seq} is another than it made`);
  }

  difference(device: string, difference: Difference): void {
    this.demand(false, () => `${device} reports a difference: ${JSON.stringify(difference)}`);
  }

  /** A tablet's view has changed. */
  shown(tablet: Tablet, subject: string): void {
    const head = tablet.replica.head(subject);
    const fold = tablet.replica.fold(subject);
    if (!head || head.n === 0 || fold.missingTargets.size > 0 || !fold.caughtUp || !this.isCompared(head.hash)) return;
    const compared = tablet.compared.get(subject);
    if (compared?.fold === fold && compared.hash === head.hash) return;
    tablet.compared.set(subject, { fold, hash: head.hash });
    this.sameState(`${tablet.id} in ${subject}`, hex(head.hash), fold.root);
    const { pending, complete, state } = tablet.replica.view(subject);
    // Its own acts on top: after a reload it must show what it showed before.
    if (pending.size > 0 && complete && !this.suspects.has(tablet.id))
      this.sameState(`${tablet.id}'s view of ${subject}`, `${hex(head.hash)} ${[...pending].sort().join()}`, state);
  }

  /** Someone acted on a tablet: what it shows now. */
  viewed(tablet: Tablet, subject: string): void {
    const { state, pending } = tablet.replica.view(subject);
    if (pending.size > 1 && tablet.record.seq % 3 === 0) {
      const own = tablet.record.events.map(({ event }) => event).filter((event) => pending.has(eventId(event)));
      const expected = tablet.replica.fold(subject).view(own.map(toTentative));
      const same = hex(stateHash(expected.state)) === hex(stateHash(state));
      this.demand(same, () => `${tablet.id} shows ${subject} otherwise than its acts, one after the other, make it`);
    }
    const broken = subjectOf(subject)?.invariants(state) ?? [];
    this.demand(broken.length === 0, () => `${tablet.id} shows ${subject} with ${broken.join('; ')}`);
  }

  /** [CLOCK-6] A device has just measured the edge's time: it knows it within what it says, however its own clock jumps. */
  knowsTime(device: string, time: number, error: number): void {
    if (this.now() - this.clock.steppedAt < LONGEST_EXCHANGE_MS) return;
    const wrong = Math.abs(time - this.clock.read());
    this.demand(wrong <= error + 1, () => `${device} is ${wrong} ms off the edge's time, and says ${error}`);
  }

  // What the edge does

  started(primary: Primary): void {
    this.chains.clear();
    this.lastOf.clear();
    this.committedAt = 0;
    for (const subject of primary.logs.keys()) this.readChain(subject);
    for (const [device, seq] of this.promised)
      this.demand(primary.head(device).seq >= seq, () => `${device} was told that ${seq} is safe, and it is not`);
  }

  /** An older copy of the disk was put in place: it can't know what came after. */
  rolledBack(): void {
    this.promised.clear();
    this.owed.clear();
  }

  acknowledged(device: string, seq: number): void {
    this.promised.set(device, Math.max(seq, this.promised.get(device) ?? 0));
  }

  committed(primary: Primary, committed: Committed): void {
    this.totals.flushes++;
    const subjects = new Set<string>();
    for (const { subject, entry, event, outcome } of committed.entries) {
      this.totals.commits++;
      subjects.add(subject);
      this.addLine(subject, entry, event);
      if (entry.verdict.startsWith('refused')) this.totals.refusedVerdicts++;
      if (entry.verdict.startsWith('held')) this.totals.heldVerdicts++;
      if (outcome.type === 'refused') this.totals.conflicts++;
      if (event.actor === 'edge' && /expired|closed|turned|finished/.test(event.kind)) this.totals.dueActs++;
      if (event.kind === 'time.corrected') this.totals.timeCorrections++;
    }
    for (const subject of subjects) this.checkPrimary(primary, subject);
  }

  private addLine(
    subject: string,
    entry: { committedAt: number; effective: number },
    event: { device: string; seq: number },
  ): void {
    const id = eventId(event);
    const { committedAt, effective } = entry;
    const chain = this.chainOf(subject);
    this.demand(!chain.has(id), () => `${id} is committed twice in ${subject}`);
    this.demand(
      committedAt >= this.committedAt,
      () => `${id}: commit time falls, ${this.committedAt} to ${committedAt}`,
    );
    this.demand(effective <= committedAt, () => `${id} counts before it is committed`);
    const last = this.lastOf.get(subject)!;
    // An edge's own acts that a meeting left out stand after the segment that it opened for them.
    const excused = event.device.startsWith('edge-') || this.suspects.has(event.device);
    const ordered = excused || (last.get(event.device) ?? 0) < event.seq;
    this.demand(ordered, () => `${id} is committed out of its device's order`);
    last.set(event.device, event.seq);
    this.committedAt = committedAt;
    chain.set(id, { id, device: event.device, seq: event.seq, committedAt });
  }

  private chainOf(subject: string): Map<string, Line> {
    let chain = this.chains.get(subject);
    if (!chain) {
      chain = new Map();
      this.chains.set(subject, chain);
      this.lastOf.set(subject, new Map());
    }
    return chain;
  }

  /** Take a chain as it stands on the disk. */
  private readChain(subject: string): void {
    this.chains.delete(subject);
    const before = this.committedAt;
    this.committedAt = 0;
    for (const { rows } of this.disk.tables.chains.get(subject) ?? [])
      for (const { bytes } of rows) {
        const entry = decodeEntry(bytes);
        this.addLine(subject, entry, decodeEvent(entry.event));
      }
    this.committedAt = Math.max(before, this.committedAt);
  }

  private checkPrimary(primary: Primary, subject: string): void {
    const log = primary.logOf(subject);
    this.demand(log.fold.missingTargets.size === 0, () => `the edge's ${subject} lacks what an undo names`);
    const broken = subjectOf(subject)?.invariants(log.fold.root) ?? [];
    this.demand(broken.length === 0, () => `${subject}: ${broken.join('; ')}`);
    const { hash } = headOf(log)!;
    if (this.isCompared(hash)) this.sameState(`the edge in ${subject}`, hex(hash), log.fold.root);
  }

  broadcast({ subject, segment, clock, elements }: Pick<Frame, 'subject' | 'segment' | 'clock' | 'elements'>): void {
    const durable = this.disk.tables.segment(subject, segment)?.rows.length ?? 0;
    this.demand(clock + elements.length <= durable, () => `${segment} is sent before it is durable`);
  }

  /** The edge met a chain: that stands as it was, or, of a lower term, what only it held will be committed again. */
  met(primary: Primary, subject: string, foreign: readonly ForeignSegment[], meeting: Meeting): void {
    this.totals.leftOut += meeting.leftOut.length;
    this.totals.gapsInDevices += [...meeting.devices.values()].filter(({ ahead }) => ahead.size > 0).length;
    for (const { entries } of foreign)
      for (const bytes of entries) {
        const event = decodeEvent(decodeEntry(bytes).event);
        if (event.kind !== 'segment.opened') this.owed.add(eventId(event));
      }
    if (meeting.transaction.entries.length === 0) {
      this.totals.superseded++;
      return;
    }
    this.totals.meetings++;
    this.readChain(subject);
    const segments = this.disk.tables.chains.get(subject) ?? [];
    for (const one of foreign) {
      const mine = segments.find(({ segment }) => segment === one.segment);
      this.demand(mine?.rows.length === one.entries.length, () => `${one.segment} was taken over in part`);
    }
    this.checkPrimary(primary, subject);
  }

  // States

  /** One head in four is compared; all come to the same choice. */
  private isCompared(hash: Uint8Array): boolean {
    return hash[0]! % 4 === 0;
  }

  private sameState(who: string, key: string, state: Layer): void {
    const hash = hex(stateHash(state));
    const known = this.states.get(key);
    this.totals.comparedStates++;
    if (known === undefined) this.states.set(key, hash);
    else this.demand(known === hash, () => `${who}: the same log came to another state`);
  }
}
