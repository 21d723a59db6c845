import { sha256 } from '@noble/hashes/sha2.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../tests/support/memory-store.ts';
import { SigningDevice, signerFrom, VENUE } from '../../tests/support/signing-device.ts';
import { commit, seatsOf, startPrimary } from '../../tests/support/small-room.ts';
import { stateBytes } from '../kernel/canonical.ts';
import { FOLD_VERSION } from '../kernel/step.ts';
import { BadBytes } from './any.ts';
import { type Checkpoint, makeCheckpoint, openCheckpoint, subjectsToSeal } from './checkpoint.ts';
import { chainOf, hex } from './directory.ts';
import type { Primary } from './primary.ts';
import { nobleVerify } from './signing-noble.ts';

let store: MemoryStore;
let primary: Primary;
let device: SigningDevice;
const trusted = (key: Uint8Array) => key.join() === primary.options.signer.publicKey.join();
const open = (checkpoint: Checkpoint, venue = VENUE) => openCheckpoint(venue, checkpoint, trusted, nobleVerify);
const seat = (name: string) => device.act({ body: { seat: name } });

beforeEach(async () => {
  store = new MemoryStore();
  primary = await startPrimary(store, 's001', { segmentEntries: 3 });
  device = await SigningDevice.create('da', 1);
});

/** Two closed segments of three entries, and one act in the open one. */
async function rolled(): Promise<Checkpoint> {
  for (let i = 0; i < 5; i++) await commit(primary, [await seat(`s${i}`)], 1000 + i);
  return makeCheckpoint(primary, 'floor');
}

describe('a checkpoint', () => {
  it('is the fold at the end of the last closed segment, and opens to it', async () => {
    const checkpoint = await rolled();
    expect(checkpoint).toMatchObject({ subject: 'floor', segment: '1.s001.1', count: 6, foldVersion: FOLD_VERSION });
    const { root, memory } = await open(checkpoint);
    expect(memory).toMatchObject({ count: 6, reckoned: 8, asOf: '1.s001.2@2' });
    expect(memory.seqs.get('da')).toBe(4);
    expect(stateBytes(root)).toEqual(stateBytes(primary.fold('floor').stateAt(6).state));
  });

  it('stands in the directory by its hash', async () => {
    const checkpoint = await rolled();
    const mark = { segment: '1.s001.1', count: 6, reckoned: 8, foldVersion: FOLD_VERSION, hash: hex(checkpoint.hash) };
    expect(chainOf(primary.logOf('floor'), checkpoint).checkpoint).toEqual(mark);
  });

  it('gives a primary that starts from it the same fold', async () => {
    await store.saveCheckpoint(await rolled());
    const restarted = await startPrimary(store, 's002', { segmentEntries: 3 });
    await restarted.complete();
    expect(restarted.fold('floor').base).toBe(6);
    expect(seatsOf(restarted)).toEqual(seatsOf(primary));
    expect(stateBytes(restarted.fold('floor').root)).toEqual(stateBytes(primary.fold('floor').root));
  });

  it('lets a primary that starts from it undo what lies behind it: it reads the history', async () => {
    await store.saveCheckpoint(await rolled());
    const restarted = await startPrimary(store, 's002', { segmentEntries: 3 });
    const undo = await device.act({ kind: 'act.reverted', body: { target: 'da.1' } });
    const committed = await commit(restarted, [undo], 2000);
    expect(restarted.fold('floor').base).toBe(0);
    expect(Object.keys(seatsOf(restarted))).toEqual(['s1', 's2', 's3', 's4']);
    expect(subjectsToSeal(restarted, committed)).toEqual(['floor']);
    const { root } = await open(await makeCheckpoint(restarted, 'floor'));
    expect(root.has('seats', 's0')).toBe(false);
  });

  it('of another history makes the primary fold from the beginning', async () => {
    const checkpoint = await rolled();
    const { memory, root } = await open(checkpoint);
    expect(memory.asOf).toBe('1.s001.2@2');
    // A crash took the open segment's entries back; the checkpoint was made as of them.
    store.disk = { ...store.disk, entries: store.disk.entries.filter(({ segment }) => segment !== '1.s001.2') };
    store.disk = { ...store.disk, segments: store.disk.segments.filter(({ segment }) => segment !== '1.s001.2') };
    await store.saveCheckpoint(checkpoint);
    const restarted = await startPrimary(store, 's002');
    await restarted.complete();
    expect(restarted.fold('floor').count).toBe(6);
    expect(stateBytes(restarted.fold('floor').root)).toEqual(stateBytes(root));
  });
});

describe('a checkpoint is refused', () => {
  const refusals: [string, string, (checkpoint: Checkpoint) => Checkpoint | Promise<Checkpoint>][] = [
    ['checkpoint.version', 'of another fold', (c) => ({ ...c, foldVersion: FOLD_VERSION + 1 })],
    ['checkpoint.hash', 'with other bytes', (c) => ({ ...c, bytes: Uint8Array.from([...c.bytes, 0]) })],
    ['checkpoint.hash', 'with another hash', (c) => ({ ...c, hash: new Uint8Array(32) })],
    ['checkpoint.key', 'by a stranger', async (c) => ({ ...c, publicKey: (await signerFrom(9)).publicKey })],
    ['checkpoint.signature', 'unsigned', (c) => ({ ...c, signature: new Uint8Array(64) })],
    ['checkpoint.signature', 'of another subject', (c) => ({ ...c, subject: 'screens' })],
    ['checkpoint.signature', 'of another segment', (c) => ({ ...c, segment: '1.s001.0' })],
    ['checkpoint.signature', 'of another count', (c) => ({ ...c, count: 7 })],
    [
      'checkpoint.signature',
      'with other bytes and their hash',
      (c) => ({ ...c, hash: sha256(new Uint8Array(3)), bytes: new Uint8Array(3) }),
    ],
  ];
  it.each(refusals)('%s: %s', async (code, _what, spoil) => {
    const refused = open(await spoil(await rolled()));
    await expect(refused).rejects.toBeInstanceOf(BadBytes);
    await expect(refused).rejects.toHaveProperty('code', code);
  });

  it('in another venue', async () => {
    await expect(open(await rolled(), 'v2')).rejects.toHaveProperty('code', 'checkpoint.signature');
  });
});

describe('a flush gives reason to seal', () => {
  it('when it closes a segment, or undoes; not while nothing is closed', async () => {
    expect(subjectsToSeal(primary, await commit(primary, [await seat('s0')], 1000))).toEqual([]);
    const undo = await device.act({ kind: 'act.reverted', body: { target: 'da.1' } });
    expect(subjectsToSeal(primary, await commit(primary, [undo], 1001))).toEqual([]);
    expect(subjectsToSeal(primary, await commit(primary, [await seat('s1')], 1002))).toEqual(['floor']);
    expect(subjectsToSeal(primary, await commit(primary, [await seat('s2')], 1003))).toEqual([]);
    const restore = await device.act({ kind: 'act.restored', body: { target: 'da.1' } });
    expect(subjectsToSeal(primary, await commit(primary, [restore], 1004))).toEqual(['floor']);
  });
});
