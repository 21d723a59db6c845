import { expect, it } from 'vitest';
import { stateHash } from '../../src/kernel/canonical.ts';
import { chainOf } from '../../src/sync/directory.ts';
import type { Primary } from '../../src/sync/primary.ts';
import { Replica } from '../../src/sync/replica.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { SigningDevice } from '../support/signing-device.ts';
import { chainOver, commit, smallRoom, startPrimary } from '../support/small-room.ts';

async function history(start: string, seats: string[]): Promise<{ primary: Primary; store: MemoryStore }> {
  const device = await SigningDevice.create(`d-${start}`, start.charCodeAt(0));
  const store = new MemoryStore();
  const primary = await startPrimary(store, start, { segmentEntries: 3 });
  for (const seat of seats) await commit(primary, [await device.act({ body: { seat } })], 1000);
  return { primary, store };
}

// A tablet was on its way from one history to a second when a third replaced that. It went on with the fold of the
// second along the third's chain, and showed acts of both.
it('a replica that was on its way to one history shows the next one whole', async () => {
  const [first, second, third] = await Promise.all([
    history('aaaa', ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']),
    history('bbbb', ['b1', 'b2', 'b3', 'b4', 'b5', 'b6']),
    history('cccc', ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']),
  ]);
  const replica = new Replica({ subjectOf: () => smallRoom, onDifference: (one) => expect.fail(JSON.stringify(one)) });
  const offer = async ({ primary, store }: typeof first, segments: number) => {
    replica.offerChain('floor', chainOf(primary.logOf('floor'), undefined));
    for (const { segment, entries } of (await chainOver(store, primary)).slice(0, segments))
      replica.offerSegment('floor', segment, entries);
  };
  const shows = ({ primary }: typeof first) =>
    expect(stateHash(replica.view('floor').state)).toEqual(stateHash(primary.fold('floor').root));
  await offer(first, 9);
  shows(first);
  await offer(second, 1);
  shows(first);
  await offer(third, 1);
  shows(first);
  await offer(third, 9);
  shows(third);
  await offer(second, 1);
  await offer(third, 0);
  shows(third);
});
