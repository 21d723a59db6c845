import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../tests/support/memory-store.ts';
import { SigningDevice, VENUE } from '../../tests/support/signing-device.ts';
import { chainOver, commit, meetingPorts, smallRoom, startPrimary } from '../../tests/support/small-room.ts';
import { scaled } from '../../tests/support/soak.ts';
import { type Checkpoint, makeCheckpoint, openCheckpoint } from './checkpoint.ts';
import { type Chain, chainOf } from './directory.ts';
import { decodeEntry, encodeEntry, entryElement } from './log-entry.ts';
import { type ForeignSegment, meet } from './meeting.ts';
import type { Primary } from './primary.ts';
import { type Difference, Replica } from './replica.ts';
import { nobleVerify } from './signing-noble.ts';

let device: SigningDevice;
let store: MemoryStore;
let primary: Primary;
let replica: Replica;
let differences: Difference[];

const seat = (name: string, player = 'p') => device.act({ body: { seat: name, player } });
const undo = (target: string) => device.act({ kind: 'act.reverted', body: { target } });
const newReplica = () => new Replica({ subjectOf: () => smallRoom, onDifference: (one) => differences.push(one) });
const seatsIn = (one: Replica) =>
  Object.fromEntries(
    [...one.view('floor').state.entries('seats')].map(([id, row]) => [id, (row as { player: string }).player]),
  );
const chainNow = (checkpoint?: Checkpoint): Chain => chainOf(primary.logOf('floor'), checkpoint);
const proved = async (checkpoint: Checkpoint) => ({
  segment: checkpoint.segment,
  fold: await openCheckpoint(VENUE, checkpoint, () => true, nobleVerify),
});

/** Give a replica all entries, after the chain. */
async function offerAll(to = replica, segments?: ForeignSegment[]): Promise<void> {
  to.offerChain('floor', chainNow());
  for (const { segment, entries } of segments ?? (await chainOver(store, primary)))
    to.offerSegment('floor', segment, entries);
}

beforeEach(async () => {
  device = await SigningDevice.create('da', 1);
  store = new MemoryStore();
  primary = await startPrimary(store, 's001', { segmentEntries: 3 });
  differences = [];
  replica = newReplica();
  for (const name of ['s1', 's2', 's3', 's4', 's5']) await commit(primary, [await seat(name)], 1000);
});

describe('a replica folds a subject’s chain', () => {
  it('to the same view, however its parts come: in any order, any number of times', async () => {
    const segments = await chainOver(store, primary);
    const chain = chainNow();
    const offers: ((to: Replica) => void)[] = [(to) => to.offerChain('floor', chain)];
    for (const { segment, entries } of segments) {
      offers.push((to) => to.offerSegment('floor', segment, entries));
      offers.push((to) => to.offerEntries('floor', segment, 1, entries.slice(1)));
      offers.push((to) => to.offerEntries('floor', segment, 0, entries.slice(0, 1)));
      offers.push((to) =>
        to.offerElements(
          'floor',
          segment,
          0,
          entries.map((one) => entryElement(decodeEntry(one))),
        ),
      );
    }
    const order = fc.array(fc.integer({ min: 0, max: offers.length - 1 }), { maxLength: 40 });
    fc.assert(
      fc.property(order, (steps) => {
        const to = newReplica();
        for (const step of steps) {
          offers[step]!(to);
          // Never anything but a beginning of the log.
          const count = to.fold('floor').count;
          expect(Object.keys(seatsIn(to))).toHaveLength([0, 0, 1, 2, 2, 3, 4, 4, 5][count]!);
        }
        for (const offer of offers) offer(to);
        expect(seatsIn(to)).toEqual({ s1: 'p', s2: 'p', s3: 'p', s4: 'p', s5: 'p' });
        expect(to.view('floor').complete).toBe(true);
        expect(to.wanted()).toEqual([]);
      }),
      { numRuns: scaled(150, 5000) },
    );
    expect(differences).toEqual([]);
  });

  it('and says which closed segments it lacks, and how far it goes', async () => {
    const [first, second, third] = await chainOver(store, primary);
    replica.offerChain('floor', chainNow());
    expect(replica.wanted().map(({ segment }) => segment)).toEqual(['1.s001.0', '1.s001.1']);
    expect(replica.view('floor').complete).toBe(false);
    replica.offerSegment('floor', first!.segment, first!.entries);
    expect(replica.wanted().map(({ segment }) => segment)).toEqual(['1.s001.1']);
    replica.offerSegment('floor', second!.segment, second!.entries);
    replica.offerSegment('floor', third!.segment, third!.entries);
    const { segment, count: n, hash } = primary.logOf('floor').segments.at(-1)!;
    expect(replica.head('floor')).toEqual({ segment, n, hash });
    expect(replica.held('floor', segment)).toEqual(third!.entries);
  });

  it('and tells its listeners of each change, none of what changes nothing', async () => {
    const heard: string[] = [];
    const stop = replica.subscribe((subject) => heard.push(subject));
    await offerAll();
    const { length } = heard;
    const { version } = replica.view('floor');
    expect(length).toBeGreaterThan(0);
    await offerAll();
    expect(heard).toHaveLength(length);
    expect(replica.view('floor').version).toBe(version);
    stop();
    await commit(primary, [await seat('s6')], 1000);
    await offerAll();
    expect(heard).toHaveLength(length);
    expect(replica.view('floor').version).toBeGreaterThan(version);
  });

  it('and takes nothing of entries that can’t be read', async () => {
    await offerAll();
    const before = seatsIn(replica);
    expect(() => replica.offerElements('floor', '1.s001.2', 2, [['no entry']])).toThrow('entry.shape');
    expect(() => replica.offerEntries('floor', '1.s001.2', 2, [new Uint8Array(3)])).toThrow();
    expect(replica.held('floor', '1.s001.2')).toHaveLength(2);
    expect(seatsIn(replica)).toEqual(before);
  });
});

