/** What every store must keep to (src/sync/store.ts). `open` gives the same store's data again, as after a restart. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/sync/store.ts';
import { chained, checkpoint, commit, entry, headsOf, NOW, segment } from './rows.ts';

export interface StoreUnderTest {
  open(): Promise<Store>;
  close(): Promise<void>;
  remove(): Promise<void>;
}

const A = '1.aaaaaaaa.0';
const B = '1.aaaaaaaa.1';
const C = '2.bbbbbbbb.0';

export function storeContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the store's contract`, () => {
    let place: StoreUnderTest;
    let store: Store;
    const reopen = async () => {
      await place.close();
      store = await place.open();
      return store.load(1);
    };
    beforeEach(async () => {
      place = await make();
      store = await place.open();
      await store.load(1);
    });
    afterEach(async () => {
      await place.close();
      await place.remove();
    });

    it('begins empty, in term 1', async () => {
      expect(await store.load(1)).toMatchObject({ term: 1, committedAt: 0, subjects: [] });
    });

    it('gives back what was committed: segments with counts and hashes, entries in order, heads, latest commit', async () => {
      const first = [entry({ n: 1, seq: 1 }), entry({ n: 2, seq: 2 })];
      await store.commit(commit(first, { segments: [segment(A)] }));
      const second = [entry({ n: 3, seq: 3 }), entry({ segment: B, n: 1, device: 't2' })];
      await store.commit(commit(second, { segments: [segment(B, 1)], term: 2 }));

      const stored = await reopen();
      expect(stored.term).toBe(2);
      expect(stored.committedAt).toBe(NOW + 1);
      expect(stored.subjects).toHaveLength(1);
      const [floor] = stored.subjects;
      expect(floor!.segments).toEqual([
        { ...segment(A, 0), count: 3, hash: chained(A, [...first, second[0]!]) },
        { ...segment(B, 1), count: 1, hash: chained(B, [second[1]!]) },
      ]);
      expect(floor!.tail).toEqual([...first, ...second].map((row) => row.bytes));
      expect(stored.devices).toEqual(headsOf([...first, ...second]));
      expect(await store.entries('floor', A)).toEqual([...first, second[0]!].map((row) => row.bytes));
      expect(await store.entries('floor', 'unknown')).toEqual([]);
    });

    it('knows the hash of every committed event, and of no other', async () => {
      const row = entry();
      await store.commit(commit([row], { segments: [segment(A)] }));
      expect(await store.hashOf('t1', 1)).toEqual(row.hash);
      expect(await store.hashOf('t1', 2)).toBeUndefined();
    });

    it('commits an event once: a transaction with one that is held is refused whole', async () => {
      await store.commit(commit([entry()], { segments: [segment(A)] }));
      const twice = commit([entry({ n: 2, device: 't2' }), entry({ n: 3 })]);
      await expect(store.commit(twice)).rejects.toThrow();
      const stored = await reopen();
      expect(stored.subjects[0]!.tail).toHaveLength(1);
      expect(stored.devices.has('t2')).toBe(false);
    });

    it('two segments never share a place in the chain', async () => {
      await store.commit(commit([entry()], { segments: [segment(A)] }));
      await expect(store.commit(commit([], { segments: [segment(B, 0)] }))).rejects.toThrow();
    });

    it('lists events beyond the gap in their device’s chain', async () => {
      const ahead = entry({ n: 2, seq: 4 });
      const heads = headsOf([entry()]);
      await store.commit(commit([entry(), ahead], { segments: [segment(A)], heads }));
      const stored = await reopen();
      expect(stored.devices.get('t1')?.seq).toBe(1);
      expect(stored.ahead).toEqual([{ device: 't1', seq: 4, hash: ahead.hash, effective: NOW + 2 - 5 }]);
    });

    it('loads from the newest checkpoint of the fold version asked for', async () => {
      await store.commit(commit([entry({ n: 1, seq: 1 })], { segments: [segment(A)] }));
      await store.commit(commit([entry({ segment: B, n: 1, seq: 2 })], { segments: [segment(B, 1)] }));
      await store.commit(commit([entry({ segment: C, n: 1, seq: 3 })], { segments: [segment(C, 2)] }));
      await store.saveCheckpoint(checkpoint(A, 1, 1));
      await store.saveCheckpoint(checkpoint(B, 2, 2));
      await store.saveCheckpoint(checkpoint(B, 2, 3));
      const [floor] = (await reopen()).subjects;
      expect(floor!.checkpoint).toEqual(checkpoint(B, 2, 3));
      expect(floor!.tail).toEqual([entry({ segment: C, n: 1, seq: 3 }).bytes]);
      const [older] = (await store.load(2)).subjects;
      expect(older!.checkpoint).toBeUndefined();
      expect(older!.tail).toHaveLength(3);
    });

    describe('takes over a chain', () => {
      const kept = entry({ n: 1, seq: 1 });
      const lost = [entry({ segment: B, n: 1, seq: 2 }), entry({ segment: B, n: 2, device: 't2', seq: 1 })];
      const theirs = [
        entry({ segment: C, n: 1, device: 't3', seq: 1 }),
        entry({ segment: C, n: 2, device: 't2', seq: 1 }),
      ];
      const transaction = {
        ...{ term: 3, subject: 'floor', segments: [segment(A), segment(C, 1)] },
        ...{ entries: theirs, heads: headsOf(theirs) },
      };

      beforeEach(async () => {
        await store.commit(commit([kept], { segments: [segment(A)] }));
        await store.commit(commit(lost, { segments: [segment(B, 1)] }));
        await store.saveCheckpoint(checkpoint(A, 1, 1));
        await store.saveCheckpoint(checkpoint(B, 3, 2));
        await store.adopt(transaction);
      });

      it('in place of its own, with a higher term for this subject and no checkpoint of what was cut', async () => {
        const stored = await reopen();
        const [floor] = stored.subjects;
        expect([stored.term, floor!.term]).toEqual([1, 3]);
        expect(floor!.segments.map((one) => one.segment)).toEqual([A, C]);
        expect(floor!.segments[1]).toMatchObject({ count: 2, hash: chained(C, theirs) });
        expect(floor!.checkpoint).toEqual(checkpoint(A, 1, 1));
        expect(floor!.tail).toEqual(theirs.map((row) => row.bytes));
        expect(await store.entries('floor', B)).toEqual([]);
        expect(stored.devices.get('t3')?.seq).toBe(1);
      });

      it('keeps aside, in their old order, the acts that the new chain lacks, until they are committed again', async () => {
        expect((await reopen()).leftOut).toEqual([lost[0]!.bytes]);
        const again = { ...entry({ segment: C, n: 3, seq: 2 }), hash: lost[0]!.hash };
        await store.commit(commit([again]));
        expect((await reopen()).leftOut).toEqual([]);
      });

      it('does not keep aside what opens a segment', async () => {
        const opening = entry({ segment: C, n: 3, device: 'edge-bbbbbbbb' }, { kind: 'segment.opened' });
        await store.commit(commit([opening]));
        await store.adopt({ ...transaction, term: 4, segments: [segment(A)], entries: [], heads: new Map() });
        const kinds = (await reopen()).leftOut!.length;
        expect(kinds).toBe(lost.length + theirs.length - 1);
      });
    });
  });
}
