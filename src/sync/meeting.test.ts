import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../tests/support/memory-store.ts';
import { SigningDevice, signerFrom, VENUE } from '../../tests/support/signing-device.ts';
import { chainOver, commit, meetingPorts, seatsOf, startPrimary } from '../../tests/support/small-room.ts';
import { BadBytes } from './any.ts';
import { eventId } from './event.ts';
import { type SignedHead, signHead } from './head.ts';
import { chainHash, decodeEntry, encodeEntry, type LogEntry, segmentSeed } from './log-entry.ts';
import { type ForeignSegment, judgeHead, type Meeting, meet } from './meeting.ts';
import type { Primary } from './primary.ts';
import { hashSegment } from './subject-log.ts';

let a: SigningDevice;
let b: SigningDevice;
/** The history that went on elsewhere, and the one restored from a copy taken in between. */
let theirs: { store: MemoryStore; primary: Primary };
let ours: { store: MemoryStore; primary: Primary };
let chain: ForeignSegment[];
let head: SignedHead;

const seat = (device: SigningDevice, name: string, player: string) => device.act({ body: { seat: name, player } });
const headOf = async (primary: Primary) => (await primary.signedHeads(['floor']))[0]!;

async function restore(from: MemoryStore, start: string) {
  const store = new MemoryStore(from.disk);
  return { store, primary: await startPrimary(store, start) };
}

/** What the server does with a meeting: first durable, then taken over. */
async function takeOver({ store, primary }: typeof ours, meeting: Meeting): Promise<void> {
  await store.adopt(meeting.transaction);
  primary.reopen(meeting.transaction.term, meeting.log, meeting.devices, meeting.leftOut);
}

const meetTheirs = async (segments = chain, said = head) =>
  meet(ours.primary, segments, said, await meetingPorts(ours.store, [a, b]));

beforeEach(async () => {
  a = await SigningDevice.create('da', 1);
  b = await SigningDevice.create('db', 2);
  const store = new MemoryStore();
  const primary = await startPrimary(store, 's001', { segmentEntries: 3 });
  theirs = { store, primary };
  await commit(primary, [await seat(a, 's1', 'one'), await seat(a, 's2', 'two')], 1000);
  ours = await restore(store, 's002');
  for (const name of ['s3', 's4', 's5']) await commit(primary, [await seat(a, name, `their ${name}`)], 2000);
  chain = await chainOver(store, primary);
  head = await headOf(primary);
});

