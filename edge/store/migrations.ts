/**
 * Brings the data to this program's tables: the migrations that drizzle-kit writes, noted in the table
 * that Drizzle's own migrator would note them in. That migrator itself is not used: loading it takes
 * half a second of processor time, more than the rest of a start.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client, InStatement } from '@libsql/client/sqlite3';
import { StartRefused } from './refusals.ts';

const FOLDER = join(import.meta.dirname, '../../schema/edge/migrations');
const NOTED = '__drizzle_migrations';

interface Migration {
  /** When it was written, ms since 1970: their order. */
  readonly when: number;
  readonly tag: string;
}

export async function applyMigrations(client: Client, folder = FOLDER): Promise<void> {
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as { entries: Migration[] };
  const applied = await newestApplied(client);
  if (applied > Math.max(0, ...entries.map(({ when }) => when)))
    throw new StartRefused(
      'The data was written by a newer version of this program; start that version, or a later one.',
    );
  const missing = entries.filter(({ when }) => when > applied).sort((a, b) => a.when - b.when);
  if (missing.length === 0) return;
  const table = `CREATE TABLE IF NOT EXISTS ${NOTED} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`;
  // All of them or none.
  await client.migrate([table, ...missing.flatMap((migration) => statementsOf(folder, migration))]);
}

function statementsOf(folder: string, { when, tag }: Migration): InStatement[] {
  const text = readFileSync(join(folder, `${tag}.sql`), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex');
  const note = { sql: `INSERT INTO ${NOTED} (hash, created_at) VALUES (?, ?)`, args: [hash, when] };
  return [...text.split('--> statement-breakpoint'), note];
}

async function newestApplied(client: Client): Promise<number> {
  const table = await client.execute({ sql: 'SELECT 1 FROM sqlite_master WHERE name = ?', args: [NOTED] });
  if (table.rows.length === 0) return 0;
  const newest = await client.execute(`SELECT max(created_at) FROM ${NOTED}`);
  return Number(newest.rows[0]?.[0] ?? 0);
}
