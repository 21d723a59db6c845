import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tempDir } from '../../tests/support/temp-dir.ts';
import { Connection } from './sqlite.ts';

let data: Awaited<ReturnType<typeof tempDir>>;
let connection: Connection;
beforeEach(async () => {
  data = await tempDir('sqlite');
  connection = new Connection(join(data.path, 'test.db'));
  connection.execute('CREATE TABLE entries (n INTEGER PRIMARY KEY, bytes BLOB)');
});
afterEach(() => {
  connection.close();
  return data.remove();
});

const put = (n: number, bytes: Uint8Array | null = null) => ({
  sql: 'INSERT INTO entries (n, bytes) VALUES (?, ?)',
  args: [n, bytes],
});
const numbers = () => connection.execute('SELECT n FROM entries ORDER BY n').map(([n]) => n);

it('gives what it was given: views as their own bytes, times, nothing', () => {
  const frame = Uint8Array.of(9, 1, 2, 9);
  const now = 1_796_000_000_000;
  connection.write([put(now, frame.subarray(1, 3)), put(2)]);
  const [none, some] = connection.execute('SELECT n, bytes FROM entries ORDER BY n');
  expect(none).toEqual([2, null]);
  expect([some![0], [...(some![1] as Uint8Array)]]).toEqual([now, [1, 2]]);
});

it('writes all or none, and goes on with the same statements after an error', () => {
  connection.write([put(1)]);
  expect(() => connection.write([put(2), put(1), put(3)])).toThrow('UNIQUE');
  expect(numbers()).toEqual([1]);
  connection.write([put(2), put(3)]);
  expect(numbers()).toEqual([1, 2, 3]);
});

it('is refused a lock without leaving anything open, and is as new after it was renewed', () => {
  const other = new Connection(join(data.path, 'test.db'));
  other.execute('BEGIN IMMEDIATE');
  expect(() => connection.write([put(1)])).toThrow(expect.objectContaining({ rawCode: 5 }));
  other.execute('ROLLBACK');
  other.close();
  connection.renew();
  connection.write([put(1)]);
  expect(numbers()).toEqual([1]);
});
