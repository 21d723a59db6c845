import { expect, it } from 'vitest';
import { makeCheckpoint, openCheckpoint } from '../../src/sync/checkpoint.ts';
import { chainOf } from '../../src/sync/directory.ts';
import { Replica } from '../../src/sync/replica.ts';
import { nobleVerify } from '../../src/sync/signing-noble.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { SigningDevice, VENUE } from '../support/signing-device.ts';
import { chainOver, commit, smallRoom, startPrimary } from '../support/small-room.ts';

const SEGMENT = 4;

/** A primary with two closed segments, and what a tablet that reloads joins it by. */
async function reloaded(undoes: boolean) {
  const device = await SigningDevice.create('da', 1);
  const store = new MemoryStore();
  const primary = await startPrimary(store, 's001', { segmentEntries: SEGMENT });
  const acts = [];
  for (const seat of ['s1', 's2', 's3', 's4', 's5', 's6', 's7'])
    acts.push(await device.act({ body: { seat, player: seat } }));
  if (undoes) acts.push(await device.act({ kind: 'act.reverted', body: { target: 'da.1' } }));
  for (const act of acts) await commit(primary, [act], 1000);
  const checkpoint = await makeCheckpoint(primary, 'floor');
  const fold = await openCheckpoint(VENUE, checkpoint, () => true, nobleVerify);
  const replica = new Replica({ subjectOf: () => smallRoom, onDifference: (one) => expect.fail(JSON.stringify(one)) });
  replica.offerChain('floor', chainOf(primary.logOf('floor'), checkpoint));
  replica.offerCheckpoint('floor', { segment: checkpoint.segment, fold });
  return { acts, replica, tail: (await chainOver(store, primary)).at(-1)! };
}

// A tablet that had reloaded and joined by a checkpoint found its own acts not among the entries that it held, and
// showed them once more on top of the state that they were already in: every seat that it had taken was a conflict.
it("a tablet's own acts that a checkpoint holds are not shown a second time", async () => {
  const { acts, replica, tail } = await reloaded(false);
  replica.offerSegment('floor', tail.segment, tail.entries);
  replica.setPending(acts.map(({ event }) => event));
  const view = replica.view('floor');
  expect(replica.fold('floor').base).toBe(2 * SEGMENT);
  expect([...view.pending]).toEqual([]);
  expect([...view.state.entries('$conflicts')]).toEqual([]);
  expect(acts.every(({ event }) => replica.isFolded(event))).toBe(true);
});

// The checkpoint knew of an undo in the open segment. Until that was folded the tablet showed a state that there had
// never been (the seat free again, its undo not made), and called it complete.
it('a tablet is incomplete until it has folded the undo acts that its checkpoint knows of', async () => {
  const { replica, tail } = await reloaded(true);
  replica.offerEntries('floor', tail.segment, 0, tail.entries.slice(0, -1));
  expect(replica.view('floor').complete).toBe(false);
  replica.offerSegment('floor', tail.segment, tail.entries);
  expect(replica.view('floor').complete).toBe(true);
  expect(replica.view('floor').state.has('seats', 's1')).toBe(false);
});
