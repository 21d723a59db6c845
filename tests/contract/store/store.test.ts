import { expect, it } from 'vitest';
import { EdgeStore, StoreBroken } from '../../../edge/store/store.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { commit, entry, name, segment } from './rows.ts';
import { storeContract } from './suite.ts';

storeContract('the memory store', async () => {
  let store = new MemoryStore();
  return {
    open: async () => {
      store = new MemoryStore(store.disk);
      return store;
    },
    close: async () => {},
    remove: async () => {},
  };
});

for (const key of [undefined, 'a-key-for-tests'])
  storeContract(key ? 'libSQL, encrypted,' : 'libSQL', async () => {
    const { path, remove } = await tempDir('store');
    let store: EdgeStore | undefined;
    return {
      remove,
      open: async () => {
        store = new EdgeStore({ directory: path, key, busyMs: 100 });
        return store;
      },
      close: async () => {
        // One that was asked for what it can't keep is broken, and says so when it is closed.
        await store?.close().catch((error) => {
          if (!(error instanceof StoreBroken)) throw error;
        });
        store = undefined;
      },
    };
  });

it('a name is written over by a later one, and never again once erased', async () => {
  const { path, remove } = await tempDir('store');
  const store = new EdgeStore({ directory: path, busyMs: 100 });
  await store.load(1);
  const named = (n: number, person: string) => ({
    ...commit([entry({ n, seq: n })], { segments: n === 1 ? [segment()] : [] }),
    detached: [name(`t1.${n}`, 'p1', person)],
  });
  await store.commit(named(1, 'Maya'));
  await store.commit(named(2, 'Maya Okafor'));
  expect(await store.roster()).toMatchObject([['p1', { name: 'Maya Okafor' }]]);
  await store.commit(commit([entry({ n: 3, seq: 3 }, { kind: 'player.erased', body: { player: 'p1' } })]));
  await store.commit(named(4, 'Maya'));
  expect(await store.roster()).toEqual([['p1', { at: expect.any(Number), erased: true }]]);
  await store.close();
  await remove();
});
