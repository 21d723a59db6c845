/** The store over one connection, as the database worker runs it. */
import type { Client } from '@libsql/client/sqlite3';
import { sameBytes } from '../../src/sync/event.ts';
import { chainHash, segmentSeed } from '../../src/sync/log-entry.ts';
import type { NamedRow, RosterRow } from '../../src/sync/roster.ts';
import type {
  ChainTransaction,
  CommitTransaction,
  EntryRow,
  SegmentRow,
  Store,
  Stored,
  StoredCheckpoint,
  StoredSegment,
} from '../../src/sync/store.ts';
import type { Subscription } from '../push/subscription.ts';
import { type Fork, type Meta, readMetas, readRoster } from './beside.ts';
import { renewConnection } from './connection.ts';
import { type Account, forgetStatements, keepAccount, readAccount } from './players.ts';
import {
  dropSubscription,
  type Outcome,
  type PushRecord,
  putKey,
  putOutcome,
  putSubscription,
  readCutOff,
  readKeys,
  readSubscriptions,
  sweepKeys,
} from './push-record.ts';
import { type LatestEntry, loadStored, readCheckpoint, readEntries, readHash, readLatest } from './reading.ts';
import { asRefusal } from './refusals.ts';
import {
  adoptStatements,
  checkpointStatements,
  commitStatements,
  dropLeftOut,
  putMeta,
  putNames,
  type Statement,
} from './writing.ts';

const keyOf = (subject: string, segment: string): string => `${subject} ${segment}`;

/** Forks kept of one device: a few prove that it was copied, and whoever holds its key could make any number. */
const MAX_FORKS = 100;

export class Database implements Store, PushRecord {
  private readonly client: Client;
  /** Every segment's count and chain hash, as the last durable transaction left them. */
  private readonly segments = new Map<string, StoredSegment>();
  private leftOut = false;
  /** The primary's term, once this has written it: each flush names it, and it seldom changes. */
  private term: number | undefined;
  /** A write was refused: the connection is renewed before the next. */
  private refused = false;

  constructor(client: Client) {
    this.client = client;
  }

  async load(foldVersion: number): Promise<Stored> {
    const stored = await loadStored(this.client, foldVersion);
    this.segments.clear();
    for (const { segments } of stored.subjects)
      for (const one of segments) this.segments.set(keyOf(one.subject, one.segment), one);
    this.leftOut = (stored.leftOut?.length ?? 0) > 0;
    return stored;
  }

  async commit(transaction: CommitTransaction): Promise<void> {
    const grown = this.grow(transaction.segments, transaction.entries);
    const again = this.leftOut ? dropLeftOut(transaction.entries) : [];
    await this.write([...commitStatements(transaction, grown, this.term), ...again]);
    this.term = transaction.term;
    for (const segment of grown) this.segments.set(keyOf(segment.subject, segment.segment), segment);
  }

  async adopt(transaction: ChainTransaction): Promise<void> {
    const { subject } = transaction;
    const foreign = new Set(transaction.entries.map((entry) => entry.segment));
    const kept = new Set(transaction.segments.map((row) => row.segment).filter((segment) => !foreign.has(segment)));
    const ours = [...this.segments.values()].filter((one) => one.subject === subject);
    const dropped = ours.filter((one) => !kept.has(one.segment)).sort((a, b) => a.position - b.position);
    const entries: Uint8Array[] = [];
    for (const { segment } of dropped) entries.push(...(await this.entries(subject, segment)));
    const chain = this.grow(
      transaction.segments.filter((row) => foreign.has(row.segment)),
      transaction.entries,
    );
    const cut = { segments: dropped.map((one) => one.segment), entries };
    await this.write(adoptStatements(transaction, cut, chain));
    for (const one of dropped) this.segments.delete(keyOf(subject, one.segment));
    for (const one of chain) this.segments.set(keyOf(subject, one.segment), one);
    this.leftOut = true;
  }

  /** Read back and compared before it counts: a checkpoint that can't be read would be found out at the next start. */
  async saveCheckpoint(checkpoint: StoredCheckpoint): Promise<void> {
    await this.write(checkpointStatements(checkpoint));
    const { subject, segment, foldVersion } = checkpoint;
    const back = await readCheckpoint(this.client, subject, segment, foldVersion);
    if (!back || back.count !== checkpoint.count || !sameBytes(back.bytes, checkpoint.bytes))
      throw new Error(`the checkpoint of ${subject} at ${segment} reads back differently`);
  }

