/**
 * Brings the venue's logs into the replica: each subject's chain from the directory, its closed segments
 * and checkpoint from the archive, its open segment from a log tail.
 *
 *   directory ─chain─▶ ┌─────────┐ ◀─entries── log tail (socket + IndexedDB)
 *   archive ──────────▶│ replica │
 *                      └─────────┘
 *
 * Subjects that have ended (a tournament long over) hold a socket only until they are in step; they get
 * one again when something in them is news.
 */
import { deleteDB } from 'idb';
import { type Chain, hex } from '../../../src/sync/directory.ts';
import type { SignedHead } from '../../../src/sync/head.ts';
import type { Replica } from '../../../src/sync/replica.ts';
import type { Endings } from '../make-endings.ts';
import type { Database } from '../store/database.ts';
import type { Archive } from './make-archive.ts';
import type { Heads } from './make-heads.ts';
import { type LogTail, type LogTailOptions, makeLogTail, tailName } from './make-log-tail.ts';

export interface LogsOptions extends Pick<LogTailOptions, 'server' | 'venue' | 'device'> {
  readonly db: Database;
  readonly replica: Replica;
  readonly archive: Archive;
  readonly heads: Heads;
  params(): Record<string, string>;
  readonly endings: Endings;
  onHead(head: SignedHead): void;
  onSynced(subject: string): void;
  onBroken(subject: string, segment: string): void;
  onClosed(code: number): void;
}

export interface Logs {
  /** A subject's chain as it was kept; what is kept of its entries follows. Resolves when that is in the replica. */
  restore(subject: string, chain: Chain): Promise<void>;
  /** A subject's chain by the venue's directory. */
  setChain(subject: string, chain: Chain): void;
  /** Sockets may be opened from now on. */
  connect(): void;
  /** Someone acts in this subject, or the venue tells of something new in it. */
  wake(subject: string): void;
  /** The venue is in reach (again): what could not be fetched is asked for once more, what the server ended begins anew. */
  fetchAgain(): void;
  /** The tail is in step with the server. */
  isSynced(subject: string): boolean;
  retry(): void;
  /** Remove tails that a page which ended in the middle left behind. */
  sweep(): Promise<void>;
  destroy(): void;
}

export function makeLogs(options: LogsOptions): Logs {
  return new OpenLogs(options);
}

class OpenLogs implements Logs {
  private readonly options: LogsOptions;
  private readonly tails = new Map<string, LogTail>();
  /** One thing after the other in each subject. */
  private readonly lines = new Map<string, Promise<void>>();
  /** Subjects whose tail the server ended: what is held of it isn't its history, or it may not be read. */
  private readonly stale = new Set<string>();
  /** Segments that were begun anew: what the replica holds of them is no measure. */
  private readonly begunAnew = new Set<string>();
  /** Subjects whose history is about to be sought. */
  private readonly seeking = new Set<string>();
  private readonly stopListening: () => void;
  private connecting = false;
  private ended = false;

  constructor(options: LogsOptions) {
    this.options = options;
    this.stopListening = options.replica.subscribe((subject) => this.seek(subject));
  }

  restore(subject: string, chain: Chain): Promise<void> {
    this.options.replica.offerChain(subject, chain);
    return this.inLine(subject, async () => {
      const { archive, replica } = this.options;
      const tail = this.follow(subject, chain);
      const opened = chain.checkpoint && (await archive.keptCheckpoint(subject));
      if (opened) replica.offerCheckpoint(subject, opened);
      await this.offerKept(subject);
      await tail;
    });
  }

  setChain(subject: string, chain: Chain): void {
    void this.inLine(subject, async () => {
      const { archive, db, heads, replica, endings } = this.options;
      const before = replica.chain(subject) ?? (await db.get('chains', subject));
      const same = sameChain(before, chain);
      if (same && endings.isAsleep(subject)) return;
      if (same && this.tails.has(subject)) return this.fetchMissing(subject);
      if (before) await this.follow(subject, before);
      await this.retire(subject, chain);
      replica.offerChain(subject, chain);
      heads.follow(subject, chain);
      await db.put('chains', chain, subject);
      await this.follow(subject, chain);
      await this.fetchMissing(subject);
      await archive.prune(subject, chain);
    });
  }

  connect(): void {
    this.connecting = true;
    for (const tail of this.tails.values()) tail.connect();
  }

  wake(subject: string): void {
    if (this.connecting) this.tails.get(subject)?.connect();
  }

  fetchAgain(): void {
    for (const subject of this.tails.keys()) {
      if (this.stale.has(subject)) void this.inLine(subject, () => this.beginAnew(subject));
      this.refresh(subject);
    }
  }

  isSynced(subject: string): boolean {
    return this.tails.get(subject)?.synced ?? false;
  }

  retry(): void {
    for (const tail of this.tails.values()) tail.retry();
  }