describe('own acts', () => {
  it('are tentative on top of the fold until their entry is folded', async () => {
    await offerAll();
    const act = await seat('s6', 'mine');
    const other = await device.act({ subject: 'screens', body: { seat: 'x' } });
    replica.setPending([act.event, other.event]);
    expect(seatsIn(replica)).toMatchObject({ s5: 'p', s6: 'mine' });
    expect([...replica.view('floor').pending]).toEqual(['da.6']);
    expect(replica.isFolded(act.event)).toBe(false);
    expect(replica.subjects()).toEqual(['floor', 'screens']);
    await commit(primary, [act], 2000);
    await offerAll();
    // Still named as pending: it stands in the log now, and is shown once.
    expect([...replica.view('floor').pending]).toEqual([]);
    expect(replica.isFolded(act.event)).toBe(true);
    expect(seatsIn(replica)).toMatchObject({ s6: 'mine' });
    expect(replica.view('floor').outcomes.get('da.6')).toEqual({ type: 'applied' });
  });

  it('turn into conflicts where somebody was first', async () => {
    await offerAll();
    const other = await SigningDevice.create('db', 2);
    const act = await seat('s6', 'mine');
    replica.setPending([act.event]);
    expect(seatsIn(replica)).toMatchObject({ s6: 'mine' });
    await commit(primary, [await other.act({ body: { seat: 's6', player: 'theirs' } })], 2000);
    await offerAll();
    expect(seatsIn(replica)).toMatchObject({ s6: 'theirs' });
    expect(replica.view('floor').outcomes.get('da.6')).toMatchObject({ type: 'refused' });
  });

  it('are undone at once by a tentative undo', async () => {
    await offerAll();
    replica.setPending([(await undo('da.2')).event]);
    expect(Object.keys(seatsIn(replica))).toEqual(['s1', 's3', 's4', 's5']);
    replica.setPending([]);
    expect(Object.keys(seatsIn(replica))).toHaveLength(5);
  });
});