  entries(subject: string, segment: string): Promise<Uint8Array[]> {
    return readEntries(this.client, subject, segment);
  }

  hashOf(device: string, seq: number): Promise<Uint8Array | undefined> {
    return readHash(this.client, device, seq);
  }

  checkpoint(subject: string, segment: string, foldVersion: number): Promise<StoredCheckpoint | undefined> {
    return readCheckpoint(this.client, subject, segment, foldVersion);
  }

  meta(): Promise<Meta> {
    return readMetas(this.client);
  }

  setMeta(values: Meta): Promise<void> {
    return this.write(Object.entries(values).map(([name, value]) => putMeta(name, value)));
  }

  roster(): Promise<[id: string, row: RosterRow][]> {
    return readRoster(this.client);
  }

  keepNames(names: readonly (readonly [id: string, row: NamedRow])[]): Promise<void> {
    return this.write(putNames(names));
  }

  account(login: string): Promise<Account | undefined> {
    return readAccount(this.client, login);
  }

  /** A player has one; a later one is in the earlier's place. */
  keepAccount(account: Account): Promise<void> {
    return this.write(keepAccount(account));
  }

  /** Login, password and phones of somebody who was erased. */
  forgetPlayer(player: string): Promise<void> {
    return this.write(forgetStatements(player));
  }

  subscriptions(): Promise<Subscription[]> {
    return readSubscriptions(this.client);
  }

  subscribe(subscription: Subscription): Promise<void> {
    return this.write(putSubscription(subscription));
  }

  unsubscribe(device: string): Promise<void> {
    return this.write([dropSubscription(device)]);
  }

  async beginMessages(keys: readonly string[], at: number): Promise<string[]> {
    const known = await readKeys(this.client, keys);
    const fresh = [...new Set(keys)].filter((key) => !known.has(key));
    if (fresh.length > 0) await this.write(fresh.map((key) => putKey(key, at)));
    return fresh;
  }

  endMessage(key: string, outcome: Outcome): Promise<void> {
    return this.write([putOutcome(key, outcome)]);
  }

  async messagesCutOff(since: number): Promise<string[]> {
    await this.write([sweepKeys(since)]);
    return readCutOff(this.client);
  }

  latestOf(device: string, most: number): Promise<LatestEntry[]> {
    return readLatest(this.client, device, most);
  }

  /** Both events of a copied device are held: its committed one in the log, the other here. */
  keepFork({ device, seq, hash, event, signature }: Fork): Promise<void> {
    const sql = `INSERT OR IGNORE INTO forks (device, seq, hash, event, signature) SELECT ?, ?, ?, ?, ?
      WHERE (SELECT count(*) FROM forks WHERE device = ?) < ?`;
    return this.write([{ sql, args: [device, seq, hash, event, signature, device, MAX_FORKS] }]);
  }

  /** Writes nothing that matters: resolves when the store takes writes (again). */
  probe(): Promise<void> {
    // As much as a flush may need, so that a disk with one free page isn't taken for one with space.
    return this.write([putMeta('probe', new Uint8Array(64 * 1024)), putMeta('probe', '')]);
  }

  close(): void {
    this.client.close();
  }

  private async write(statements: readonly Statement[]): Promise<void> {
    try {
      if (this.refused) await renewConnection(this.client);
      this.refused = false;
      await this.client.batch([...statements], 'write');
    } catch (error) {
      this.refused = true;
      throw asRefusal(error);
    }
  }

  /** Segments that are opened or added to, with their new counts and chain hashes. */
  private grow(opened: readonly SegmentRow[], entries: readonly EntryRow[]): StoredSegment[] {
    const grown = new Map<string, StoredSegment>();
    for (const row of opened) {
      const { subject, segment, position } = row;
      grown.set(keyOf(subject, segment), { subject, segment, position, count: 0, hash: segmentSeed(segment) });
    }
    for (const { subject, segment, n, bytes } of entries) {
      const key = keyOf(subject, segment);
      const before = grown.get(key) ?? this.segments.get(key);
      if (before?.count !== n - 1) throw new Error(`entry ${n} of ${subject} ${segment} follows ${before?.count}`);
      grown.set(key, { ...before, count: n, hash: chainHash(before.hash, bytes) });
    }
    return [...grown.values()];
  }
}
