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

  it('makes what it acknowledges survive the power: WAL, full synchronisation, an empty log at start', async () => {
    const client = await open();
    const one = async (pragma: string) => (await client.execute(`PRAGMA ${pragma}`)).rows[0]?.[0];
    expect([await one('journal_mode'), await one('synchronous')]).toEqual(['wal', 2]);
    await client.execute("INSERT INTO meta (name, value) VALUES ('x', x'00')");
    client.close();
    (await open()).close();
    expect(await readFile(join(directory, `${STORE_FILE}-wal`)).catch(() => Buffer.alloc(0))).toHaveLength(0);
  });

  it('refuses data that a newer version wrote, in one sentence', async () => {
    const client = await open();
    await client.execute("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)");
    client.close();
    await expect(open()).rejects.toThrow(
      new StartRefused('The data was written by a newer version of this program; start that version, or a later one.'),
    );
  });

  it('runs what migrations are missing, and those only once', async () => {
    const folder = join(directory, 'migrations');
    await cp(join(import.meta.dirname, '../../schema/edge/migrations'), folder, { recursive: true });
    const client = await open();
    const path = join(folder, 'meta/_journal.json');
    const journal = JSON.parse(await readFile(path, 'utf8'));
    const next = { ...journal.entries.at(-1), idx: 99, when: journal.entries.at(-1).when + 1, tag: '0099_more' };
    await writeFile(path, JSON.stringify({ ...journal, entries: [...journal.entries, next] }));
    await writeFile(join(folder, '0099_more.sql'), 'CREATE TABLE more (id integer PRIMARY KEY);');
    await applyMigrations(client, folder);
    await applyMigrations(client, folder);
    expect((await client.execute('SELECT count(*) FROM more')).rows[0]?.[0]).toBe(0);
    client.close();
  });

  it('encrypted, no name of a table can be read in the file, and another key is refused', async () => {
    (await open('right')).close();
    expect((await readFile(join(directory, STORE_FILE))).includes('entries')).toBe(false);
    await expect(open('wrong')).rejects.toThrow(StartRefused);
    await expect(open()).rejects.toThrow(StartRefused);
    (await open('right')).close();
  });

  it('refuses to start on data that another program is writing', async () => {
    const other = await open();
    const lock = await other.transaction('write');
    await lock.execute("INSERT INTO meta (name, value) VALUES ('y', x'00')");
    await expect(open()).rejects.toThrow('in use by another program');
    await lock.rollback();
    other.close();
  });
});
