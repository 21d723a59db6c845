import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../tests/support/memory-store.ts';
import { SigningDevice } from '../../tests/support/signing-device.ts';
import { commit, seatsOf, startPrimary } from '../../tests/support/small-room.ts';
import { decodeEvent, type Event, eventId } from './event.ts';
import { verifyHead } from './head.ts';
import { chainHash, decodeEntry, segmentSeed } from './log-entry.ts';
import { clientOf } from './names.ts';
import { type Committed, FLUSH_ACTS, type Primary } from './primary.ts';
import { nobleVerify } from './signing-noble.ts';
import { StoreRefused } from './store.ts';

let store: MemoryStore;
let primary: Primary;
let a: SigningDevice;
let b: SigningDevice;

beforeEach(async () => {
  store = new MemoryStore();
  primary = await startPrimary(store, 's001');
  a = await SigningDevice.create('da', 1);
  b = await SigningDevice.create('db', 2);
});

const seat = (name: string, more: object = {}) => ({ body: { seat: name, ...more } });
const ids = (committed: Committed) => committed.entries.map(({ event }) => eventId(event));
const acts = (committed: Committed) => ids(committed).filter((id) => !id.startsWith('edge-'));
const last = (committed: Committed) => committed.entries.at(-1)!;

describe('the order of a flush', () => {
  it('is by time made, then by device', async () => {
    const late = await a.act({ now: 300, ...seat('s1') });
    const early = await b.act({ now: 100, ...seat('s2') });
    const same = await b.act({ now: 300, ...seat('s3') });
    const committed = await commit(primary, [late, early, same], 1000);
    expect(acts(committed)).toEqual(['db.1', 'da.1', 'db.2']);
  });

  it('keeps each device’s own order where its stamps run backwards', async () => {
    const back = { altered: (event: Event): Event => ({ ...event, at: [50, 0] }) };
    const own = [await a.act({ now: 300, ...seat('s1') }), await a.act({ ...seat('s2'), ...back })];
    const theirs = await b.act({ now: 200, ...seat('s3') });
    expect(acts(await commit(primary, [...own, theirs], 1000))).toEqual(['db.1', 'da.1', 'da.2']);
  });

  it('does not reach over flushes: what is committed stays where it is', async () => {
    await commit(primary, [await a.act({ now: 300, ...seat('s1', { player: 'first' }) })], 1000);
    const committed = await commit(primary, [await b.act({ now: 100, ...seat('s1', { player: 'second' }) })], 1001);
    expect(last(committed).outcome).toMatchObject({ type: 'refused', refusal: { refused: 'seat.taken' } });
    expect(seatsOf(primary)).toEqual({ s1: 'first' });
  });

  it('commits a bounded number of acts at once; the rest waits for the next', async () => {
    const act = await a.act(seat('s1'));
    primary.enqueue(
      Array.from({ length: FLUSH_ACTS + 1 }, (_, i) => ({ ...act, event: { ...act.event, seq: i + 1 } })),
    );
    expect(acts((await primary.flush(1000))!)).toHaveLength(FLUSH_ACTS);
    expect(primary.idle).toBe(false);
    expect(acts((await primary.flush(1001))!)).toHaveLength(1);
    expect(primary.idle).toBe(true);
  });
});

describe('the verdict', () => {
  it.each(['refused:role', 'held:suspected'])('%s: the act is committed, without effect', async (verdict) => {
    const committed = await commit(primary, [await a.act(seat('s1', { verdict }))], 1000);
    expect(last(committed)).toMatchObject({ entry: { verdict }, outcome: { type: 'not-applied', verdict } });
    expect(primary.fold('floor').root.get('$conflicts', 'da.1')).toMatchObject({ code: verdict.split(':')[1] });
    expect(seatsOf(primary)).toEqual({});
    expect(primary.head('da').seq).toBe(1);
  });

  it('an unknown subject is kept whole, nothing applied', async () => {
    primary = await startPrimary(store, 's002', { subjectOf: () => undefined });
    const committed = await commit(primary, [await a.act({ subject: 'other', ...seat('s1') })], 1000);
    expect(last(committed)).toMatchObject({ entry: { verdict: 'ok' }, outcome: { type: 'unknown' } });
  });
});

