import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempDir } from '../../tests/support/temp-dir.ts';
import { openConnection, STORE_FILE } from './connection.ts';
import { applyMigrations } from './migrations.ts';
import { StartRefused } from './refusals.ts';

describe('opening the venue’s data', () => {
  let directory: string;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ path: directory, remove } = await tempDir('connection')));
  afterEach(() => remove());
  const open = (key?: string) => openConnection({ directory, key, busyMs: 50 });
  const NOTE = "INSERT INTO meta (name, value) VALUES ('x', x'00')";

  it('makes what it acknowledges survive the power: WAL, full synchronisation, an empty log at start', async () => {
    const connection = open();
    const one = (pragma: string) => connection.execute(`PRAGMA ${pragma}`)[0]?.[0];
    expect([one('journal_mode'), one('synchronous')]).toEqual(['wal', 2]);
    connection.execute(NOTE);
    connection.close();
    open().close();
    expect(await readFile(join(directory, `${STORE_FILE}-wal`)).catch(() => Buffer.alloc(0))).toHaveLength(0);
  });

  it('refuses data that a newer version wrote, in one sentence', async () => {
    const connection = open();
    connection.execute("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)");
    connection.close();
    expect(() => open()).toThrow(
      new StartRefused('The data was written by a newer version of this program; start that version, or a later one.'),
    );
  });

  it('runs what migrations are missing, and those only once', async () => {
    const folder = join(directory, 'migrations');
    await cp(join(import.meta.dirname, '../../schema/edge/migrations'), folder, { recursive: true });
    const connection = open();
    const path = join(folder, 'meta/_journal.json');
    const journal = JSON.parse(await readFile(path, 'utf8'));
    const next = { ...journal.entries.at(-1), idx: 99, when: journal.entries.at(-1).when + 1, tag: '0099_more' };
    await writeFile(path, JSON.stringify({ ...journal, entries: [...journal.entries, next] }));
    await writeFile(join(folder, '0099_more.sql'), 'CREATE TABLE more (id integer PRIMARY KEY);');
    applyMigrations(connection, folder);
    applyMigrations(connection, folder);
    expect(connection.execute('SELECT count(*) FROM more')).toEqual([[0]]);
    connection.close();
  });

  it('encrypted, no name of a table can be read in the file, and another key is refused', async () => {
    open('right').close();
    expect((await readFile(join(directory, STORE_FILE))).includes('entries')).toBe(false);
    expect(() => open('wrong')).toThrow(StartRefused);
    expect(() => open()).toThrow(StartRefused);
    open('right').close();
  });

  it('refuses to start on data that another program is writing', () => {
    const other = open();
    other.execute('BEGIN IMMEDIATE');
    other.execute(NOTE);
    expect(() => open()).toThrow('in use by another program');
    other.execute('ROLLBACK');
    other.close();
  });
});
