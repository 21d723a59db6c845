/** What the store gives back: everything at a start, segments and hashes later. */
import { decodeEntry } from '../../src/sync/log-entry.ts';
import {
  EMPTY_STORE,
  type Stored,
  type StoredCheckpoint,
  type StoredSegment,
  type StoredSubject,
} from '../../src/sync/store.ts';
import { bytes, number, text } from './rows.ts';
import type { Connection, Row } from './sqlite.ts';
import { termName } from './writing.ts';

/** Each device by a step in the index of entries: the record may have millions of them, and rarely one that is ahead. */
const AHEAD = `
  WITH RECURSIVE makers(device) AS (
    SELECT min(device) FROM entries
    UNION ALL SELECT (SELECT min(device) FROM entries WHERE device > makers.device) FROM makers WHERE device IS NOT NULL
  )
  SELECT e.device, e.seq, e.hash, e.bytes FROM makers m LEFT JOIN devices d ON d.device = m.device
  JOIN entries e ON e.device = m.device AND e.seq > coalesce(d.seq, 0) WHERE m.device IS NOT NULL`;

export function loadStored(connection: Connection, foldVersion: number): Stored {
  const segments = connection.execute(
    'SELECT subject, segment, position, count, hash FROM segments ORDER BY subject, position',
  );
  const chains = new Map<string, StoredSegment[]>();
  for (const segment of segments.map(asSegment))
    chains.set(segment.subject, [...(chains.get(segment.subject) ?? []), segment]);
  const subjects: StoredSubject[] = [];
  for (const [subject, chain] of chains) {
    const checkpoint = newestCheckpoint(connection, subject, foldVersion);
    const after = checkpoint ? chain.findIndex((one) => one.segment === checkpoint.segment) + 1 : 0;
    const tail: Uint8Array[] = [];
    for (const { segment } of chain.slice(after)) tail.push(...readEntries(connection, subject, segment));
    const term = readNumber(connection, termName(subject));
    subjects.push({ subject, term, segments: chain, tail, checkpoint });
  }
  const devices = connection.execute('SELECT device, seq, hash, effective FROM devices');
  const ahead = connection.execute(AHEAD);
  const leftOut = connection.execute('SELECT bytes FROM left_out ORDER BY position');
  return {
    term: readNumber(connection, 'term') ?? EMPTY_STORE.term,
    committedAt: readNumber(connection, 'committed-at') ?? EMPTY_STORE.committedAt,
    subjects,
    devices: new Map(
      devices.map((row) => [text(row[0]), { seq: number(row[1]), hash: bytes(row[2]), effective: number(row[3]) }]),
    ),
    ahead: ahead.map((row) => ({
      ...{ device: text(row[0]), seq: number(row[1]), hash: bytes(row[2]) },
      effective: decodeEntry(bytes(row[3])).effective,
    })),
    leftOut: leftOut.map((row) => bytes(row[0])),
  };
}

export function readEntries(connection: Connection, subject: string, segment: string): Uint8Array[] {
  const sql = 'SELECT bytes FROM entries WHERE subject = ? AND segment = ? ORDER BY n';
  return connection.execute(sql, [subject, segment]).map((row) => bytes(row[0]));
}

export function readHash(connection: Connection, device: string, seq: number): Uint8Array | undefined {
  const [row] = connection.execute('SELECT hash FROM entries WHERE device = ? AND seq = ?', [device, seq]);
  return row && bytes(row[0]);
}

/** One of a device's own entries, as the log of its subject holds it. */
export interface LatestEntry {
  readonly subject: string;
  /** From `encodeEntry`. */
  readonly bytes: Uint8Array;
}

/** A device's latest acts, the latest first. */
export function readLatest(connection: Connection, device: string, most: number): LatestEntry[] {
  const sql = 'SELECT subject, bytes FROM entries WHERE device = ? ORDER BY seq DESC LIMIT ?';
  const rows = connection.execute(sql, [device, most]);
  return rows.map((row) => ({ subject: text(row[0]), bytes: bytes(row[1]) }));
}

const CHECKPOINT = 'subject, segment, count, fold_version, bytes, hash, public_key, signature';

/** Only one that stands in the chain as it is now. */
function newestCheckpoint(connection: Connection, subject: string, version: number): StoredCheckpoint | undefined {
  const sql = `SELECT ${CHECKPOINT} FROM checkpoints NATURAL JOIN (SELECT subject, segment FROM segments)
    WHERE subject = ? AND fold_version = ? ORDER BY count DESC LIMIT 1`;
  const [row] = connection.execute(sql, [subject, version]);
  return row && asCheckpoint(row);
}

export function readCheckpoint(
  connection: Connection,
  subject: string,
  segment: string,
  version: number,
): StoredCheckpoint | undefined {
  const sql = `SELECT ${CHECKPOINT} FROM checkpoints WHERE subject = ? AND segment = ? AND fold_version = ?`;
  const [row] = connection.execute(sql, [subject, segment, version]);
  return row && asCheckpoint(row);
}

const asCheckpoint = (row: Row): StoredCheckpoint => ({
  subject: text(row[0]),
  segment: text(row[1]),
  count: number(row[2]),
  foldVersion: number(row[3]),
  bytes: bytes(row[4]),
  hash: bytes(row[5]),
  publicKey: bytes(row[6]),
  signature: bytes(row[7]),
});

const asSegment = (row: Row): StoredSegment => ({
  subject: text(row[0]),
  segment: text(row[1]),
  position: number(row[2]),
  count: number(row[3]),
  hash: bytes(row[4]),
});

export function readMeta(connection: Connection, name: string): Uint8Array | undefined {
  const [row] = connection.execute('SELECT value FROM meta WHERE name = ?', [name]);
  return row && bytes(row[0]);
}

function readNumber(connection: Connection, name: string): number | undefined {
  const value = readMeta(connection, name);
  return value && Number(new TextDecoder().decode(value));
}