describe('when an act counts', () => {
  const effective = (committed: Committed) => last(committed).entry.effective;

  it('when it was made; but not before the device’s last act, its last contact, nor after the commit', async () => {
    expect(effective(await commit(primary, [await a.act({ now: 500, ...seat('s1') })], 1000))).toBe(500);
    expect(effective(await commit(primary, [await a.act({ now: 2000, ...seat('s2') })], 1500))).toBe(1500);
    const backdated = { altered: (event: Event): Event => ({ ...event, at: [600, 0] }) };
    expect(effective(await commit(primary, [await a.act({ ...seat('s3'), ...backdated })], 3000))).toBe(1500);
    primary.noteContact('da', 2500);
    primary.noteContact('da', 2400);
    expect(effective(await commit(primary, [await a.act({ now: 2001, ...seat('s4') })], 3000))).toBe(2500);
    expect(effective(await commit(primary, [await b.act({ now: 100, ...seat('s5') })], 3000))).toBe(100);
  });

  it('when committed, for a phone', async () => {
    expect(effective(await commit(primary, [await a.act({ now: 500, ...seat('s1', { phone: true }) })], 1000))).toBe(
      1000,
    );
  });

  it('commit times never fall, also where the clock is set back and after a restart', async () => {
    await commit(primary, [await a.act(seat('s1'))], 5000);
    expect(last(await commit(primary, [await a.act(seat('s2'))], 4000)).entry.committedAt).toBe(5000);
    primary = await startPrimary(store, 's002');
    expect(last(await commit(primary, [await a.act(seat('s3'))], 3000)).entry.committedAt).toBe(5000);
  });

  it('moves with the primary’s clock when that is corrected', async () => {
    await commit(primary, [await a.act({ now: 900, ...seat('s1') })], 1000);
    primary.noteContact('da', 950);
    primary.correctTime(10_000);
    expect(primary.chain('da')).toMatchObject({ effective: 10_900, contact: 10_950 });
    expect(last((await primary.flush(11_000))!).event).toMatchObject({ kind: 'time.corrected', body: { ms: 10_000 } });
  });
});

