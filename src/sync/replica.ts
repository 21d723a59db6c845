/**
 * What a device shows: fold(log) with its own tentative acts on top.
 *
 * The host (browser, simulator) offers what it has: the directory's chains, entries of segments,
 * checkpoints, and the device's own events that are not yet settled. In any order, any number of
 * times. The replica folds a subject's chain in order as far as it has it.
 *
 * Invariants:
 *  - entries are folded in chain order only; a closed segment's hash is checked before the next begins;
 *  - a chain that replaces another (a meeting of histories) is shown only when it can be folded up to
 *    its open segment: until then the old view stands;
 *  - a view never loses an own act: it is tentative until its entry has been folded.
 */
import type { SubjectFold } from '../kernel/fold.ts';
import type { AnySubject } from '../kernel/kind.ts';
import type { Chain } from './directory.ts';
import { type Event, eventId } from './event.ts';
import { decodeEntry, encodeEntry, entryFromElement, type LogEntry, toFoldEntry } from './log-entry.ts';
import { type Difference, type Opened, ReplicaLog, type SubjectView, type Wanted } from './replica-log.ts';

export type { Difference, SubjectView, Wanted } from './replica-log.ts';

export interface ReplicaOptions {
  subjectOf(subject: string): AnySubject | undefined;
  /** Told, never thrown: a difference must be loud, and the room goes on. */
  onDifference(difference: Difference): void;
}

export class Replica {
  private readonly options: ReplicaOptions;
  private readonly logs = new Map<string, ReplicaLog>();
  private pending: readonly Event[] = [];
  private readonly listeners = new Set<(subject: string) => void>();

  constructor(options: ReplicaOptions) {
    this.options = options;
  }

  /** Called with a subject whenever its view has changed. Returns the way to stop. */
  subscribe(listener: (subject: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  subjects(): string[] {
    return [...new Set([...this.logs.keys(), ...this.pending.map((event) => event.subject)])].sort();
  }

  offerChain(subject: string, chain: Chain): void {
    this.change(subject, (log) => log.setChain(chain));
  }

  /** Elements of a segment from index `from` (0-based), as plain arrays (a Y.Array's content). Throws `BadBytes`. */
  offerElements(subject: string, segment: string, from: number, elements: readonly unknown[]): void {
    const fresh = elements.slice(Math.max(0, this.heldCount(subject, segment) - from));
    const entries = fresh.map(entryFromElement);
    this.add(subject, segment, from + elements.length - fresh.length, entries, entries.map(encodeEntry));
  }

  /** A whole segment's encoded entries. Throws `BadBytes`. */
  offerSegment(subject: string, segment: string, encoded: readonly Uint8Array[]): void {
    this.offerEntries(subject, segment, 0, encoded);
  }

  /** Encoded entries of a segment from index `from` (0-based). Throws `BadBytes`. */
  offerEntries(subject: string, segment: string, from: number, encoded: readonly Uint8Array[]): void {
    const fresh = encoded.slice(Math.max(0, this.heldCount(subject, segment) - from));
    this.add(subject, segment, from + encoded.length - fresh.length, fresh.map(decodeEntry), fresh);
  }

  /** A checkpoint that `openCheckpoint` has proved, standing at the end of `segment`. */
  offerCheckpoint(subject: string, opened: Opened): void {
    this.change(subject, (log) => log.setCheckpoint(opened));
  }

  /** The device's own events that are not known to be settled, in seq order. */
  setPending(events: readonly Event[]): void {
    const before = bySubject(this.pending);
    const after = bySubject(events);
    this.pending = events;
    for (const subject of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(subject)?.join() !== after.get(subject)?.join()) this.changed(subject);
    }
  }

  isFolded(event: Event): boolean {
    return this.logs.get(event.subject)?.fold.has(eventId(event)) ?? false;
  }

  wanted(): Wanted[] {
    return [...this.logs.values()].flatMap((log) => log.wanted());
  }

  /** Entries held of a segment, encoded: what a device hands over when the primary asks. */
  held(subject: string, segment: string): readonly Uint8Array[] {
    return this.logs.get(subject)?.heldOf(segment) ?? [];
  }

  chain(subject: string): Chain | undefined {
    return this.logs.get(subject)?.chain;
  }

  /** How far the shown fold goes: segment, entries in it, chain hash. Undefined before the first entry. */
  head(subject: string): { segment: string; n: number; hash: Uint8Array } | undefined {
    return this.logs.get(subject)?.head();
  }

  fold(subject: string): SubjectFold {
    return this.logOf(subject).fold;
  }

  view(subject: string): SubjectView {
    return this.logOf(subject).view(this.pending);
  }

  private heldCount(subject: string, segment: string): number {
    return this.logs.get(subject)?.heldOf(segment).length ?? 0;
  }

  private add(
    subject: string,
    segment: string,
    from: number,
    entries: readonly LogEntry[],
    encoded: readonly Uint8Array[],
  ): void {
    if (entries.length === 0) return;
    // Decoded before anything is kept: what can't be read throws here and changes nothing.
    const folded = entries.map((entry) => toFoldEntry(entry));
    this.change(subject, (log) => log.addEntries(segment, from, folded, encoded));
  }

  private change(subject: string, act: (log: ReplicaLog) => boolean): void {
    if (act(this.logOf(subject))) this.changed(subject);
  }

  private changed(subject: string): void {
    this.logOf(subject).touch();
    for (const listener of this.listeners) listener(subject);
  }

  private logOf(subject: string): ReplicaLog {
    let log = this.logs.get(subject);
    if (!log) {
      const definition = this.options.subjectOf(subject) ?? { subject, kinds: [], invariants: () => [] };
      log = new ReplicaLog(subject, definition, this.options.onDifference);
      this.logs.set(subject, log);
    }
    return log;
  }
}

function bySubject(events: readonly Event[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const event of events) {
    const list = ids.get(event.subject);
    if (list) list.push(eventId(event));
    else ids.set(event.subject, [eventId(event)]);
  }
  return ids;
}
