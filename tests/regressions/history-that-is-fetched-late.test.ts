import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '../../client/device/store/database.ts';
import { makeHeads } from '../../client/device/sync/make-heads.ts';
import { type Logs, makeLogs } from '../../client/device/sync/make-logs.ts';
import { makeCheckpoint, openCheckpoint } from '../../src/sync/checkpoint.ts';
import { chainOf } from '../../src/sync/directory.ts';
import { Replica } from '../../src/sync/replica.ts';
import { nobleVerify } from '../../src/sync/signing-noble.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { SigningDevice, VENUE } from '../support/signing-device.ts';
import { chainOver, commit, smallRoom, startPrimary } from '../support/small-room.ts';
import { waitFor } from '../support/wait.ts';

const SEGMENT = 4;
const NOTHING = () => {};

let logs: Logs | undefined;
afterEach(() => logs?.destroy());

// A tablet had joined by a checkpoint. Somebody undid an act behind it, and the venue sealed again: the tablet heard of
// the new checkpoint first, for which nothing was lacking, and of the undo after that, by another socket. Nobody then
// fetched the history that the undo needs, and the subject stayed incomplete until its chain changed again.
it('history that an undo needs is fetched also when the undo comes after all else', async () => {
  const device = await SigningDevice.create('da', 1);
  const store = new MemoryStore();
  const primary = await startPrimary(store, 's001', { segmentEntries: SEGMENT });
  for (const seat of ['s1', 's2', 's3', 's4']) await commit(primary, [await device.act({ body: { seat } })], 1000);

  const replica = new Replica({ subjectOf: () => smallRoom, onDifference: (one) => expect.fail(JSON.stringify(one)) });
  const db = await openDatabase(VENUE, 'tablet');
  logs = makeLogs({
    ...{ db, replica, server: 'ws://127.0.0.1:9', venue: VENUE, device: 'tablet', params: () => ({}) },
    heads: makeHeads(db, []),
    endings: { isAsleep: () => false, hasEnded: () => false } as never,
    archive: {
      kept: async () => [],
      keep: async () => {},
      prune: async () => {},
      keptCheckpoint: async () => undefined,
      checkpoint: async (_subject, { segment }) => {
        const made = await makeCheckpoint(primary, 'floor');
        return { segment, fold: await openCheckpoint(VENUE, made, () => true, nobleVerify) };
      },
      segment: (subject, link) => store.entries(subject, link.segment),
    },
    ...{ onHead: NOTHING, onSynced: NOTHING, onBroken: NOTHING, onClosed: NOTHING },
  });
  const tell = async () =>
    logs!.setChain('floor', chainOf(primary.logOf('floor'), await makeCheckpoint(primary, 'floor')));
  await tell();
  await waitFor(() => replica.fold('floor').base === SEGMENT, { message: 'the checkpoint' });

  await commit(primary, [await device.act({ kind: 'act.reverted', body: { target: 'da.1' } })], 2000);
  await tell();
  await waitFor(() => replica.chain('floor')?.checkpoint?.reckoned === primary.fold('floor').count);
  const tail = (await chainOver(store, primary)).at(-1)!;
  replica.offerSegment('floor', tail.segment, tail.entries);

  await waitFor(() => replica.view('floor').complete, { message: 'the history behind the checkpoint' });
  expect(replica.view('floor').state.has('seats', 's1')).toBe(false);
});
