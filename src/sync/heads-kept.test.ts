import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../tests/support/memory-store.ts';
import { SigningDevice } from '../../tests/support/signing-device.ts';
import { commit, smallRoom, startPrimary } from '../../tests/support/small-room.ts';
import { chainOf } from './directory.ts';
import type { Admitted } from './gate.ts';
import { HeadsKept } from './heads-kept.ts';
import type { Primary } from './primary.ts';
import { Replica } from './replica.ts';

const seat = (name: string) => ({ kind: 'seat.taken', body: { seat: name } });

let device: SigningDevice;
let acts: Admitted[];
let store: MemoryStore;
let primary: Primary;
let replica: Replica;
let heads: HeadsKept;

/** The device is told everything that the primary has: chain, entries, head. */
async function show(from: Primary, over: MemoryStore): Promise<void> {
  replica.offerChain('floor', chainOf(from.logOf('floor'), undefined));
  for (const { segment } of from.logOf('floor').segments)
    replica.offerSegment('floor', segment, await over.entries('floor', segment));
  for (const head of await from.signedHeads(['floor'])) heads.heard(head, replica);
  heads.prune('floor', replica);
}
const kept = () => heads.all.map(({ head }) => `${head.segment} ${head.n}`);
const known = (of: Primary) => ({
  subject: 'floor',
  known: of.logOf('floor').segments.map(({ segment, count }) => ({ segment, count })),
});

beforeEach(async () => {
  device = await SigningDevice.create('d1', 1);
  store = new MemoryStore();
  primary = await startPrimary(store, 'aaaa', { segmentEntries: 3 });
  replica = new Replica({ subjectOf: () => smallRoom, onDifference: () => {} });
  heads = new HeadsKept();
  acts = [];
  for (const name of ['s1', 's2', 's3']) acts.push(await device.act(seat(name)));
  for (const act of acts) await commit(primary, [act], 1000);
  await show(primary, store);
});

describe('the heads that a device can prove', () => {
  it('are the newest of a chain that goes on', async () => {
    expect(kept()).toEqual(['1.aaaa.1 2']);
    await commit(primary, [await device.act(seat('s4'))], 1001);
    await show(primary, store);
    expect(kept()).toEqual(['1.aaaa.1 3']);
  });

  it('are not those whose entries it lacks', async () => {
    await commit(primary, [await device.act(seat('s4'))], 1001);
    for (const head of await primary.signedHeads(['floor'])) heads.heard(head, replica);
    expect(kept()).toEqual(['1.aaaa.1 2']);
  });

  it('stay while the device is shown a history without them, and go once that has all of it', async () => {
    const copy = new MemoryStore();
    const restored = await startPrimary(copy, 'bbbb');
    await commit(restored, [await (await SigningDevice.create('d2', 2)).act(seat('s9'))], 2000);
    await show(restored, copy);
    expect(kept()).toEqual(['1.aaaa.1 2', '1.bbbb.0 2']);
    await commit(restored, acts, 2001);
    await show(restored, copy);
    expect(kept()).toEqual(['1.bbbb.0 5']);
  });

  it('come back from what an earlier page kept', () => {
    expect(new HeadsKept(heads.all).toTell()).toEqual(heads.toTell());
  });
});

describe('what is handed over', () => {
  it('begins with the first segment that differs', async () => {
    const { head, segments } = heads.handOver(
      { subject: 'floor', known: [{ segment: '1.aaaa.0', count: 3 }] },
      replica,
    )[0]!;
    expect(head.segment).toBe('1.aaaa.1');
    expect(segments.map(({ segment, entries }) => `${segment} ${entries.length}`)).toEqual(['1.aaaa.1 2']);
  });

  it('is the whole segment where the primary has less of it, and the whole chain where it has none', () => {
    const shape = (wanted: { segment: string; count: number }[]) =>
      heads
        .handOver({ subject: 'floor', known: wanted }, replica)
        .map(({ segments }) => segments.map(({ segment, entries }) => `${segment} ${entries.length}`));
    expect(shape([{ segment: '1.aaaa.0', count: 1 }])).toEqual([['1.aaaa.0 3', '1.aaaa.1 2']]);
    expect(shape([])).toEqual([['1.aaaa.0 3', '1.aaaa.1 2']]);
  });

  it('is nothing to a primary that has it, nor what this device has not whole', async () => {
    expect(heads.handOver(known(primary), replica)).toEqual([]);
    const bare = new Replica({ subjectOf: () => smallRoom, onDifference: () => {} });
    expect(heads.handOver({ subject: 'floor', known: [] }, bare)).toEqual([]);
  });

  it('is owed until it is whole: a page that just loaded may have its end before its beginning', async () => {
    const page = new Replica({ subjectOf: () => smallRoom, onDifference: () => {} });
    const wanted = { subject: 'floor', known: [] };
    page.offerSegment('floor', '1.aaaa.1', await store.entries('floor', '1.aaaa.1'));
    expect([heads.handOver(wanted, page).length, heads.owes(wanted, page)]).toEqual([0, true]);
    page.offerSegment('floor', '1.aaaa.0', await store.entries('floor', '1.aaaa.0'));
    expect([heads.handOver(wanted, page).length, heads.owes(wanted, page)]).toEqual([1, false]);
    expect(heads.owes(known(primary), page)).toBe(false);
  });

  it('is every history that is lacking', async () => {
    const copy = new MemoryStore();
    const other = await startPrimary(copy, 'bbbb', { segmentEntries: 3 });
    await commit(other, [await (await SigningDevice.create('d2', 2)).act(seat('s9'))], 2000);
    await show(other, copy);
    const handed = heads.handOver({ subject: 'floor', known: [] }, replica);
    expect(handed.map(({ head }) => head.segment).sort()).toEqual(['1.aaaa.1', '1.bbbb.0']);
  });
});
