import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventHash, prevOf } from '../../../src/sync/event.ts';
import type { Signer } from '../../../src/sync/signing.ts';
import { waitFor } from '../../../tests/support/wait.ts';
import { randomId } from '../random-id.ts';
import { type Database, openDatabase } from './database.ts';
import { type Append, type DeviceRecord, makeRecord } from './make-record.ts';

const NOW = 1_700_000_000_000;
let db: Database;
let device: string;
const open: DeviceRecord[] = [];

const signer = (): Signer => ({ publicKey: new Uint8Array(32), sign: async (bytes) => eventHash(bytes) });
/** One that never comes to sign: the page ended before. */
const asleep: Signer = { publicKey: new Uint8Array(32), sign: () => new Promise(() => {}) };

function act(player: string, more: Partial<Append> = {}): Append {
  const maker = { venue: 'v1', device, actor: 'ana', now: NOW, offset: 0 };
  return { draft: { subject: 'floor', kind: 'player.added', kv: 1, body: { player } }, maker, seen: 0, ...more };
}

async function load(from = 1, by = signer()): Promise<DeviceRecord> {
  const record = await makeRecord({ db, device, signer: by, from, onChange: () => {} });
  open.push(record);
  return record;
}

const signed = (record: DeviceRecord, seq: number) => waitFor(() => record.signed >= seq);

beforeEach(async () => {
  device = `tablet-${randomId()}`;
  db = await openDatabase('v1', device);
});
afterEach(() => {
  for (const record of open.splice(0)) record.close();
  db.close();
});

describe('the record', () => {
  it('chains its events, each in one transaction with the head, and signs them afterwards', async () => {
    const record = await load();
    const first = await record.append(act('p1'));
    const second = await record.append(act('p2'));
    expect([first.seq, second.seq]).toEqual([1, 2]);
    expect(second.event.prev).toEqual(prevOf(eventHash(first.bytes)));
    expect(second.event.at).toEqual([NOW, 1]);
    await signed(record, 2);
    expect(record.get(2)?.signature).toEqual(eventHash(second.bytes));
    expect(await db.get('values', 'record')).toEqual(record.head);
  });

  it('appends with durability "strict"', async () => {
    const record = await load();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await record.append(act('p1'));
    expect(transaction).toHaveBeenCalledWith(['values', 'events'], 'readwrite', { durability: 'strict' });
    transaction.mockRestore();
  });

  it('does not sort before what was seen committed', async () => {
    const record = await load();
    const own = await record.append(act('p1', { seen: NOW + 5_000 }));
    expect(own.event.at).toEqual([NOW + 5_000, 1]);
  });

  it('signs at the next load what the page that made it had no time to sign', async () => {
    const before = await load(1, asleep);
    const { bytes } = await before.append(act('p1'));
    expect(before.signed).toBe(0);
    const after = await load();
    await signed(after, 1);
    expect(after.get(1)?.signature).toEqual(eventHash(bytes));
    await waitFor(async () => (await db.get('events', 1))?.signature);
  });

  it('is one for all tabs: what one appends the others hear of, and no seq is used twice', async () => {
    const [a, b] = [await load(), await load()];
    const made = await Promise.all([...Array(10)].map((_, i) => (i % 2 ? a : b).append(act(`p${i}`))));
    expect(made.map(({ seq }) => seq).sort((x, y) => x - y)).toEqual([...Array(10)].map((_, i) => i + 1));
    await waitFor(() => a.signed === 10 && b.signed === 10);
    expect(a.since(1).map(({ bytes }) => bytes)).toEqual(b.since(1).map(({ bytes }) => bytes));
  });

  it('keeps nothing when the browser cannot write', async () => {
    const record = await load();
    await record.append(act('p1'));
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(record.append(act('p2'))).rejects.toThrow();
    add.mockRestore();
    expect(record.head.seq).toBe(1);
    expect((await record.append(act('p3'))).seq).toBe(2);
  });

  it('lets go of settled events, recalls them when they are asked for again, and drops the old ones', async () => {
    const record = await load();
    for (let i = 1; i <= 6; i++) await record.append(act(`p${i}`));
    await signed(record, 6);
    await waitFor(async () => (await db.getAll('events')).every(({ signature }) => signature));
    await record.release(5, 0, NOW - 1);
    expect([record.from, record.get(4)]).toEqual([5, undefined]);
    await record.recall(3);
    expect(record.since(1).map(({ seq }) => seq)).toEqual([3, 4, 5, 6]);
    await record.release(5, 2, NOW - 1);
    expect((await db.getAllKeys('events')).sort()).toEqual([3, 4, 5, 6]);
    await record.release(6, 0, NOW + 1);
    expect(await db.getAllKeys('events')).toEqual([6]);
    await record.recall(1);
    expect(record.from).toBe(6);
  });

  it('forgets the name of a person who was erased, wherever it still stands', async () => {
    const record = await load();
    const detached = new Uint8Array([1, 2, 3]);
    for (const player of ['p1', 'p2']) await record.append(act(player, { detached }));
    await signed(record, 2);
    await record.strip(({ body }) => (body as { player: string }).player === 'p1');
    expect((await db.get('events', 1))?.detached).toBeUndefined();
    expect((await db.get('events', 2))?.detached).toEqual(detached);
    expect(record.get(1)?.detached).toBeUndefined();
  });
});
