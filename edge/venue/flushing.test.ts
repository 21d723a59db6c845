import { beforeEach, describe, expect, it } from 'vitest';
import { JUDGEMENT } from '../../src/subjects.ts';
import { Primary } from '../../src/sync/primary.ts';
import { EMPTY_STORE, StoreRefused } from '../../src/sync/store.ts';
import { MemoryStore } from '../../tests/support/memory-store.ts';
import { newSigner } from '../../tests/support/sync-client.ts';
import { Flushing } from './flushing.ts';

const act = (game: string) => ({
  ...{ subject: 'floor', kind: 'game.added' },
  body: { game, name: 'NLH', stakes: '1/2', seats: 9 },
});

describe('the flush loop', () => {
  let store: MemoryStore;
  let flushing: Flushing;
  let flushes: number[];
  let refusals: string[];
  let broken: unknown[];
  let atTheGate: boolean;

  beforeEach(async () => {
    store = new MemoryStore();
    [flushes, refusals, broken, atTheGate] = [[], [], [], false];
    const signer = await newSigner();
    const primary = new Primary({ venue: 'v', start: 'abcd', signer, store, stored: EMPTY_STORE, ...JUDGEMENT });
    flushing = new Flushing(primary, {
      now: () => 1_000,
      moreComing: () => atTheGate,
      onCommitted: ({ entries }) => flushes.push(entries.length),
      onRefused: ({ code }) => refusals.push(code),
      onBroken: (error) => broken.push(error),
    });
  });

  it('waits for what is at the gate, but not for long', async () => {
    atTheGate = true;
    const early = [flushing.commit([act('a')]), flushing.commit([act('b')])];
    await new Promise((resume) => setImmediate(resume));
    expect(flushes).toEqual([]);
    atTheGate = false;
    flushing.request();
    await Promise.all(early);
    expect(flushes).toEqual([3]);

    atTheGate = true;
    await flushing.commit([act('c')]);
    expect(flushes).toEqual([3, 1]);
  });

  it('groups what comes during a write into the next one', async () => {
    let more: Promise<unknown>[] = [];
    store.beforeWrite = () => {
      store.beforeWrite = () => {};
      more = ['b', 'c', 'd'].map((game) => flushing.commit([act(game)]));
    };
    await flushing.commit([act('a')]);
    await Promise.all(more);
    // The first also opens the segment.
    expect(flushes).toEqual([2, 3]);
  });

  it('resolves a commit only when it is durable', async () => {
    let written = false;
    store.beforeWrite = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      written = true;
    };
    await flushing.commit([act('a')]);
    expect(written).toBe(true);
  });

  it('a refused write is told, and own acts are committed when the store takes writes again', async () => {
    store.beforeWrite = () => {
      throw new StoreRefused('store.full');
    };
    await expect(flushing.commit([act('a')])).rejects.toThrow('store.full');
    expect(refusals).toEqual(['store.full']);
    store.beforeWrite = () => {};
    await flushing.commit([act('b')]);
    expect(flushes).toEqual([3]);
  });

  it('an error of another kind is no refusal: the store is broken', async () => {
    store.beforeWrite = () => {
      throw new Error('fsync');
    };
    await expect(flushing.commit([act('a')])).rejects.toThrow('fsync');
    expect([refusals, broken.length]).toEqual([[], 1]);
  });

  it('nothing is flushed while it is held, nor while a meeting works', async () => {
    const release = flushing.hold(60_000);
    const committed = flushing.commit([act('a')]);
    const seen = await flushing.alone(async () => flushes.length);
    expect([seen, flushes]).toEqual([0, []]);
    release();
    await committed;
    expect(flushes).toEqual([2]);
  });

  it('two meetings work one after the other, also when the first fails', async () => {
    const seen: string[] = [];
    const meeting = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`${name} ends`);
      if (name === 'a') throw new Error('the chain is none');
    };
    const first = flushing.alone(meeting('a'));
    const second = flushing.alone(meeting('b'));
    await expect(first).rejects.toThrow('the chain is none');
    await second;
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    await flushing.commit([act('a')]);
    expect(flushes).toEqual([2]);
  });
});