describe('a flush that the store refuses', () => {
  const full = () => {
    throw new StoreRefused('store.full');
  };

  it('leaves no trace: no fold, no segment, no head; the devices are asked again, own acts wait on', async () => {
    await commit(primary, [await a.act(seat('s1'))], 1000);
    const disk = store.disk;
    const before = structuredClone({ segments: primary.logOf('floor').segments, chain: primary.chain('da') });
    const waiting = await a.act(seat('s2'));
    primary.enqueue([waiting]);
    primary.act({ subject: 'floor', kind: 'seat.left', body: { seat: 's1' } });
    store.beforeWrite = full;
    await expect(primary.flush(2000)).rejects.toThrow(StoreRefused);
    expect(store.disk).toBe(disk);
    expect({ segments: primary.logOf('floor').segments, chain: primary.chain('da') }).toEqual(before);
    expect(seatsOf(primary)).toEqual({ s1: 'p' });
    store.beforeWrite = () => {};
    expect(acts((await primary.flush(2001))!)).toEqual([]);
    expect(seatsOf(primary)).toEqual({});
    expect(acts(await commit(primary, [waiting], 2002))).toEqual(['da.2']);
  });

  it('leaves the subject’s first segment unopened', async () => {
    store.beforeWrite = full;
    const act = await a.act(seat('s1'));
    await expect(commit(primary, [act], 1000)).rejects.toThrow('store.full');
    expect(primary.logOf('floor').segments).toEqual([]);
    expect(await primary.signedHeads()).toEqual([]);
    store.beforeWrite = () => {};
    expect((await commit(primary, [act], 1000)).frames).toMatchObject([{ segment: '1.s001.0', clock: 0 }]);
  });

  it('tells nothing before the store has resolved', async () => {
    const [asked, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    store.beforeWrite = () => {
      asked.resolve();
      return written.promise;
    };
    primary.enqueue([await a.act(seat('s1'))]);
    const flushed = primary.flush(1000);
    await asked.promise;
    expect(primary.head('da').seq).toBe(0);
    expect(seatsOf(primary)).toEqual({});
    await expect(primary.flush(1001)).rejects.toThrow('overlap');
    written.resolve();
    expect(acts((await flushed)!)).toEqual(['da.1']);
    expect(primary.head('da').seq).toBe(1);
  });
});

describe('a primary’s own acts', () => {
  it('are committed, signed and chained like a device’s', async () => {
    primary.act({ subject: 'floor', kind: 'seat.taken', body: { seat: 's1' } });
    const committed = (await primary.flush(1000))!;
    expect(ids(committed)).toEqual(['edge-s001.1', 'edge-s001.2']);
    const { entry, event } = last(committed);
    expect(event).toMatchObject({ actor: 'edge', at: [1000, 1] });
    expect(await nobleVerify(primary.options.signer.publicKey, entry.signature, entry.event)).toBe(true);
    expect(committed.devices.size).toBe(0);
    expect(primary.head('edge-s001').seq).toBe(2);
  });

  it('are what time brings due, once', async () => {
    await commit(primary, [await a.act(seat('s1', { until: 5000 })), await a.act(seat('s2'))], 1000);
    primary.collectDue(4999);
    expect(primary.idle).toBe(true);
    primary.collectDue(5000);
    expect(last((await primary.flush(5000))!).event).toMatchObject({ kind: 'seat.left', body: { seat: 's1' } });
    primary.collectDue(5001);
    expect(await primary.flush(5001)).toBeUndefined();
    expect(seatsOf(primary)).toEqual({ s2: 'p' });
  });
});

describe('segments', () => {
  it('are rolled at the limit, within a flush too, each naming the one before', async () => {
    primary = await startPrimary(store, 's001', { segmentEntries: 3 });
    const five = [];
    for (let i = 0; i < 5; i++) five.push(await a.act(seat(`s${i}`)));
    const committed = await commit(primary, five, 1000);
    const { segments } = primary.logOf('floor');
    expect(segments.map(({ segment, count }) => [segment, count])).toEqual([
      ['1.s001.0', 3],
      ['1.s001.1', 3],
      ['1.s001.2', 2],
    ]);
    expect(committed.rolled).toEqual(['floor']);
    expect(
      committed.frames.map(({ segment, clock, client, elements }) => [segment, clock, client, elements.length]),
    ).toEqual(segments.map(({ segment, count }) => [segment, 0, clientOf(segment), count]));
    const opened = decodeEvent(decodeEntry((await store.entries('floor', '1.s001.1'))[0]!).event);
    expect(opened).toMatchObject({
      kind: 'segment.opened',
      body: { predecessor: { segment: '1.s001.0', count: 3, hash: segments[0]!.hash }, term: 1 },
    });
  });

  it('are opened anew by each start, after the old one’s', async () => {
    await commit(primary, [await a.act(seat('s1'))], 1000);
    primary = await startPrimary(store, 's002');
    expect(seatsOf(primary)).toEqual({ s1: 'p' });
    const committed = await commit(primary, [await a.act(seat('s2'))], 2000);
    expect(committed.frames.map(({ segment }) => segment)).toEqual(['1.s002.0']);
    expect(seatsOf(primary)).toEqual({ s1: 'p', s2: 'p' });
  });

  it('frames go on where the document stands, and their hash is the chain’s', async () => {
    await commit(primary, [await a.act(seat('s1'))], 1000);
    const { frames } = await commit(primary, [await a.act(seat('s2'))], 1001);
    expect(frames).toMatchObject([{ segment: '1.s001.0', clock: 2, elements: [expect.any(Uint8Array)] }]);
    const entries = await store.entries('floor', '1.s001.0');
    expect(primary.logOf('floor').segments[0]!.hash).toEqual(entries.reduce(chainHash, segmentSeed('1.s001.0')));
    expect(entries.at(-1)).toEqual(frames[0]!.elements[0]);
  });
});

describe('heads', () => {
  it('are signed for the subjects that a flush moved, and verify for this venue alone', async () => {
    await commit(primary, [await a.act(seat('s1'))], 1000);
    const { heads } = await commit(primary, [await a.act({ subject: 'screens', ...seat('s1') })], 1001);
    expect(heads).toMatchObject([{ subject: 'screens', segment: '1.s001.1', n: 2 }]);
    const [head] = heads;
    expect(await verifyHead('v1', head!, nobleVerify)).toBe(true);
    expect(await verifyHead('v2', head!, nobleVerify)).toBe(false);
    for (const change of [{ n: 3 }, { subject: 'floor' }, { segment: '1.s001.0' }, { hash: new Uint8Array(32) }])
      expect(await verifyHead('v1', { ...head!, ...change }, nobleVerify)).toBe(false);
    expect((await primary.signedHeads()).map(({ subject }) => subject)).toEqual(['floor', 'screens']);
  });
});

describe('what was committed already', () => {
  it('and waits here once more, is not committed twice', async () => {
    const act = await a.act(seat('s1'));
    await commit(primary, [act], 1000);
    expect((await commit(primary, [act], 1001)).entries).toEqual([]);
    expect(store.disk.entries).toHaveLength(2);
  });

  it('waiting acts that are dropped are gone, and nothing is left to flush', async () => {
    primary.enqueue([await a.act(seat('s1'))]);
    primary.dropWaiting();
    expect(primary.idle).toBe(true);
    expect(await primary.flush(1000)).toBeUndefined();
  });
});

it('an undo takes back what its target did', async () => {
  const act = await a.act(seat('s1'));
  await commit(primary, [act], 1000);
  const undo = await a.act({ kind: 'act.reverted', body: { target: 'da.1' } });
  const committed = await commit(primary, [undo], 1001);
  expect(last(committed).outcome).toEqual({ type: 'applied' });
  expect(seatsOf(primary)).toEqual({});
});
