/**
 * The one connection that reads and writes the venue's data.
 *
 * PRAGMAs are per connection, so there is one, and what matters is asserted, not assumed: under any
 * other journal or synchronous mode an acknowledged act could be lost with the power.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyMigrations } from './migrations.ts';
import { meaningOf, StartRefused } from './refusals.ts';
import { Connection, type Row } from './sqlite.ts';

export interface StorePlace {
  /** Directory of the venue's data. */
  readonly directory: string;
  /** Encryption at rest. */
  readonly key?: string | undefined;
  /** How long a lock that another program holds is waited for, ms. */
  readonly busyMs: number;
}

export const STORE_FILE = 'venue.db';

/** Opens, migrates and makes durable. Throws `StartRefused` when the data can't be served. */
export function openConnection({ directory, key, busyMs }: StorePlace): Connection {
  mkdirSync(directory, { recursive: true });
  const connection = new Connection(join(directory, STORE_FILE), { key, busyMs });
  try {
    assertDurable(connection);
    applyMigrations(connection);
    // Rows that were written but not yet synced when the power went would be served, and could still vanish.
    const [checkpoint] = connection.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    if (checkpoint?.[0] !== 0) throw new StartRefused(IN_USE);
    return connection;
  } catch (error) {
    connection.close();
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
export function renew(connection: Connection): void {
  connection.renew();
  assertDurable(connection);
}

const WRONG_KEY = 'The data cannot be read: it is encrypted with another key than PVM_DB_KEY, or damaged.';

const wrongKey = (error: unknown): boolean => (error as { code?: string }).code === 'SQLITE_NOTADB';

function assertDurable(connection: Connection): void {
  const journal = one(connection.execute('PRAGMA journal_mode = WAL'));
  connection.execute('PRAGMA synchronous = FULL');
  const synchronous = one(connection.execute('PRAGMA synchronous'));
  if (journal !== 'wal' || synchronous !== 2)
    throw new StartRefused(`The data folder cannot keep data safe: journal ${journal}, synchronous ${synchronous}.`);
  connection.execute('PRAGMA foreign_keys = ON');
}

const one = ([row]: readonly Row[]): unknown => row?.[0];
