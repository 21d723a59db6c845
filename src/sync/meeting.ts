/**
 * The meeting of two histories.
 *
 * A primary restored from an older copy, or one that another was promoted over, meets devices that
 * hold more than it does. *Settled* means: in the highest term's chain, subject by subject. So a primary
 * takes a chain that it lacks, if that one's term is not below its own, proves it (the head is signed by a
 * primary of this venue, the segments chain up to it, every event is signed by its device), takes a higher
 * term for that subject, and commits again, in their old order, its own entries that the cut left out.
 *
 *      ours    A ── B ── X ── Y          after   A ── B ── C ── D │ X' ── Y'
 *      theirs  A ── B ── C ── D                  settled, as it was │ higher term
 *
 * A chain of a lower term than ours is superseded, but what only it holds is not lost: that joins the end
 * of ours. What comes out differently is a conflict like any other.
 *
 *      ours    A ── B ── X (term 2)      after   A ── B ── X ── C'
 *      theirs  A ── B ── C (term 1)
 */
import { SubjectFold } from '../kernel/fold.ts';
import type { EventId } from '../kernel/layer.ts';
import { BadBytes } from './any.ts';
import { type DeviceChain, toStored, withAct } from './device-chain.ts';
import { decodeEvent, type Event, eventHash, eventId, sameBytes } from './event.ts';
import { type Admitted, admittedFrom } from './gate.ts';
import { type SignedHead, verifyHead } from './head.ts';
import { chainHash, decodeEntry, segmentSeed, toFoldEntry } from './log-entry.ts';
import { parseSegment } from './names.ts';
import type { Primary } from './primary.ts';
import type { Verify } from './signing.ts';
import type { ChainTransaction, EntryRow, SegmentRow, StoredDevice } from './store.ts';
import { hashSegment, type Predecessor, type Segment, type SubjectLog } from './subject-log.ts';

/** A stretch of a subject's chain, oldest first; each segment whole as its holder has it. */
export interface ForeignSegment {
  readonly segment: string;
  readonly entries: readonly Uint8Array[];
}

export type HeadJudgement =
  /** In our chain: nothing to do. */
  | 'known'
  /** Settled history that we lack: ask the device for its chain. */
  | 'unknown'
  /** Of a lower term than our chain, and not in it: ask for it too, for what only it holds. */
  | 'superseded';

/** Judge a head that a device states. `hashAt` gives our chain's hash after `n` entries of a segment. */
export function judgeHead(
  primary: Primary,
  head: SignedHead,
  hashAt: (segment: Segment, n: number) => Uint8Array | undefined,
): HeadJudgement {
  if (parseSegment(head.segment) === undefined) return 'known';
  const segments = primary.logs.get(head.subject)?.segments ?? [];
  const ours = segments.find((segment) => segment.segment === head.segment);
  if (ours && head.n <= ours.count && sameHash(hashAt(ours, head.n), head.hash)) return 'known';
  return termOf(head.segment) >= primary.settledTerm(head.subject) ? 'unknown' : 'superseded';
}

const sameHash = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && sameBytes(a, b);
const termOf = (segment: string): number => parseSegment(segment)?.term ?? 0;

export interface MeetingPorts {
  readonly verify: Verify;
  /** Keys of this venue's primaries, past and present. */
  trusted(publicKey: Uint8Array): boolean;
  /** A device's enrolled key, from this venue's access log. */
  key(device: string): Uint8Array | undefined;
  /** Our entries of a segment, encoded. */
  entries(subject: string, segment: string): Promise<readonly Uint8Array[]>;
  /** Hash of an event that we have committed, in any subject: to find a copied device's other act under one id. */
  hashOf(device: string, seq: number): Promise<Uint8Array | undefined>;
}

export interface Meeting {
  /** To be made durable first. */
  readonly transaction: ChainTransaction;
  readonly log: SubjectLog;
  /** Chains of the devices whose acts the foreign segments hold. */
  readonly devices: ReadonlyMap<string, DeviceChain>;
  /** Acts that the chain lacks, to be committed again in their old order: ours that the cut left out, or theirs. */
  readonly leftOut: readonly Admitted[];
}

/**
 * Work out what meeting a foreign chain means. Pure but for reading entries and verifying; nothing is changed.
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
  await verifyEvents(foreign, ports);

  const held = new Map<string, readonly Uint8Array[]>();
  for (const { segment } of ours) held.set(segment, await ports.entries(subject, segment));
  if (isHeld(held.get(head.segment) ?? [], head)) return nothingNew(primary, subject);
  const lower = termOf(head.segment) < primary.settledTerm(subject);
  if (lower || (await isForked(foreign, held, ports))) return superseded(primary, subject, foreign, held);
  return taken(primary, head, foreign, kept, held);
}

/** Our own segment goes at least as far: the device was behind. */
function isHeld(entries: readonly Uint8Array[], head: SignedHead): boolean {
  if (entries.length < head.n) return false;
  const hash = entries.slice(0, head.n).reduce(chainHash, segmentSeed(head.segment));
  return sameBytes(hash, head.hash);
}

