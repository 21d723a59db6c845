/**
 * What must hold, whatever went wrong: DESIGN.md, "What must always hold". The record is read from the edge's disk by
 * other means than the edge's; what tablets were told and show is compared with it.
 */
import { stateHash } from '../../src/kernel/canonical.ts';
import { subjectOf } from '../../src/subjects.ts';
import { hex } from '../../src/sync/directory.ts';
import { decodeEvent, eventId, sameBytes } from '../../src/sync/event.ts';
import { chainHash, decodeEntry, segmentSeed } from '../../src/sync/log-entry.ts';
import { parseSegment } from '../../src/sync/names.ts';
import type { Predecessor } from '../../src/sync/subject-log.ts';
import { type DiskSubject, readVenueDisk, type VenueDisk } from '../support/venue-disk.ts';
import type { Tablet } from './tablet.ts';
import type { Totals } from './totals.ts';
import type { VenueEdge } from './venue-edge.ts';

export class Broken extends Error {}

export class Witness {
  readonly trace: string[] = [];
  /** Histories have parted: data was put back, or two edges serve. Until they are one again, tablets may show what this disk lacks. */
  parted = false;
  private readonly totals: Totals;
  private readonly heard: (line: string) => void;
  private readonly begun = performance.now();
  /** What every tablet had settled when all was last at rest. */
  private settled = new Map<string, DiskSubject['entries']>();

  constructor(totals: Totals, heard: (line: string) => void) {
    this.totals = totals;
    this.heard = heard;
  }

  note(what: string): void {
    const line = `${((performance.now() - this.begun) / 1000).toFixed(2)} ${what}`;
    this.trace.push(line);
    this.heard(line);
  }

  demand(holds: boolean, what: () => string): void {
    if (!holds) throw new Broken(what());
  }

  /** The edge is dead, or stands still: nothing that it promised is missing from its disk, nothing stands there twice. */
  async lookAtDisk(edge: VenueEdge, tablets: readonly Tablet[]): Promise<VenueDisk> {
    const disk = await readVenueDisk(edge.process.dataDir);
    this.totals.disksRead++;
    this.demand(disk.ids.length === new Set(disk.ids).size, () => `acts stand twice: ${twice(disk.ids).join(', ')}`);
    const kept = new Set([...disk.ids, ...disk.leftOut]);
    for (const [device, seq] of edge.promised) this.keeps(kept, device, seq);
    for (const [subject, there] of disk.subjects) this.isSound(subject, there);
    if (this.parted) return disk;
    this.keepsSettled(disk);
    for (const tablet of tablets) this.showsWhatIsThere(tablet, disk);
    return disk;
  }

  /** All is quiet and everything was heard: one state everywhere, and all that was done stands in it. */
  isOne(disk: VenueDisk, tablets: readonly Tablet[]): void {
    this.keepsSettled(disk);
    this.demand(disk.leftOut.length === 0, () => `left out and not committed again: ${disk.leftOut.join(', ')}`);
    for (const tablet of tablets) {
      const held = disk.held(tablet.device);
      this.demand(held === tablet.made, () => `${tablet.name} made ${tablet.made} acts, ${held} are there`);
      this.demand(tablet.problems().length === 0, () => `${tablet.name}: ${tablet.problems().join('; ')}`);
    }
    for (const [subject, there] of disk.subjects) {
      const hash = hex(stateHash(there.fold.root));
      for (const { name, replica } of tablets) {
        this.totals.statesCompared++;
        const { state, complete, pending } = replica.view(subject);
        const { count } = replica.fold(subject);
        this.demand(count === there.count, () => `${name} has ${count} of ${there.count} entries of ${subject}`);
        this.demand(complete && pending.size === 0, () => `${name} waits in ${subject}`);
        this.demand(hex(stateHash(state)) === hash, () => `${name} shows another ${subject} than the disk comes to`);
      }
      const broken = subjectOf(subject)?.invariants(there.fold.root) ?? [];
      this.demand(broken.length === 0, () => `${subject}: ${broken.join('; ')}`);
    }
    this.settled = new Map([...disk.subjects].map(([subject, { entries }]) => [subject, entries]));
    this.parted = false;
  }