describe('a joiner', () => {
  it('begins from a checkpoint and its tail, and needs no closed segment', async () => {
    const checkpoint = await makeCheckpoint(primary, 'floor');
    const tail = (await chainOver(store, primary)).at(-1)!;
    replica.offerCheckpoint('floor', await proved(checkpoint));
    replica.offerChain('floor', chainNow(checkpoint));
    replica.offerSegment('floor', tail.segment, tail.entries);
    expect(replica.fold('floor').base).toBe(6);
    expect(replica.wanted()).toEqual([]);
    expect(replica.view('floor').complete).toBe(true);
    expect(Object.keys(seatsIn(replica))).toHaveLength(5);
    const undone = await undo('da.1');
    replica.setPending([undone.event]);
    expect(replica.view('floor').complete).toBe(false);
  });

  it('fetches history when an undo reaches behind its checkpoint', async () => {
    const checkpoint = await makeCheckpoint(primary, 'floor');
    replica.offerCheckpoint('floor', await proved(checkpoint));
    await commit(primary, [await undo('da.1')], 2000);
    const segments = await chainOver(store, primary);
    replica.offerChain('floor', chainNow(checkpoint));
    for (const { segment, entries } of segments.slice(2)) replica.offerSegment('floor', segment, entries);
    expect(replica.view('floor').complete).toBe(false);
    expect(replica.wanted().map(({ segment }) => segment)).toEqual(['1.s001.0', '1.s001.1']);
    for (const { segment, entries } of segments.slice(0, 2)) replica.offerSegment('floor', segment, entries);
    expect(replica.view('floor').complete).toBe(true);
    expect(Object.keys(seatsIn(replica))).toEqual(['s2', 's3', 's4', 's5']);
  });
});

describe('differences are told, and the room goes on', () => {
  it('a segment that is not what the directory says is dropped and wanted again', async () => {
    const [first, ...rest] = await chainOver(store, primary);
    const entries = first!.entries.map((one, i) =>
      i === 1 ? encodeEntry({ ...decodeEntry(one), effective: 1 }) : one,
    );
    await offerAll(replica, [{ ...first!, entries }, ...rest]);
    expect(differences).toEqual([{ subject: 'floor', segment: '1.s001.0', sort: 'entries' }]);
    expect(replica.wanted().map(({ segment }) => segment)).toContain('1.s001.0');
    await offerAll();
    expect(replica.view('floor').complete).toBe(true);
    expect(Object.keys(seatsIn(replica))).toHaveLength(5);
    expect(differences).toHaveLength(1);
  });

  it('a fold that came to another state than the primary’s, once', async () => {
    await offerAll();
    const checkpoint = await makeCheckpoint(primary, 'floor');
    replica.offerChain('floor', chainNow(checkpoint));
    expect(differences).toEqual([]);
    const chain = chainNow({ ...checkpoint, hash: new Uint8Array(32) });
    replica.offerChain('floor', chain);
    replica.offerChain('floor', chain);
    expect(differences).toEqual([{ subject: 'floor', segment: '1.s001.1', sort: 'fold' }]);
    expect(Object.keys(seatsIn(replica))).toHaveLength(5);
  });
});

describe('a chain that replaces another', () => {
  it('is shown only when it can be folded up to its open segment; own acts are never lost', async () => {
    const copy = new MemoryStore(store.disk);
    const mine = await seat('s6', 'mine');
    await commit(primary, [mine], 2000);
    await offerAll();
    // Meanwhile another primary went on from the copy, and its history is the one that stands.
    const other = await SigningDevice.create('db', 2);
    const winner = await startPrimary(copy, 's002', { segmentEntries: 3 });
    winner.reign = 2;
    for (const name of ['s6', 's7', 's8'])
      await commit(winner, [await other.act({ body: { seat: name, player: 'theirs' } })], 2000);
    const ports = await meetingPorts(store, [device, other]);
    const [head] = await winner.signedHeads(['floor']);
    const meeting = await meet(primary, await chainOver(copy, winner), head!, ports);
    await store.adopt(meeting.transaction);
    primary.reopen(meeting.transaction.term, meeting.log, meeting.devices, meeting.leftOut);
    replica.setPending([mine.event]);

    replica.offerChain('floor', chainNow());
    expect(seatsIn(replica)).toMatchObject({ s6: 'mine' });
    expect(replica.view('floor').complete).toBe(false);
    await offerAll();
    expect(seatsIn(replica)).toMatchObject({ s6: 'theirs' });
    expect([...replica.view('floor').pending]).toEqual(['da.6']);
    await primary.flush(3000);
    await offerAll();
    expect([...replica.view('floor').pending]).toEqual([]);
    expect(replica.view('floor').outcomes.get('da.6')).toMatchObject({ type: 'refused' });
    expect(replica.view('floor').complete).toBe(true);
    expect(differences).toEqual([]);
  });
});
