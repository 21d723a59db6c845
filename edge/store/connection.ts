/**
 * The one connection that reads and writes the venue's data.
 *
 * PRAGMAs are per connection, so there is one, and what matters is asserted, not assumed: under any
 * other journal or synchronous mode an acknowledged act could be lost with the power.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient, type ResultSet } from '@libsql/client/sqlite3';
import { applyMigrations } from './migrations.ts';
import { meaningOf, StartRefused } from './refusals.ts';

export interface StorePlace {
  /** Directory of the venue's data. */
  readonly directory: string;
  /** Encryption at rest. */
  readonly key?: string | undefined;
  /** How long a lock that another program holds is waited for, ms. */
  readonly busyMs: number;
}

export const STORE_FILE = 'venue.db';

/** Opens, migrates and makes durable. Rejects with `StartRefused` when the data can't be served. */
export async function openConnection({ directory, key, busyMs }: StorePlace): Promise<Client> {
  mkdirSync(directory, { recursive: true });
  const client = open(join(directory, STORE_FILE), key, busyMs);
  try {
    await assertDurable(client);
    await applyMigrations(client);
    // Rows that were written but not yet synced when the power went would be served, and could still vanish.
    const [checkpoint] = (await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')).rows;
    if (checkpoint?.[0] !== 0) throw new StartRefused(IN_USE);
    return client;
  } catch (error) {
    client.close();
    throw inWords(error);
  }
}

/** Reasons that whoever starts the edge can do something about, in a sentence; others as they are. */
function inWords(error: unknown): unknown {
  if (wrongKey(error)) return new StartRefused(WRONG_KEY);
  const meaning = meaningOf(error);
  if (meaning === 'store.locked') return new StartRefused(IN_USE);
  if (meaning === 'store.full')
    return new StartRefused('The disk that holds the data is full; make room, then start again.');
  return error;
}

const IN_USE = 'The data is in use by another program; end it, then start again.';

/**
 * A connection that was refused a lock may be left in an old snapshot, in which every later write is refused
 * too, though the lock is long gone: it is given up for a new one.
 */
export async function renewConnection(client: Client): Promise<void> {
  client.reconnect();
  await assertDurable(client);
}

const WRONG_KEY = 'The data cannot be read: it is encrypted with another key than PVM_DB_KEY, or damaged.';

function open(path: string, key: string | undefined, busyMs: number): Client {
  const url = pathToFileURL(path).href;
  try {
    return createClient({ url, concurrency: 1, timeout: busyMs, ...(key ? { encryptionKey: key } : {}) });
  } catch (error) {
    throw wrongKey(error) ? new StartRefused(WRONG_KEY) : error;
  }
}

const wrongKey = (error: unknown): boolean => (error as { code?: string }).code === 'SQLITE_NOTADB';

async function assertDurable(client: Client): Promise<void> {
  const journal = one(await client.execute('PRAGMA journal_mode = WAL'));
  await client.execute('PRAGMA synchronous = FULL');
  const synchronous = one(await client.execute('PRAGMA synchronous'));
  if (journal !== 'wal' || synchronous !== 2)
    throw new StartRefused(`The data folder cannot keep data safe: journal ${journal}, synchronous ${synchronous}.`);
  await client.execute('PRAGMA foreign_keys = ON');
}

const one = (result: ResultSet): unknown => result.rows[0]?.[0];
