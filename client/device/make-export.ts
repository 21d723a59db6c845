/** A subject's whole record as a file that proves itself (src/archive), from what this device holds or can fetch now. */
import { type ArchiveFile, encodeArchive, type ProvedLog } from '../../src/archive/archive.ts';
import { stateHash } from '../../src/kernel/canonical.ts';
import { SubjectFold } from '../../src/kernel/fold.ts';
import { FOLD_VERSION } from '../../src/kernel/step.ts';
import { subjectOf } from '../../src/subjects.ts';
import { decodeEntry, toFoldEntry } from '../../src/sync/log-entry.ts';
import type { ForeignSegment } from '../../src/sync/meeting.ts';
import type { Replica } from '../../src/sync/replica.ts';
import type { Archive } from './sync/make-archive.ts';
import type { Heads } from './sync/make-heads.ts';
import type { VenueFacts } from './types.ts';

export type ExportResult =
  | { readonly type: 'done'; readonly bytes: Uint8Array }
  /** `history`: older parts are with the venue, which is out of reach. `proof`: the venue has not signed any of it yet. */
  | { readonly type: 'failed'; readonly cause: 'history' | 'proof' };

export interface ExportOptions {
  readonly replica: Replica;
  readonly archive: Archive;
  readonly heads: Heads;
  readonly facts: VenueFacts;
  /** Venue time, ms. */
  readonly now: number;
  /** Names that go with it, by player; none for a file without. */
  readonly names: ReadonlyMap<string, string>;
}

export async function exportSubject(subject: string, options: ExportOptions): Promise<ExportResult> {
  const { facts, names, now } = options;
  const [log, access] = await Promise.all([provedLog(subject, options), provedLog('access', options)]);
  for (const one of [log, access]) if (typeof one === 'string') return { type: 'failed', cause: one };
  const file: ArchiveFile = {
    ...{ venue: facts.venue, venueName: facts.name, timeZone: facts.timeZone, madeAt: now },
    ...{ log: log as ProvedLog, access: access as ProvedLog, names },
    ...{ foldVersion: FOLD_VERSION, stateHash: stateHash(foldOf(subject, log as ProvedLog).root) },
  };
  return { type: 'done', bytes: encodeArchive(file) };
}

/** The chain from its first segment to the newest head that the venue has signed and this device holds all of. */
async function provedLog(
  subject: string,
  { replica, archive, heads }: ExportOptions,
): Promise<ProvedLog | 'history' | 'proof'> {
  const links = replica.chain(subject)?.links ?? [];
  const last = links.at(-1);
  const head = last && heads.newest(subject, last.segment);
  if (!head) return 'proof';
  const segments: ForeignSegment[] = [];
  for (const link of links) {
    const open = link === last;
    const entries = open ? replica.held(subject, link.segment) : await archive.segment(subject, link);
    const count = open ? head.n : link.count;
    if (!entries || count === undefined || entries.length < count) return 'history';
    segments.push({ segment: link.segment, entries: entries.slice(0, count) });
  }
  return { head, segments };
}

function foldOf(subject: string, { segments }: ProvedLog): SubjectFold {
  const fold = new SubjectFold(subjectOf(subject)!);
  fold.append(segments.flatMap(({ entries }) => entries.map((encoded) => toFoldEntry(decodeEntry(encoded)))));
  return fold;
}