  async sweep(): Promise<void> {
    const { db, venue, device } = this.options;
    const [subjects, chains] = await Promise.all([db.getAllKeys('chains'), db.getAll('chains')]);
    const open = chains.map((chain, i) => tailName(device, venue, subjects[i]!, chain.links.at(-1)?.segment ?? ''));
    const known = new Set([...open, ...[...this.tails.values()].map((tail) => tail.name)]);
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith(tailName(device, venue)) && !known.has(name) && !this.ended) await deleteDB(name);
    }
  }

  destroy(): void {
    this.ended = true;
    this.stopListening();
    for (const tail of this.tails.values()) void tail.destroy();
  }

  private refresh(subject: string): void {
    void this.inLine(subject, () => this.fetchMissing(subject));
  }

  /**
   * An undo came that reaches behind the checkpoint. It has a socket of its own: the venue's new chain may have been
   * here before it, when nothing was lacking yet.
   */
  private seek(subject: string): void {
    const { replica } = this.options;
    if (this.seeking.has(subject) || replica.fold(subject).missingTargets.size === 0) return;
    this.seeking.add(subject);
    void this.inLine(subject, () => {
      this.seeking.delete(subject);
      return this.fetchMissing(subject);
    });
  }

  private inLine(subject: string, work: () => Promise<void>): Promise<void> {
    const next = (this.lines.get(subject) ?? Promise.resolve())
      .then(() => (this.ended ? undefined : work()))
      // What fails here is fetched again later; the line must go on.
      .catch((error) => {
        if (!this.ended) console.warn(`log of ${subject}`, error);
      });
    this.lines.set(subject, next);
    return next;
  }

  /** The open segment was closed, or left by a meeting: what is held of it goes to the archive before its tail is dropped. */
  private async retire(subject: string, chain: Chain): Promise<void> {
    const tail = this.tails.get(subject);
    if (!tail || tail.segment === chain.links.at(-1)?.segment) return;
    this.tails.delete(subject);
    this.stale.delete(subject);
    await tail.loaded;
    await this.options.archive.keep(subject, tail.segment, this.options.replica.held(subject, tail.segment));
    await tail.drop();
  }

  /** The same segment from its beginning: what is kept of it is not what the server has. */
  private async beginAnew(subject: string): Promise<void> {
    const tail = this.tails.get(subject);
    const chain = this.options.replica.chain(subject);
    if (!tail || !chain || !this.stale.delete(subject)) return;
    await this.options.archive.keep(subject, tail.segment, this.options.replica.held(subject, tail.segment));
    this.tails.delete(subject);
    this.begunAnew.add(tail.segment);
    await tail.drop();
    await this.follow(subject, chain);
  }

  private async follow(subject: string, chain: Chain): Promise<void> {
    const segment = chain.links.at(-1)?.segment;
    if (segment === undefined || this.tails.has(subject)) return;
    const tail = this.makeTail(subject, segment);
    this.tails.set(subject, tail);
    await tail.loaded;
    if (this.connecting) tail.connect();
  }

  private makeTail(subject: string, segment: string): LogTail {
    const { replica, heads, onBroken, onClosed, onHead, onSynced, ...rest } = this.options;
    const tail = makeLogTail({
      ...{ server: rest.server, venue: rest.venue, device: rest.device, subject, segment },
      params: () => ({ ...rest.params(), ...this.stated(subject, segment) }),
      offer: (from, elements) => replica.offerElements(subject, segment, from, elements),
      onBroken: () => onBroken(subject, segment),
      onHead(head) {
        heads.keep(head);
        onHead(head);
      },
      onSynced: () => {
        onSynced(subject);
        if (rest.endings.hasEnded(subject)) tail.disconnect();
      },
      onClosed: (code) => {
        this.stale.add(subject);
        onClosed(code);
      },
    });
    return tail;
  }

  /** What this device holds of the segment: a server with another history says so instead of mixing the two. */
  private stated(subject: string, segment: string): Record<string, string> {
    const head = this.options.replica.head(subject);
    if (head?.segment !== segment || head.n === 0 || this.begunAnew.has(segment)) return {};
    return { n: String(head.n), hash: hex(head.hash) };
  }

  /** What the archive holds already. */
  private async offerKept(subject: string): Promise<void> {
    const { archive, replica } = this.options;
    for (const { segment } of replica.wanted().filter((wanted) => wanted.subject === subject)) {
      const entries = await archive.kept(subject, segment);
      if (entries.length > 0) replica.offerSegment(subject, segment, entries);
    }
  }

  private async fetchMissing(subject: string): Promise<void> {
    const { archive, replica } = this.options;
    const chain = replica.chain(subject);
    if (!chain) return;
    if (chain.checkpoint) {
      const opened = await archive.checkpoint(subject, chain.checkpoint);
      // A fold that is under way goes on without: the checkpoint is for the next start.
      if (opened && replica.fold(subject).count === 0) replica.offerCheckpoint(subject, opened);
    }
    const tried = new Set<string>();
    for (;;) {
      const wanted = replica.wanted().find((one) => one.subject === subject && !tried.has(one.segment));
      if (!wanted) return;
      tried.add(wanted.segment);
      const link = replica.chain(subject)?.links.find(({ segment }) => segment === wanted.segment);
      const entries = link && (await archive.segment(subject, link));
      if (entries) replica.offerSegment(subject, wanted.segment, entries);
    }
  }
}

function sameChain(a: Chain | undefined, b: Chain): boolean {
  if (!a || a.links.length !== b.links.length || a.checkpoint?.hash !== b.checkpoint?.hash) return false;
  return a.links.every((link, i) => link.segment === b.links[i]!.segment && link.hash === b.links[i]!.hash);
}
