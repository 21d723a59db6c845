/**
 * The meeting of two histories.
 *
 * A primary restored from an older copy, or one that another was promoted over, meets devices that
 * hold more than it does. *Settled* means: in the highest term's chain. So it takes the chain that
 * it lacks, proves it (the head is signed by a primary of this venue, the segments chain up to it,
 * every event is signed by its device), takes a higher term, and commits again, in their old order,
 * its own entries that the cut left out. What comes out differently is a conflict like any other.
 *
 *      ours    A ── B ── X ── Y          after   A ── B ── C ── D │ X' ── Y'
 *      theirs  A ── B ── C ── D                  settled, as it was │ higher term
 */
import { SubjectFold } from '../kernel/fold.ts';
import { BadBytes } from './any.ts';
import { decodeEvent, type Event, eventHash, eventId, sameBytes } from './event.ts';
import { type Admitted, admittedFrom, type DeviceHead } from './gate.ts';
import { type SignedHead, verifyHead } from './head.ts';
import { decodeEntry, toFoldEntry } from './log-entry.ts';
import { parseSegment } from './names.ts';
import type { Primary } from './primary.ts';
import type { Verify } from './signing.ts';
import type { ChainTransaction, EntryRow, SegmentRow } from './store.ts';
import { hashSegment, type Predecessor, type Segment, type SubjectLog } from './subject-log.ts';

/** A stretch of a subject's chain, oldest first; each segment whole as its holder has it. */
export interface ForeignSegment {
  readonly segment: string;
  readonly entries: readonly Uint8Array[];
}

export type HeadJudgement =
  /** In our chain, or superseded by a higher term: nothing to do. */
  | 'known'
  /** Settled history that we lack: ask the device for its chain. */
  | 'unknown';

/** Judge a head that a device states. `hashAt` gives our chain's hash after `n` entries of a segment. */
export function judgeHead(
  primary: Primary,
  head: SignedHead,
  hashAt: (segment: Segment, n: number) => Uint8Array | undefined,
): HeadJudgement {
  const term = parseSegment(head.segment)?.term;
  if (term === undefined) return 'known';
  const ours = primary.logs.get(head.subject)?.segments.find((segment) => segment.segment === head.segment);
  if (ours) {
    if (head.n <= ours.count) return sameHash(hashAt(ours, head.n), head.hash) ? 'known' : 'unknown';
    return 'unknown';
  }
  return term >= primary.term ? 'unknown' : 'known';
}

const sameHash = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && sameBytes(a, b);

export interface MeetingPorts {
  readonly verify: Verify;
  /** Keys of this venue's primaries, past and present. */
  trusted(publicKey: Uint8Array): boolean;
  /** A device's enrolled key, from this venue's access log. */
  key(device: string): Uint8Array | undefined;
  /** Our entries of a segment, encoded. */
  entries(subject: string, segment: string): Promise<readonly Uint8Array[]>;
}

export interface Meeting {
  readonly transaction: ChainTransaction;
  readonly log: SubjectLog;
  readonly devices: ReadonlyMap<string, DeviceHead & { effective: number }>;
  /** Our acts that the cut left out, to be committed again in their old order. */
  readonly leftOut: readonly Admitted[];
}

/**
 * Work out what taking a foreign chain means. Pure but for reading entries and verifying; nothing is changed.
 * Throws `BadBytes('chain.*')` when the chain doesn't prove itself.
 */
export async function meet(
  primary: Primary,
  foreign: readonly ForeignSegment[],
  head: SignedHead,
  ports: MeetingPorts,
): Promise<Meeting> {
  const { subject } = head;
  if (!ports.trusted(head.publicKey)) throw new BadBytes('chain.key');
  if (!(await verifyHead(primary.options.venue, head, ports.verify))) throw new BadBytes('chain.signature');
  const ours = primary.logs.get(subject)?.segments ?? [];
  const first = foreign[0];
  if (!first || foreign.at(-1)!.segment !== head.segment) throw new BadBytes('chain.head');
  const joint = ours.findIndex((segment) => segment.segment === first.segment);
  const kept = joint >= 0 ? ours.slice(0, joint) : keptBefore(ours, first);
  checkChain(kept.at(-1), foreign, head);

  const keptEntries: Uint8Array[][] = [];
  for (const segment of kept) keptEntries.push([...(await ports.entries(subject, segment.segment))]);
  const settled = [...keptEntries.flat(), ...foreign.flatMap((segment) => segment.entries)];
  const events = settled.map((encoded) => decodeEvent(decodeEntry(encoded).event));
  const ids = new Set(events.map(eventId));
  const leftOut: Admitted[] = [];
  for (const segment of ours.slice(kept.length)) {
    for (const encoded of await ports.entries(subject, segment.segment)) {
      const admitted = admittedFrom(encoded);
      if (!ids.has(eventId(admitted.event)) && admitted.event.kind !== 'segment.opened') leftOut.push(admitted);
    }
  }
  await verifyEvents(foreign, ports);

  const term = Math.max(primary.term, parseSegment(head.segment)!.term) + 1;
  const segments = rows(subject, kept, foreign);
  const fold = new SubjectFold(primary.definition(subject));
  fold.append(settled.map((encoded) => toFoldEntry(decodeEntry(encoded))));
  const log: SubjectLog = { subject, segments: [...kept, ...foreign.map(asSegment)], fold };
  return {
    transaction: { term, subject, segments, entries: entryRows(subject, foreign) },
    log,
    devices: headsOf(settled),
    leftOut,
  };
}