describe('a restored primary', () => {
  it('takes over the chain that it lacks, in a higher term', async () => {
    const meeting = await meetTheirs();
    expect(meeting).toMatchObject({ transaction: { term: 2, subject: 'floor' }, leftOut: [] });
    await takeOver(ours, meeting);
    expect(seatsOf(ours.primary)).toEqual(seatsOf(theirs.primary));
    expect(await headOf(ours.primary)).toEqual(head);
    expect(ours.primary.head('da')).toMatchObject({ seq: 5, hash: a.record.hash });
    const next = await commit(ours.primary, [await seat(a, 's6', 'six')], 3000);
    expect(next.frames).toMatchObject([{ segment: '2.s002.0', clock: 0 }]);
  });

  it('commits again, in their old order and with their old times, what the cut left out', async () => {
    const mine = [await seat(b, 's3', 'mine'), await seat(b, 's7', 'mine')];
    for (const act of mine) await commit(ours.primary, [act], 2500);
    await takeOver(ours, await meetTheirs());
    const again = (await ours.primary.flush(9000))!;
    const acts = again.entries.filter(({ event }) => event.device === 'db');
    expect(acts.map(({ event }) => eventId(event))).toEqual(['db.1', 'db.2']);
    for (const { entry } of acts) expect(entry).toMatchObject({ committedAt: 9000, effective: 1000 });
    expect(acts.map(({ outcome }) => outcome.type)).toEqual(['refused', 'applied']);
    expect(seatsOf(ours.primary)).toMatchObject({ s3: 'their s3', s7: 'mine' });
    expect(ours.store.disk.leftOut).toEqual([]);
  });

  it('loses nothing of that in a crash between the two', async () => {
    await commit(ours.primary, [await seat(b, 's7', 'mine')], 2500);
    await ours.store.adopt((await meetTheirs()).transaction);
    ours = await restore(ours.store, 's003');
    expect(ours.primary.idle).toBe(false);
    await ours.primary.flush(9000);
    expect(seatsOf(ours.primary)).toEqual({ ...seatsOf(theirs.primary), s7: 'mine' });
    expect(ours.store.disk.leftOut).toEqual([]);
  });

  it('keeps a device’s acts in their order when two meetings left them out the other way round', async () => {
    const acts = [await seat(b, 's7', 'first'), await seat(b, 's7', 'second')];
    for (const act of acts) await commit(ours.primary, [act], 2500);
    const meeting = await meetTheirs();
    await ours.store.adopt(meeting.transaction);
    const [first, second] = meeting.leftOut;
    const { log, transaction, devices } = meeting;
    for (const one of [second!, first!]) ours.primary.reopen(transaction.term, log, devices, [one]);
    const again = (await ours.primary.flush(9000))!;
    const own = again.entries.filter(({ event }) => event.device === 'db');
    expect(own.map(({ event }) => eventId(event))).toEqual(['db.1', 'db.2']);
  });

  it('comes to the same from a stretch that begins at a segment it knows, or at the next', async () => {
    await takeOver(ours, await meetTheirs(chain.slice(1)));
    expect(seatsOf(ours.primary)).toEqual(seatsOf(theirs.primary));
  });

  it('has nothing to do when it holds that chain already', async () => {
    await takeOver(ours, await meetTheirs());
    const meeting = await meetTheirs();
    expect(meeting).toMatchObject({ leftOut: [], transaction: { term: 2, entries: [] } });
    expect(meeting.log).toBe(ours.primary.logs.get('floor'));
  });

  it('starts from nothing with a whole chain', async () => {
    ours = await restore(new MemoryStore(), 's009');
    await takeOver(ours, await meetTheirs());
    expect(seatsOf(ours.primary)).toEqual(seatsOf(theirs.primary));
  });
});

describe('a chain of a lower term', () => {
  it('is superseded: ours stays, and what only theirs holds joins its end', async () => {
    ours.primary.reign = 2;
    await commit(ours.primary, [await seat(b, 's3', 'mine')], 2500);
    const before = await headOf(ours.primary);
    await takeOver(ours, await meetTheirs());
    expect(await headOf(ours.primary)).toEqual(before);
    const again = (await ours.primary.flush(9000))!;
    expect(again.entries.map(({ event, outcome }) => [eventId(event), outcome.type])).toEqual([
      ['da.3', 'refused'],
      ['da.4', 'applied'],
      ['da.5', 'applied'],
    ]);
    expect(seatsOf(ours.primary)).toMatchObject({ s3: 'mine', s4: 'their s4', s5: 'their s5' });
    expect(ours.primary.head('da').seq).toBe(5);
  });
});

describe('a copied device that acted under one id in both histories, in different subjects', () => {
  it('keeps their chain from being taken as it is: the rest of it joins ours', async () => {
    const copy = await SigningDevice.create('da', 1);
    copy.record = { ...a.record, seq: 2 };
    await commit(ours.primary, [await copy.act({ subject: 'screens', body: { seat: 'x' } })], 2500);
    const meeting = await meetTheirs();
    expect(meeting.transaction.entries).toEqual([]);
    await takeOver(ours, meeting);
    const again = (await ours.primary.flush(9000))!;
    expect(again.entries.filter(({ event }) => event.device === 'da').map(({ event }) => eventId(event))).toEqual([
      'da.4',
      'da.5',
    ]);
  });
});

describe('a head that a device states is', () => {
  const judge = (said: SignedHead, entries: readonly Uint8Array[]) =>
    judgeHead(ours.primary, said, ({ segment }, n) => entries.slice(0, n).reduce(chainHash, segmentSeed(segment)));

  it('known where our chain has it, unknown where it goes further, superseded below our term', async () => {
    const held = await ours.store.entries('floor', '1.s001.0');
    expect(judge(await headOf(ours.primary), held)).toBe('known');
    expect(judge(head, held)).toBe('unknown');
    expect(judge({ ...head, segment: '1.s001.0', n: 3, hash: new Uint8Array(32) }, held)).toBe('unknown');
    expect(judge({ ...head, segment: '1.s001.0', n: 4 }, held)).toBe('unknown');
    expect(judge({ ...head, segment: 'no segment' }, held)).toBe('known');
    expect(judge({ ...head, subject: 'screens' }, held)).toBe('unknown');
    ours.primary.reign = 2;
    await commit(ours.primary, [await seat(b, 's7', 'mine')], 2500);
    expect(judge(head, held)).toBe('superseded');
  });
});

