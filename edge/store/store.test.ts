import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tempDir } from '../../tests/support/temp-dir.ts';
import { STORE_FILE } from './connection.ts';
import { EdgeStore, StoreBroken } from './store.ts';

let data: Awaited<ReturnType<typeof tempDir>>;
beforeEach(async () => {
  data = await tempDir('store');
});
afterEach(() => data.remove());

it('that is broken asks nothing more of its database, and can be closed', async () => {
  const store = new EdgeStore({ directory: data.path, key: undefined, busyMs: 50 });
  await store.setMeta({ name: new Uint8Array([1]) });
  const other = createClient({ url: pathToFileURL(join(data.path, STORE_FILE)).href });
  await other.execute('ALTER TABLE entries RENAME TO lost');
  await expect(store.entries('floor', '1.abcd.0')).rejects.toThrow(StoreBroken);

  await other.execute('ALTER TABLE lost RENAME TO entries');
  other.close();
  await expect(store.entries('floor', '1.abcd.0')).rejects.toThrow('no such table');
  await expect(store.setMeta({ name: new Uint8Array([2]) })).rejects.toThrow(StoreBroken);
  await expect(store.close()).rejects.toThrow(StoreBroken);
});
