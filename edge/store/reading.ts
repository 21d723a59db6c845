/** What the store gives back: everything at a start, segments and hashes later. */
import type { Client } from '@libsql/client/sqlite3';
import { decodeEntry } from '../../src/sync/log-entry.ts';
import {
  EMPTY_STORE,
  type Stored,
  type StoredCheckpoint,
  type StoredSegment,
  type StoredSubject,
} from '../../src/sync/store.ts';
import { bytes, number, type Row, text } from './rows.ts';
import { termName } from './writing.ts';

/** Each device by a step in the index of entries: the record may have millions of them, and rarely one that is ahead. */
const AHEAD = `
  WITH RECURSIVE makers(device) AS (
    SELECT min(device) FROM entries
    UNION ALL SELECT (SELECT min(device) FROM entries WHERE device > makers.device) FROM makers WHERE device IS NOT NULL
  )
  SELECT e.device, e.seq, e.hash, e.bytes FROM makers m LEFT JOIN devices d ON d.device = m.device
  JOIN entries e ON e.device = m.device AND e.seq > coalesce(d.seq, 0) WHERE m.device IS NOT NULL`;

export async function loadStored(client: Client, foldVersion: number): Promise<Stored> {
  const segments = await client.execute(
    'SELECT subject, segment, position, count, hash FROM segments ORDER BY subject, position',
  );
  const chains = new Map<string, StoredSegment[]>();
  for (const segment of segments.rows.map(asSegment))
    chains.set(segment.subject, [...(chains.get(segment.subject) ?? []), segment]);
  const subjects: StoredSubject[] = [];
  for (const [subject, chain] of chains) {
    const checkpoint = await newestCheckpoint(client, subject, foldVersion);
    const after = checkpoint ? chain.findIndex((one) => one.segment === checkpoint.segment) + 1 : 0;
    const tail: Uint8Array[] = [];
    for (const { segment } of chain.slice(after)) tail.push(...(await readEntries(client, subject, segment)));
    const term = await readNumber(client, termName(subject));
    subjects.push({ subject, term, segments: chain, tail, checkpoint });
  }
  const devices = await client.execute('SELECT device, seq, hash, effective FROM devices');
  const ahead = await client.execute(AHEAD);
  const leftOut = await client.execute('SELECT bytes FROM left_out ORDER BY position');
  return {
    term: (await readNumber(client, 'term')) ?? EMPTY_STORE.term,
    committedAt: (await readNumber(client, 'committed-at')) ?? EMPTY_STORE.committedAt,
    subjects,
    devices: new Map(
      devices.rows.map((row) => [
        text(row[0]),
        { seq: number(row[1]), hash: bytes(row[2]), effective: number(row[3]) },
      ]),
    ),
    ahead: ahead.rows.map((row) => ({
      ...{ device: text(row[0]), seq: number(row[1]), hash: bytes(row[2]) },
      effective: decodeEntry(bytes(row[3])).effective,
    })),
    leftOut: leftOut.rows.map((row) => bytes(row[0])),
  };
}

export async function readEntries(client: Client, subject: string, segment: string): Promise<Uint8Array[]> {
  const sql = 'SELECT bytes FROM entries WHERE subject = ? AND segment = ? ORDER BY n';
  return (await client.execute(sql, [subject, segment])).rows.map((row) => bytes(row[0]));
}

export async function readHash(client: Client, device: string, seq: number): Promise<Uint8Array | undefined> {
  const [row] = (await client.execute('SELECT hash FROM entries WHERE device = ? AND seq = ?', [device, seq])).rows;
  return row && bytes(row[0]);
}

/** One of a device's own entries, as the log of its subject holds it. */
export interface LatestEntry {
  readonly subject: string;
  /** From `encodeEntry`. */
  readonly bytes: Uint8Array;
}

/** A device's latest acts, the latest first. */
export async function readLatest(client: Client, device: string, most: number): Promise<LatestEntry[]> {
  const sql = 'SELECT subject, bytes FROM entries WHERE device = ? ORDER BY seq DESC LIMIT ?';
  const { rows } = await client.execute(sql, [device, most]);
  return rows.map((row) => ({ subject: text(row[0]), bytes: bytes(row[1]) }));
}

const CHECKPOINT = 'subject, segment, count, fold_version, bytes, hash, public_key, signature';

/** Only one that stands in the chain as it is now. */
async function newestCheckpoint(
  client: Client,
  subject: string,
  version: number,
): Promise<StoredCheckpoint | undefined> {
  const sql = `SELECT ${CHECKPOINT} FROM checkpoints NATURAL JOIN (SELECT subject, segment FROM segments)
    WHERE subject = ? AND fold_version = ? ORDER BY count DESC LIMIT 1`;
  const [row] = (await client.execute(sql, [subject, version])).rows;
  return row && asCheckpoint(row);
}

export async function readCheckpoint(
  client: Client,
  subject: string,
  segment: string,
  version: number,
): Promise<StoredCheckpoint | undefined> {
  const sql = `SELECT ${CHECKPOINT} FROM checkpoints WHERE subject = ? AND segment = ? AND fold_version = ?`;
  const [row] = (await client.execute(sql, [subject, segment, version])).rows;
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

export async function readMeta(client: Client, name: string): Promise<Uint8Array | undefined> {
  const [row] = (await client.execute('SELECT value FROM meta WHERE name = ?', [name])).rows;
  return row && bytes(row[0]);
}

async function readNumber(client: Client, name: string): Promise<number | undefined> {
  const value = await readMeta(client, name);
  return value && Number(new TextDecoder().decode(value));
}