  /** Nothing went wrong in the edge but what was done to it. */
  isWell(edge: VenueEdge): void {
    const errors = edge.newErrors();
    this.demand(errors.length === 0, () => `the edge logged ${errors.join('\n')}`);
    this.demand(edge.process.running, () => `the edge has ended:\n${edge.process.logs.slice(-2_000)}`);
  }

  private keeps(kept: ReadonlySet<string>, device: string, seq: number): void {
    this.totals.promisesChecked++;
    for (let n = 1; n <= seq; n++)
      this.demand(
        kept.has(`${device}.${n}`),
        () => `${device} was told that ${seq} acts are safe, and ${n} is not there`,
      );
  }

  /** [everyone had it settled] ⟹ it stands there as it was, first. */
  private keepsSettled(disk: VenueDisk): void {
    for (const [subject, entries] of this.settled) {
      const there = disk.subjects.get(subject)?.entries ?? [];
      const at = entries.findIndex((one, i) => !there[i] || !sameBytes(one.encoded, there[i].encoded));
      const what = () => `entry ${at + 1} of ${subject}, settled as ${words(entries[at])}, is ${words(there[at])}`;
      this.demand(at < 0, what);
    }
  }

  /** One log: each segment names the one before it, times and terms do not fall, each device's acts keep their order. */
  private isSound(subject: string, { entries }: DiskSubject): void {
    const last = new Map<string, number>();
    let open: Predecessor | undefined;
    let term = 0;
    let committedAt = 0;
    for (const { segment, encoded } of entries) {
      const entry = decodeEntry(encoded);
      const event = decodeEvent(entry.event);
      const where = () => `${subject} ${segment} ${entry.n} (${eventId(event)} ${event.kind})`;
      if (segment !== open?.segment) {
        const said = (event.body as { predecessor?: Predecessor | null }).predecessor;
        const follows =
          open === undefined ? said === null : said?.count === open.count && sameBytes(said.hash, open.hash);
        this.demand(event.kind === 'segment.opened' && follows, () => `${where()} doesn't follow ${open?.segment}`);
        open = { segment, count: 0, hash: segmentSeed(segment) };
        this.demand(parseSegment(segment)!.term >= term, () => `${where()}: the term falls from ${term}`);
        term = parseSegment(segment)!.term;
      }
      open = { segment, count: open.count + 1, hash: chainHash(open.hash, encoded) };
      this.demand(entry.n === open.count, () => `${where()} is number ${open!.count}`);
      this.demand(entry.committedAt >= committedAt, () => `${where()}: commit times fall from ${committedAt}`);
      this.demand(entry.effective <= entry.committedAt, () => `${where()} counts before it is committed`);
      committedAt = entry.committedAt;
      // What an edge did itself and a meeting left out stands behind the segment that was opened for it.
      const inOrder = event.device.startsWith('edge-') || event.seq > (last.get(event.device) ?? 0);
      this.demand(inOrder, () => `${where()} stands behind ${event.device}.${last.get(event.device)}`);
      last.set(event.device, event.seq);
    }
  }

  /** What a tablet shows as settled is on the disk, and comes to the same state. */
  private showsWhatIsThere({ name, replica }: Tablet, disk: VenueDisk): void {
    for (const subject of replica.subjects()) {
      const fold = replica.fold(subject);
      const head = replica.head(subject);
      if (!head || head.n === 0 || fold.missingTargets.size > 0) continue;
      const there = disk.subjects.get(subject);
      const at = there?.entries.findLastIndex(({ segment }, i) => segment === head.segment && i < fold.count) ?? -1;
      const where = `${subject} up to ${head.segment} ${head.n}`;
      this.demand(at + 1 === fold.count, () => `${name} shows ${where} as settled, and the disk lacks it`);
      this.totals.statesCompared++;
      const same = there!.hashAt(fold.count) === hex(stateHash(fold.root));
      this.demand(same, () => `${name} came to another state than the disk in ${where}`);
    }
  }
}

const twice = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i).slice(0, 10);

function words(one: DiskSubject['entries'][number] | undefined): string {
  if (!one) return 'not there';
  const entry = decodeEntry(one.encoded);
  const event = decodeEvent(entry.event);
  return `${eventId(event)} ${event.kind} at ${one.segment} ${entry.n}`;
}