/** The first foreign segment isn't ours: the one that its opening names must be, as far as it says. */
function keptBefore(ours: readonly Segment[], first: ForeignSegment): Segment[] {
  const predecessor = predecessorOf(first);
  if (predecessor === null) return [];
  const at = ours.findIndex((segment) => segment.segment === predecessor.segment);
  const known = ours[at];
  if (!known || known.count !== predecessor.count || !sameBytes(known.hash, predecessor.hash))
    throw new BadBytes('chain.gap');
  return ours.slice(0, at + 1);
}

function predecessorOf(segment: ForeignSegment): Predecessor | null {
  const opening = segment.entries[0] && decodeEvent(decodeEntry(segment.entries[0]).event);
  if (opening?.kind !== 'segment.opened') throw new BadBytes('chain.opening');
  return (opening.body as unknown as { predecessor: Predecessor | null }).predecessor;
}

/** Every foreign segment names the one before it, with its count and hash, up to the signed head. */
function checkChain(kept: Segment | undefined, foreign: readonly ForeignSegment[], head: SignedHead): void {
  let before: Predecessor | undefined = kept;
  for (const segment of foreign) {
    const said = predecessorOf(segment);
    const fits = before
      ? said?.segment === before.segment && said.count === before.count && sameBytes(said.hash, before.hash)
      : said === null;
    if (!fits) throw new BadBytes('chain.gap');
    const { hash, numbered } = hashSegment(segment.segment, segment.entries);
    if (!numbered) throw new BadBytes('chain.count');
    before = { segment: segment.segment, count: segment.entries.length, hash };
  }
  if (before?.count !== head.n || !sameBytes(before.hash, head.hash)) throw new BadBytes('chain.hash');
}

async function verifyEvents(foreign: readonly ForeignSegment[], ports: MeetingPorts): Promise<void> {
  for (const segment of foreign) {
    for (const encoded of segment.entries) {
      const entry = decodeEntry(encoded);
      const event = decodeEvent(entry.event);
      const key = ports.key(event.device);
      if (!key || !(await ports.verify(key, entry.signature, entry.event))) throw new BadBytes('chain.event');
    }
  }
}

function rows(subject: string, kept: readonly Segment[], foreign: readonly ForeignSegment[]): SegmentRow[] {
  return [...kept, ...foreign].map(({ segment }, position) => ({ subject, segment, position }));
}

function asSegment(one: ForeignSegment): Segment {
  return {
    segment: one.segment,
    elements: undefined,
    count: one.entries.length,
    hash: hashSegment(one.segment, one.entries).hash,
  };
}

function entryRows(subject: string, foreign: readonly ForeignSegment[]): EntryRow[] {
  return foreign.flatMap(({ segment, entries }) =>
    entries.map((bytes) => {
      const entry = decodeEntry(bytes);
      const event = decodeEvent(entry.event);
      return {
        subject,
        segment,
        n: entry.n,
        bytes,
        device: event.device,
        seq: event.seq,
        hash: eventHash(entry.event),
      };
    }),
  );
}

/** How far each device's chain goes by the settled entries alone. */
function headsOf(settled: readonly Uint8Array[]): Map<string, DeviceHead & { effective: number }> {
  const heads = new Map<string, DeviceHead & { effective: number }>();
  for (const encoded of settled) {
    const { event: bytes, effective } = decodeEntry(encoded);
    const event: Event = decodeEvent(bytes);
    const before = heads.get(event.device);
    if (!before || event.seq > before.seq)
      heads.set(event.device, { seq: event.seq, hash: eventHash(bytes), effective });
  }
  return heads;
}