/**
 * A copied device acted under one id in both histories, in different subjects. An id stands once in the record, so
 * this chain can't be taken as it is: ours stays, and what only theirs holds joins its end but for the fork.
 */
async function isForked(
  foreign: readonly ForeignSegment[],
  held: ReadonlyMap<string, readonly Uint8Array[]>,
  { hashOf }: MeetingPorts,
): Promise<boolean> {
  const ours = idsOf([...held.values()].flat());
  for (const { entries } of foreign) {
    for (const { event, hash } of entries.map(admittedFrom)) {
      const known = ours.has(eventId(event)) ? undefined : await hashOf(event.device, event.seq);
      if (known && !sameBytes(known, hash)) return true;
    }
  }
  return false;
}

/** Their chain, then ours that it lacks. */
function taken(
  primary: Primary,
  { subject, segment }: SignedHead,
  foreign: readonly ForeignSegment[],
  kept: readonly Segment[],
  held: ReadonlyMap<string, readonly Uint8Array[]>,
): Meeting {
  const settled = [...kept.flatMap((one) => held.get(one.segment)!), ...foreign.flatMap((one) => one.entries)];
  const ids = idsOf(settled);
  const ours = primary.logs.get(subject)?.segments.slice(kept.length) ?? [];
  const leftOut = lacking(
    ours.flatMap((one) => held.get(one.segment)!),
    ids,
  );
  const devices = devicesAfter(primary, foreign);
  const fold = new SubjectFold(primary.definition(subject));
  fold.append(settled.map((encoded) => toFoldEntry(decodeEntry(encoded))));
  const transaction = {
    term: Math.max(primary.termOf(subject), termOf(segment)) + 1,
    subject,
    segments: rows(subject, [...kept, ...foreign]),
    entries: entryRows(subject, foreign),
    heads: storedHeads(devices),
  };
  return { transaction, log: { subject, segments: [...kept, ...foreign.map(asSegment)], fold }, devices, leftOut };
}

/** Ours stays; what only theirs holds joins its end. */
function superseded(
  primary: Primary,
  subject: string,
  foreign: readonly ForeignSegment[],
  held: ReadonlyMap<string, readonly Uint8Array[]>,
): Meeting {
  const ids = idsOf([...held.values()].flat());
  const leftOut = lacking(
    foreign.flatMap((one) => one.entries),
    ids,
  );
  return { ...nothingNew(primary, subject), leftOut };
}

function nothingNew(primary: Primary, subject: string): Meeting {
  const log = primary.logOf(subject);
  const segments = rows(subject, log.segments);
  const transaction = { term: primary.settledTerm(subject), subject, segments, entries: [], heads: new Map() };
  return { transaction, log, devices: new Map(), leftOut: [] };
}

const idsOf = (encoded: readonly Uint8Array[]): Set<EventId> =>
  new Set(encoded.map((bytes) => eventId(decodeEvent(decodeEntry(bytes).event))));

/** Acts among these entries that have none of these ids. A segment's opening is part of the chain, not an act. */
const lacking = (encoded: readonly Uint8Array[], ids: ReadonlySet<EventId>): Admitted[] =>
  encoded.map(admittedFrom).filter(({ event }) => !ids.has(eventId(event)) && event.kind !== 'segment.opened');

/** How far the devices' chains go with what the foreign segments bring. */
function devicesAfter(primary: Primary, foreign: readonly ForeignSegment[]): Map<string, DeviceChain> {
  const devices = new Map<string, DeviceChain>();
  for (const { entries } of foreign) {
    for (const encoded of entries) {
      const { event: bytes, effective } = decodeEntry(encoded);
      const { device, seq }: Event = decodeEvent(bytes);
      const before = devices.get(device) ?? primary.chain(device);
      devices.set(device, withAct(before, device, { seq, hash: eventHash(bytes), effective }));
    }
  }
  return devices;
}

const storedHeads = (devices: ReadonlyMap<string, DeviceChain>): Map<string, StoredDevice> =>
  new Map([...devices].map(([device, chain]) => [device, toStored(chain)]));

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
export function checkChain(kept: Segment | undefined, foreign: readonly ForeignSegment[], head: SignedHead): void {
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

export async function verifyEvents(
  foreign: readonly ForeignSegment[],
  ports: Pick<MeetingPorts, 'key' | 'verify'>,
): Promise<void> {
  for (const segment of foreign) {
    for (const encoded of segment.entries) {
      const entry = decodeEntry(encoded);
      const event = decodeEvent(entry.event);
      const key = ports.key(event.device);
      if (!key || !(await ports.verify(key, entry.signature, entry.event))) throw new BadBytes('chain.event');
    }
  }
}

function rows(subject: string, chain: readonly { readonly segment: string }[]): SegmentRow[] {
  return chain.map(({ segment }, position) => ({ subject, segment, position }));
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
