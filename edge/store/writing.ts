/** The statements of one transaction. Pure: they run in one `batch`, so all of them become durable, or none. */
import type { InStatement } from '@libsql/client/sqlite3';
import { decodeEvent, eventId } from '../../src/sync/event.ts';
import { decodeEntry } from '../../src/sync/log-entry.ts';
import { type NamedRow, readDetached } from '../../src/sync/roster.ts';
import type {
  ChainTransaction,
  CommitTransaction,
  DetachedRow,
  EntryRow,
  StoredCheckpoint,
  StoredDevice,
  StoredSegment,
} from '../../src/sync/store.ts';
import { forgetStatements } from './players.ts';

export type Statement = InStatement & { sql: string };

const encoder = new TextEncoder();

export const putMeta = (name: string, value: Uint8Array | string | number): Statement => ({
  sql: 'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  args: [name, value instanceof Uint8Array ? value : encoder.encode(String(value))],
});

/** Names the term of a subject's latest meeting among the facts; `term` alone is the reign's. */
export const termName = (subject: string): string => `term ${subject}`;

/** Rows in one statement at most. The client prepares each statement anew, which costs more than running it for a row. */
const ROWS = 100;
const ENTRY = '(?, ?, ?, ?, ?, ?, ?)';

function putEntries(entries: readonly EntryRow[]): Statement[] {
  const statements: Statement[] = [];
  for (let from = 0; from < entries.length; from += ROWS) {
    const rows = entries.slice(from, from + ROWS);
    statements.push({
      sql: `INSERT INTO entries (subject, segment, n, bytes, device, seq, hash) VALUES ${rows.map(() => ENTRY).join()}`,
      args: rows.flatMap((row) => [row.subject, row.segment, row.n, row.bytes, row.device, row.seq, row.hash]),
    });
  }
  return statements;
}

const putSegment = ({ subject, segment, position, count, hash }: StoredSegment): Statement => ({
  sql: `INSERT INTO segments (subject, segment, position, count, hash) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (subject, segment) DO UPDATE SET position = excluded.position, count = excluded.count, hash = excluded.hash`,
  args: [subject, segment, position, count, hash],
});

const putDevice = ([device, { seq, hash, effective }]: [string, StoredDevice]): Statement => ({
  sql: `INSERT INTO devices (device, seq, hash, effective) VALUES (?, ?, ?, ?)
    ON CONFLICT (device) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, effective = excluded.effective`,
  args: [device, seq, hash, effective],
});

/** A name is written over by a later one; nothing is written over an erasure. */
const putPerson = ({ of, bytes }: DetachedRow, at: number): Statement[] => {
  const person = readDetached(bytes);
  if (!person) return [];
  return [
    {
      sql: `INSERT INTO roster (id, name, note, at, erased) VALUES (?, ?, ?, ?, 0)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, note = excluded.note, at = excluded.at WHERE erased = 0`,
      args: [of, person.name, person.note ?? null, at],
    },
  ];
};

/** Names that a tablet brings back, for those of whom nothing is held: neither a newer name nor an erasure is written over. */
export const putNames = (names: readonly (readonly [id: string, row: NamedRow])[]): Statement[] =>
  names.map(([id, { at, name, note }]) => ({
    sql: 'INSERT INTO roster (id, name, note, at, erased) VALUES (?, ?, ?, ?, 0) ON CONFLICT (id) DO NOTHING',
    args: [id, name, note ?? null, at],
  }));

export const erasePerson = (id: string, at: number): Statement => ({
  sql: `INSERT INTO roster (id, name, note, at, erased) VALUES (?, NULL, NULL, ?, 1)
    ON CONFLICT (id) DO UPDATE SET name = NULL, note = NULL, at = excluded.at, erased = 1`,
  args: [id, at],
});

/** Erasures among entries that become settled. The fold says who is erased; the name must go in the same transaction. */
function erasures(entries: readonly EntryRow[]): Statement[] {
  return entries.flatMap(({ subject, bytes }) => {
    if (subject !== 'floor') return [];
    const { verdict, event: signed, committedAt } = decodeEntry(bytes);
    const event = decodeEvent(signed);
    if (event.kind !== 'player.erased' || verdict !== 'ok') return [];
    const { player } = event.body as { player: string };
    return [erasePerson(player, committedAt), ...forgetStatements(player)];
  });
}

