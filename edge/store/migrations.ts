/**
 * Brings the data to this program's tables. Drizzle's migrator is loaded only when there is something
 * to do: its module takes longer to load than a start may last.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@libsql/client/sqlite3';
import { StartRefused } from './connection.ts';

const FOLDER = join(import.meta.dirname, '../../schema/edge/migrations');

interface Journal {
  readonly entries: readonly { readonly when: number; readonly tag: string }[];
}

export async function applyMigrations(client: Client, folder = FOLDER): Promise<void> {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as Journal;
  const newest = Math.max(0, ...journal.entries.map((entry) => entry.when));
  const applied = await newestApplied(client);
  if (applied > newest)
    throw new StartRefused(
      'The data was written by a newer version of this program; start that version, or a later one.',
    );
  if (applied === newest) return;
  const [{ drizzle }, { migrate }] = await Promise.all([
    import('drizzle-orm/libsql/sqlite3'),
    import('drizzle-orm/libsql/migrator'),
  ]);
  await migrate(drizzle(client), { migrationsFolder: folder });
}

async function newestApplied(client: Client): Promise<number> {
  const table = await client.execute("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'");
  if (table.rows.length === 0) return 0;
  const newest = await client.execute('SELECT max(created_at) FROM __drizzle_migrations');
  return Number(newest.rows[0]?.[0] ?? 0);
}
