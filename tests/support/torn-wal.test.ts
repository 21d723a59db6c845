import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tempDir } from './temp-dir.ts';
import { tearLastTransaction } from './torn-wal.ts';

let folder: Awaited<ReturnType<typeof tempDir>>;
let client: Client;
const file = (name: string) => join(folder.path, name);
const open = (name: string) => createClient({ url: pathToFileURL(file(name)).href });

beforeEach(async () => {
  folder = await tempDir('wal');
  client = open('one.db');
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('CREATE TABLE words (word TEXT)');
});
afterEach(async () => {
  client.close();
  await folder.remove();
});

/** What a power cut would leave, read by another program. */
async function wordsAfterTearing(share: number): Promise<{ lost: number; words: unknown[] }> {
  for (const part of ['', '-wal']) await copyFile(file(`one.db${part}`), file(`torn.db${part}`));
  const lost = await tearLastTransaction(file('torn.db-wal'), share);
  const torn = open('torn.db');
  const { rows } = await torn.execute('SELECT word FROM words');
  torn.close();
  return { lost, words: rows.map((row) => row.word) };
}

it.each([0, 0.5, 0.99])(
  'the last transaction is gone, whole, and the one before it stays: torn at %d',
  async (share) => {
    await client.execute("INSERT INTO words VALUES ('kept')");
    await client.batch(
      ["INSERT INTO words VALUES ('gone')", `INSERT INTO words VALUES ('${'long '.repeat(4000)}')`],
      'write',
    );
    const { lost, words } = await wordsAfterTearing(share);
    expect(words).toEqual(['kept']);
    expect(lost).toBeGreaterThan(0);
  },
);

it('frames that an earlier round of the log left behind it are not taken for the last transaction', async () => {
  for (let i = 0; i < 20; i++) await client.execute(`INSERT INTO words VALUES ('${'old '.repeat(2000)}')`);
  await client.execute('DELETE FROM words');
  await client.execute('PRAGMA wal_checkpoint(RESTART)');
  await client.execute("INSERT INTO words VALUES ('kept')");
  await client.execute("INSERT INTO words VALUES ('gone')");
  expect((await wordsAfterTearing(0.5)).words).toEqual(['kept']);
});
