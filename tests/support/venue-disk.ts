/** The venue's record as it lies on disk, read by other means than the edge's: plain SQL over a copy, folded from the first entry. */

import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { STORE_FILE } from '../../edge/store/connection.ts';
import { stateHash } from '../../src/kernel/canonical.ts';
import { SubjectFold } from '../../src/kernel/fold.ts';
import { subjectOf } from '../../src/subjects.ts';
import { hex } from '../../src/sync/directory.ts';
import { decodeEvent, eventId } from '../../src/sync/event.ts';
import { decodeEntry, toFoldEntry } from '../../src/sync/log-entry.ts';
import { tempDir } from './temp-dir.ts';

export interface DiskSubject {
  readonly count: number;
  /** The whole log as it stands, an encoded entry each, with the names of their segments. */
  readonly entries: readonly { readonly segment: string; readonly encoded: Uint8Array }[];
  /** What it comes to. */
  readonly fold: SubjectFold;
  /** State hash after the first `count` entries, as hex. */
  hashAt(count: number): string;
  /** Verdicts in log order. */
  readonly verdicts: readonly string[];
}

export interface VenueDisk {
  readonly subjects: ReadonlyMap<string, DiskSubject>;
  /** Every event's id, as often as it stands in a log. */
  readonly ids: readonly string[];
  /** Events that a meeting left out of a log and that wait to be committed again. */
  readonly leftOut: readonly string[];
  readonly kinds: ReadonlySet<string>;
  /** How many of a device's events are there, counted from its first without a gap. */
  held(device: string): number;
}

/** Reads the data of an edge that is dead or at rest. Nothing in `dataDir` is opened: SQLite would tidy it up. */
export async function readVenueDisk(dataDir: string): Promise<VenueDisk> {
  const copy = await tempDir('disk');
  try {
    for (const name of [STORE_FILE, `${STORE_FILE}-wal`])
      if (existsSync(join(dataDir, name))) await copyFile(join(dataDir, name), join(copy.path, name));
    const client = createClient({ url: pathToFileURL(join(copy.path, STORE_FILE)).href });
    try {
      const { rows } = await client.execute(
        `SELECT e.subject, e.segment, e.bytes FROM entries e JOIN segments s ON s.subject = e.subject AND s.segment = e.segment
         ORDER BY e.subject, s.position, e.n`,
      );
      const leftOut = await client.execute('SELECT device, seq FROM left_out');
      return read(
        rows.map((row) => ({
          subject: row.subject as string,
          segment: row.segment as string,
          encoded: new Uint8Array(row.bytes as ArrayBuffer),
        })),
        leftOut.rows.map(({ device, seq }) => `${device}.${seq}`),
      );
    } finally {
      client.close();
    }
  } finally {
    await copy.remove();
  }
}

interface Row {
  readonly subject: string;
  readonly segment: string;
  readonly encoded: Uint8Array;
}

function read(all: readonly Row[], leftOut: readonly string[]): VenueDisk {
  const bySubject = Map.groupBy(all, ({ subject }) => subject);
  const ids: string[] = [];
  const kinds = new Set<string>();
  const subjects = new Map<string, DiskSubject>();
  for (const [subject, rows] of bySubject) {
    const entries = rows.map(({ encoded }) => decodeEntry(encoded));
    for (const event of entries.map((entry) => decodeEvent(entry.event))) {
      ids.push(eventId(event));
      kinds.add(event.kind);
    }
    const fold = new SubjectFold(subjectOf(subject)!);
    fold.append(entries.map((entry) => toFoldEntry(entry)));
    subjects.set(subject, {
      count: entries.length,
      entries: rows,
      fold,
      hashAt: (count) => hex(stateHash(count === entries.length ? fold.root : fold.stateAt(count).state)),
      verdicts: entries.map((entry) => entry.verdict),
    });
  }
  const known = new Set(ids);
  return {
    subjects,
    ids,
    leftOut,
    kinds,
    held(device) {
      let seq = 0;
      while (known.has(`${device}.${seq + 1}`)) seq++;
      return seq;
    },
  };
}