/** `grown`: every segment that the flush opens or adds to, as it stands after it. `written`: the term that stands there. */
export function commitStatements(
  transaction: CommitTransaction,
  grown: readonly StoredSegment[],
  written: number | undefined,
): Statement[] {
  const { term, entries, detached, heads } = transaction;
  const last = entries.at(-1);
  const committedAt = last ? decodeEntry(last.bytes).committedAt : 0;
  return [
    ...putEntries(entries),
    ...grown.map(putSegment),
    ...[...heads].map(putDevice),
    ...detached.flatMap((row) => putPerson(row, committedAt)),
    ...erasures(entries),
    ...flushRanges(entries).map(putUpstream),
    ...(term === written ? [] : [putMeta('term', term)]),
    ...(last ? [putMeta('committed-at', committedAt)] : []),
  ];
}

/** Acts that a meeting had left out are no longer waiting once they are committed. */
export const dropLeftOut = (entries: readonly EntryRow[]): Statement[] =>
  entries.map(({ device, seq }) => ({ sql: 'DELETE FROM left_out WHERE device = ? AND seq = ?', args: [device, seq] }));

interface Range {
  readonly subject: string;
  readonly segment: string;
  readonly from: number;
  readonly to: number;
}

function flushRanges(entries: readonly EntryRow[]): Range[] {
  const ranges = new Map<string, Range>();
  for (const { subject, segment, n } of entries) {
    const known = ranges.get(`${subject} ${segment}`);
    ranges.set(`${subject} ${segment}`, { subject, segment, from: known?.from ?? n, to: n });
  }
  return [...ranges.values()];
}

const putUpstream = ({ subject, segment, from, to }: Range): Statement => ({
  sql: 'INSERT INTO upstream (subject, segment, from_n, to_n) VALUES (?, ?, ?, ?)',
  args: [subject, segment, from, to],
});

/** What of the old chain the new one does not keep, in order, with its segments. */
export interface Cut {
  readonly segments: readonly string[];
  readonly entries: readonly Uint8Array[];
}

export function adoptStatements(transaction: ChainTransaction, cut: Cut, chain: readonly StoredSegment[]): Statement[] {
  const { term, subject, entries, heads } = transaction;
  const settled = new Set(entries.map(({ device, seq }) => eventId({ device, seq })));
  const deletions = cut.segments.flatMap((segment) =>
    ['entries', 'checkpoints', 'segments'].map((table) => ({
      sql: `DELETE FROM ${table} WHERE subject = ? AND segment = ?`,
      args: [subject, segment],
    })),
  );
  const aside = cut.entries.flatMap((bytes) => {
    const event = decodeEvent(decodeEntry(bytes).event);
    return event.kind === 'segment.opened' || settled.has(eventId(event))
      ? []
      : [putLeftOut(event.device, event.seq, bytes)];
  });
  return [
    ...deletions,
    // What was left out before and is settled now waits no more.
    ...dropLeftOut(entries),
    ...putEntries(entries),
    ...erasures(entries),
    ...chain.map(putSegment),
    ...[...heads].map(putDevice),
    ...aside,
    ...flushRanges(entries).map(putUpstream),
    putMeta(termName(subject), term),
  ];
}

const putLeftOut = (device: string, seq: number, bytes: Uint8Array): Statement => ({
  sql: `INSERT OR REPLACE INTO left_out (device, seq, position, bytes)
    VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM left_out), ?)`,
  args: [device, seq, bytes],
});

export function checkpointStatements(checkpoint: StoredCheckpoint): Statement[] {
  const { subject, segment, count, foldVersion, bytes, hash, publicKey, signature } = checkpoint;
  return [
    {
      sql: `INSERT OR REPLACE INTO checkpoints (subject, segment, count, fold_version, bytes, hash, public_key, signature)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      args: [subject, segment, count, foldVersion, bytes, hash, publicKey, signature],
    },
    {
      sql: `DELETE FROM checkpoints WHERE subject = ? AND count NOT IN
        (SELECT DISTINCT count FROM checkpoints WHERE subject = ? ORDER BY count DESC LIMIT 2)`,
      args: [subject, subject],
    },
  ];
}