describe('a chain that does not prove itself is refused', () => {
  const refused = async (code: string, segments: ForeignSegment[], said: SignedHead = head) => {
    const before = ours.store.disk;
    const meeting = meetTheirs(segments, said);
    await expect(meeting).rejects.toBeInstanceOf(BadBytes);
    await expect(meeting).rejects.toHaveProperty('code', code);
    expect(ours.store.disk).toBe(before);
  };
  /** The last segment, with one of its entries changed, under a head that the primary's key has signed. */
  async function forged(change: (entry: LogEntry) => LogEntry): Promise<[ForeignSegment[], SignedHead]> {
    const { segment, entries } = chain.at(-1)!;
    const spoilt = {
      segment,
      entries: entries.map((one, i) => (i === 1 ? encodeEntry(change(decodeEntry(one))) : one)),
    };
    const { hash } = hashSegment(segment, spoilt.entries);
    const said = await signHead(VENUE, { subject: 'floor', segment, n: entries.length, hash }, await signerFrom(50));
    return [[...chain.slice(0, -1), spoilt], said];
  }

  it('chain.key: its head is signed by a stranger', async () => {
    await refused('chain.key', chain, await signHead(VENUE, head, await signerFrom(9)));
  });

  it('chain.signature: its head says something else than was signed, or is of another venue', async () => {
    await refused('chain.signature', chain, { ...head, n: head.n + 1 });
    await refused('chain.signature', chain, await signHead('v2', head, await signerFrom(50)));
  });

  it('chain.head: it does not end in the head’s segment, or is empty', async () => {
    await refused('chain.head', []);
    await refused('chain.head', chain.slice(0, -1));
  });

  it('chain.opening: a segment does not say what it follows', async () => {
    const [first, second, third] = chain as [ForeignSegment, ForeignSegment, ForeignSegment];
    await refused('chain.opening', [first, { ...second, entries: second.entries.slice(1) }, third]);
    await refused('chain.opening', [{ ...third, entries: [] }]);
  });

  it('chain.gap: segments between ours and theirs are lacking, or stand in another order', async () => {
    ours = await restore(new MemoryStore(), 's009');
    await refused('chain.gap', chain.slice(1));
    const [first, ...rest] = chain;
    await refused('chain.gap', [{ ...first!, entries: first!.entries.slice(0, -1) }, ...rest]);
  });

  it('chain.count: its entries are not numbered 1, 2, 3', async () => {
    await refused('chain.count', ...(await forged((entry) => ({ ...entry, n: entry.n + 1 }))));
  });

  it('chain.hash: its end is cut, or an entry changed', async () => {
    const { segment, entries } = chain.at(-1)!;
    await refused('chain.hash', [...chain.slice(0, -1), { segment, entries: entries.slice(0, -1) }]);
    const [spoilt] = await forged((entry) => ({ ...entry, effective: entry.effective + 1 }));
    await refused('chain.hash', spoilt);
  });

  it('chain.event: an event is not signed by its device, also under a true head', async () => {
    await refused('chain.event', ...(await forged((entry) => ({ ...entry, signature: new Uint8Array(64) }))));
    const key = { ...(await meetingPorts(ours.store, [b])) };
    await expect(meet(ours.primary, chain, head, key)).rejects.toHaveProperty('code', 'chain.event');
  });

  it('entries that are no entries', async () => {
    const { segment, entries } = chain.at(-1)!;
    const cut = entries.map((entry, i) => (i === 1 ? entry.slice(1) : entry));
    await expect(meetTheirs([...chain.slice(0, -1), { segment, entries: cut }])).rejects.toBeInstanceOf(BadBytes);
  });
});
