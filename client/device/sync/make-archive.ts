/**
 * Closed segments and checkpoints: immutable, so what was once fetched is kept, and read from here the
 * next time. Everything that comes from elsewhere is proved before it is kept.
 */
import { type Checkpoint, openCheckpoint } from '../../../src/sync/checkpoint.ts';
import { type Chain, type CheckpointMark, hex, type Link } from '../../../src/sync/directory.ts';
import type { Verify } from '../../../src/sync/signing.ts';
import { hashSegment } from '../../../src/sync/subject-log.ts';
import type { Database } from '../store/database.ts';
import type { VenueApi } from '../venue-api.ts';

export type OpenedCheckpoint = { readonly segment: string; readonly fold: Awaited<ReturnType<typeof openCheckpoint>> };

export interface ArchiveOptions {
  readonly db: Database;
  readonly venue: string;
  readonly api: VenueApi;
  readonly verify: Verify;
  /** Whether a key is of one of the venue's primaries. */
  trusted(publicKey: Uint8Array): boolean;
}

export interface Archive {
  /** A closed segment's entries; undefined when it is neither here nor to be had now. */
  segment(subject: string, link: Link): Promise<readonly Uint8Array[] | undefined>;
  /** What is kept here of a segment, however much that is. */
  kept(subject: string, segment: string): Promise<readonly Uint8Array[]>;
  keep(subject: string, segment: string, entries: readonly Uint8Array[]): Promise<void>;
  /** Let go of what lies far behind a chain's end: it is behind checkpoints, and the venue has it. */
  prune(subject: string, chain: Chain): Promise<void>;
  /** The checkpoint that the directory names; undefined when it is neither here nor to be had now, or doesn't prove itself. */
  checkpoint(subject: string, mark: CheckpointMark): Promise<OpenedCheckpoint | undefined>;
  /** The one that is kept here, whatever the directory names. */
  keptCheckpoint(subject: string): Promise<OpenedCheckpoint | undefined>;
}

/** Closed segments kept of a subject that goes on for ever: some days of a busy room. */
const KEPT_SEGMENTS = 20;

export function makeArchive(options: ArchiveOptions): Archive {
  const { db, venue, api, verify, trusted } = options;

  async function open(checkpoint: Checkpoint | undefined): Promise<OpenedCheckpoint | undefined> {
    if (!checkpoint) return undefined;
    try {
      return { segment: checkpoint.segment, fold: await openCheckpoint(venue, checkpoint, trusted, verify) };
    } catch (error) {
      console.warn(`checkpoint of ${checkpoint.subject} is not used`, error);
      return undefined;
    }
  }

  async function kept(subject: string, segment: string): Promise<readonly Uint8Array[]> {
    return (await db.get('segments', [subject, segment]))?.entries ?? [];
  }

  async function keep(subject: string, segment: string, entries: readonly Uint8Array[]): Promise<void> {
    const tx = db.transaction('segments', 'readwrite');
    const before = await tx.store.get([subject, segment]);
    // The longest is kept: a server that was restored may know less of it than this device.
    if ((before?.entries.length ?? 0) < entries.length) await tx.store.put({ subject, segment, entries });
    await tx.done;
  }

  return {
    kept,
    keep,
    async prune(subject, { links, checkpoint }) {
      const sealed = links.findIndex(({ segment }) => segment === checkpoint?.segment);
      const old = links.slice(0, Math.max(0, Math.min(sealed, links.length - 1 - KEPT_SEGMENTS)));
      if (old.length === 0) return;
      const tx = db.transaction('segments', 'readwrite');
      for (const { segment } of old) void tx.store.delete([subject, segment]);
      await tx.done;
    },
    async segment(subject, link) {
      if (link.hash === undefined || link.count === undefined) return undefined;
      const here = await kept(subject, link.segment);
      if (here.length >= link.count) return here;
      const entries = await api.segment(link.hash);
      if (!entries || hex(hashSegment(link.segment, entries).hash) !== link.hash) return undefined;
      await keep(subject, link.segment, entries);
      return entries;
    },
    async checkpoint(subject, mark) {
      const here = await db.get('checkpoints', subject);
      if (here && hex(here.hash) === mark.hash) return open(here);
      const fetched = await api.checkpoint(subject, mark.segment);
      if (!fetched || fetched.subject !== subject || hex(fetched.hash) !== mark.hash) return undefined;
      const opened = await open(fetched);
      if (opened) await db.put('checkpoints', fetched);
      return opened;
    },
    keptCheckpoint: async (subject) => open(await db.get('checkpoints', subject)),
  };
}
