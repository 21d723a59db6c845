import { expect, it } from 'vitest';
import { stateHash } from '../../src/kernel/canonical.ts';
import { makeCheckpoint, openCheckpoint } from '../../src/sync/checkpoint.ts';
import { chainOf } from '../../src/sync/directory.ts';
import { Replica } from '../../src/sync/replica.ts';
import { nobleVerify } from '../../src/sync/signing-noble.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { SigningDevice, VENUE } from '../support/signing-device.ts';
import { chainOver, commit, smallRoom, startPrimary } from '../support/small-room.ts';

// A replica folded onto the rows of the checkpoint themselves. When it had to begin again from there, because the
// history after the checkpoint had been replaced, those rows held acts of the history that was gone.
it('a checkpoint that was begun from once is as it was opened', async () => {
  const device = await SigningDevice.create('da', 1);
  const store = new MemoryStore();
  const primary = await startPrimary(store, 's001', { segmentEntries: 3 });
  for (const seat of ['s1', 's2', 's3']) await commit(primary, [await device.act({ body: { seat } })], 1000);
  const checkpoint = await makeCheckpoint(primary, 'floor');
  const fold = await openCheckpoint(VENUE, checkpoint, () => true, nobleVerify);
  const before = stateHash(fold.root);
  const chain = chainOf(primary.logOf('floor'), checkpoint);
  const tail = (await chainOver(store, primary)).at(-1)!;
  for (let i = 0; i < 2; i++) {
    const replica = new Replica({
      subjectOf: () => smallRoom,
      onDifference: (one) => expect.fail(JSON.stringify(one)),
    });
    replica.offerChain('floor', chain);
    replica.offerCheckpoint('floor', { segment: checkpoint.segment, fold });
    replica.offerSegment('floor', tail.segment, tail.entries);
    expect(stateHash(replica.view('floor').state)).toEqual(stateHash(primary.fold('floor').root));
  }
  expect(stateHash(fold.root)).toEqual(before);
});
