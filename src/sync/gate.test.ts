import { sha256 } from '@noble/hashes/sha2.js';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DraftOptions, elementOf, SigningDevice, updateOf, VENUE } from '../../tests/support/signing-device.ts';
import { encodeAppend, encodeElement } from './append.ts';
import { encodeEvent, type SignedEvent } from './event.ts';
import {
  type Admitted,
  admittedFrom,
  type DeviceHead,
  Gate,
  MAX_DETACHED_BYTES,
  MAX_UPDATE_BYTES,
  NO_HEAD,
  OutboxDocument,
} from './gate.ts';
import { encodeEntry } from './log-entry.ts';
import { nobleVerify } from './signing-noble.ts';

let device: SigningDevice;
let other: SigningDevice;
let gate: Gate;
let document: OutboxDocument;
let record: Admitted[];

/** What the gate's ports say of the record: acts that were committed, in order. */
function gateOver(committed: Admitted[]): Gate {
  const of = (id: string) => committed.filter(({ event }) => event.device === id);
  const head = (id: string): DeviceHead => {
    const last = of(id).at(-1);
    return last ? { seq: last.event.seq, hash: last.hash } : NO_HEAD;
  };
  return new Gate({
    venue: VENUE,
    verify: nobleVerify,
    key: (id) => [device, other].find((one) => one.id === id)?.signer.publicKey,
    committed: head,
    hashOf: async (id, seq) => of(id).find(({ event }) => event.seq === seq)?.hash,
  });
}

async function acts(count: number, options: DraftOptions = {}): Promise<Admitted[]> {
  const made: Admitted[] = [];
  for (let i = 0; i < count; i++) made.push(await device.act(options));
  return made;
}

const send = (events: readonly SignedEvent[], clock = 0, client = 7) =>
  gate.admit(document, updateOf(events, clock, client));
const refused = (code: string) => ({ type: 'refused', code });
const seqs = (result: Awaited<ReturnType<Gate['admit']>>) =>
  result.type === 'admitted' ? result.events.map(({ event }) => event.seq) : result;

beforeAll(async () => {
  other = await SigningDevice.create('d2', 2);
});

beforeEach(async () => {
  device = await SigningDevice.create('d1', 1);
  record = [];
  gate = gateOver(record);
  document = new OutboxDocument('d1');
});

describe('the gate admits', () => {
  it('a gapless chain of signed events, and says how far it goes', async () => {
    const [a, b, c] = (await acts(3)) as [Admitted, Admitted, Admitted];
    expect(await send([a, b])).toEqual({ type: 'admitted', events: [a, b] });
    expect(await send([c], 2)).toEqual({ type: 'admitted', events: [c] });
    expect(gate.head('d1')).toEqual({ seq: 3, hash: c.hash });
    expect(document.state).toEqual({ client: 7, count: 3 });
  });

  it('nothing from an empty update', async () => {
    expect(await send([])).toEqual({ type: 'admitted', events: [] });
    expect(document.state).toEqual({ client: undefined, count: 0 });
  });

  it('an event with its detached part, and without it: it was erased', async () => {
    const detached = new Uint8Array(40).fill(9);
    const [a, b] = await acts(2, { detached, private: sha256(detached) });
    const { detached: _erased, ...bare } = b!;
    const result = await send([a!, bare]);
    expect(result).toMatchObject({ type: 'admitted', events: [{ detached }, { event: { seq: 2 } }] });
    expect(result.type === 'admitted' && result.events[1]).not.toHaveProperty('detached');
  });

  it('copies, so that a frame that is written over changes nothing that was admitted', async () => {
    const detached = new Uint8Array(40).fill(9);
    const [a] = await acts(1, { detached, private: sha256(detached) });
    const expected = structuredClone(a!);
    const frame = updateOf([a!]);
    const result = await gate.admit(document, frame);
    frame.fill(0);
    expect(result).toEqual({ type: 'admitted', events: [expected] });
    const [admitted] = result.type === 'admitted' ? result.events : [];
    for (const part of elementOf(admitted!)) expect(part.buffer.byteLength).toBe(part.length);
  });

  it('what it holds already without judging it again, from this document or another load', async () => {
    const events = await acts(3);
    await send(events.slice(0, 2));
    const second = new OutboxDocument('d1');
    expect(seqs(await gate.admit(second, updateOf(events, 0, 8)))).toEqual([3]);
    expect(seqs(await gate.admit(second, updateOf(events.slice(1), 1, 8)))).toEqual([]);
    expect(second.state).toEqual({ client: 8, count: 3 });
  });

  it('what is committed already, by its hash in the record', async () => {
    const events = await acts(3);
    record.push(...events.slice(0, 2));
    expect(seqs(await send(events))).toEqual([3]);
  });

  it('what follows on an event that came into the record by another way', async () => {
    const events = await acts(3);
    await send(events.slice(0, 1));
    record.push(...events.slice(0, 2));
    expect(gate.head('d1').seq).toBe(2);
    expect(seqs(await send(events.slice(2), 1))).toEqual([3]);
  });
});

describe('the gate refuses', () => {
  it('an update over the limit, before it is read', async () => {
    expect(await gate.admit(document, new Uint8Array(MAX_UPDATE_BYTES + 1))).toEqual(refused('update.oversize'));
    const atLimit = await gate.admit(document, new Uint8Array(MAX_UPDATE_BYTES));
    expect(atLimit).not.toEqual(refused('update.oversize'));
  });

  it('a second client in one document', async () => {
    const events = await acts(2);
    await send(events.slice(0, 1));
    expect(await send(events.slice(1), 1, 8)).toEqual(refused('update.client'));
  });

  it.each([
    ['update.trailing', (update: Uint8Array) => Uint8Array.from([...update, 0])],
    ['update.clients', (update: Uint8Array) => Uint8Array.from([2, ...update.slice(1)])],
    ['bytes.short', (update: Uint8Array) => update.slice(0, 40)],
  ])('bad framing, with the reader’s own code: %s', async (code, broken) => {
    expect(await gate.admit(document, broken(updateOf(await acts(1))))).toEqual(refused(code));
  });

  it('an update that starts after what the document holds: a gap, and nothing changes', async () => {
    const events = await acts(2);
    expect(await send(events.slice(1), 1)).toEqual({ type: 'gap' });
    expect(document.state.count).toBe(0);
    expect(seqs(await send(events))).toEqual([1, 2]);
  });

  it('events that start after the device’s chain, and says what it holds', async () => {
    const events = await acts(3);
    await send(events.slice(0, 1));
    const fresh = new OutboxDocument('d1');
    const held = { seq: 1, hash: events[0]!.hash };
    expect(await gate.admit(fresh, updateOf(events.slice(2)))).toEqual({ type: 'chain-gap', held });
    expect(await gateOver([]).admit(fresh, updateOf(events.slice(1)))).toEqual({ type: 'chain-gap', held: NO_HEAD });
  });

  it('other bytes under a held id: a copied device', async () => {
    const copy = await SigningDevice.create('d1', 1);
    const [a] = await acts(1);
    const twin = await copy.act({ body: { seat: 's9' } });
    await send([a!]);
    const fresh = new OutboxDocument('d1');
    const update = updateOf([twin]);
    expect(await gate.admit(fresh, update)).toMatchObject({
      type: 'copied',
      event: twin.event,
      signed: { bytes: twin.bytes },
    });
    record.push(a!);
    gate.forget('d1');
    expect(await gate.admit(fresh, update)).toMatchObject({ type: 'copied', event: { seq: 1 } });
  });

  it('two acts of one id in one update: a copied device, and neither is admitted', async () => {
    const copy = await SigningDevice.create('d1', 1);
    const [a] = await acts(1);
    expect(await send([a!, await copy.act({ body: { seat: 's9' } })])).toMatchObject({ type: 'copied' });
    expect(gate.head('d1')).toEqual(NO_HEAD);
  });

  it('an event that chains to another past: a copied device', async () => {
    const copy = await SigningDevice.create('d1', 1);
    await send(await acts(1));
    await copy.act({ body: { seat: 's9' } });
    const next = await copy.act();
    expect(await send([next], 1)).toMatchObject({ type: 'copied', event: { seq: 2 } });
  });

  it('badly signed twins: anybody can make them, they accuse nobody', async () => {
    const forger = await SigningDevice.create('d1', 9);
    await send(await acts(1));
    const twin = await forger.act({ body: { seat: 's9' } });
    const next = await forger.act();
    expect(await gate.admit(new OutboxDocument('d1'), updateOf([twin]))).toEqual(refused('event.signature'));
    expect(await send([next], 1)).toEqual(refused('event.signature'));
  });

  it('a held id whose bytes are not at hand accuses nobody', async () => {
    const [a] = await acts(1);
    gate = new Gate({
      ...{ venue: VENUE, verify: nobleVerify, key: () => device.signer.publicKey },
      committed: () => ({ seq: 1, hash: a!.hash }),
      hashOf: async () => undefined,
    });
    expect(seqs(await send([a!]))).toEqual([]);
  });

  it.each([
    ['event.venue', { altered: (event) => ({ ...event, venue: 'v2' }) }],
    ['event.device', { altered: (event) => ({ ...event, device: 'd2' }) }],
    ['event.format', { altered: (event) => ({ ...event, v: 2 }) }],
    ['event.kind', { kind: 'Seat taken' }],
    ['event.kind', { kv: 0 }],
    ['event.subject', { subject: 'floor/../x' }],
    ['event.id', { altered: (event) => ({ ...event, actor: '' }) }],
    ['event.chain', { altered: (event) => ({ ...event, seq: 0 }) }],
    ['event.time', { altered: (event) => ({ ...event, at: [-1, 0] }) }],
    ['event.body', { body: null }],
    ['event.expect', { expect: 'd1.0' }],
    ['event.private', { private: new Uint8Array(31) }],
    ['event.oversize', { body: { note: 'n'.repeat(64 * 1024) } }],
  ] satisfies [string, DraftOptions][])('a well-signed event with a bad header: %s', async (code, options) => {
    expect(await send(await acts(1, options))).toEqual(refused(code));
    expect(document.state.count).toBe(0);
  });

  it('a signature that is another’s, cut, too long or empty', async () => {
    const [a] = await acts(1);
    const bad = [
      await other.signer.sign(a!.bytes),
      a!.signature.slice(0, 63),
      Uint8Array.from([...a!.signature, 0]),
      new Uint8Array(),
      new Uint8Array(64),
    ];
    for (const signature of bad) expect(await send([{ ...a!, signature }])).toEqual(refused('event.signature'));
  });

  it('an event without a signature: outbox elements have two parts at least', async () => {
    const [a] = await acts(1);
    const bare = encodeAppend(7, 0, [encodeElement([a!.bytes])]);
    expect(await gate.admit(document, bare)).toEqual(refused('update.element'));
    await expect(gate.judge('d1', [[a!.bytes]])).rejects.toThrow('event.signature');
  });

  it('one changed byte anywhere in an event', async () => {
    const [a] = await acts(1);
    for (let i = 0; i < a!.bytes.length; i++) {
      const bytes = a!.bytes.slice();
      bytes[i]! ^= 1;
      expect(await send([{ ...a!, bytes }]), `byte ${i}`).not.toHaveProperty('type', 'admitted');
    }
  });

  it('a detached part that is not the one named, is not named, or is too large', async () => {
    const detached = new Uint8Array(40).fill(9);
    const [named] = await acts(1, { private: sha256(detached) });
    expect(await send([{ ...named!, detached: new Uint8Array(40).fill(8) }])).toEqual(refused('event.private'));
    const large = new Uint8Array(MAX_DETACHED_BYTES + 1);
    expect(await send([{ ...named!, detached: large }])).toEqual(refused('event.private'));
    device = await SigningDevice.create('d1', 1);
    const [unnamed] = await acts(1);
    expect(await send([{ ...unnamed!, detached }])).toEqual(refused('event.private'));
  });

  it('a device that is not enrolled', async () => {
    const stranger = await SigningDevice.create('d3', 3);
    const update = updateOf([await stranger.act()]);
    expect(await gate.admit(new OutboxDocument('d3'), update)).toEqual(refused('device.unknown'));
  });
});

describe('an update is admitted whole or not at all', () => {
  it.each([
    ['a forged signature', (last: Admitted) => ({ ...last, signature: new Uint8Array(64) })],
    ['an unreadable event', (last: Admitted) => ({ ...last, bytes: last.bytes.slice(1) })],
    ['another device’s event', (last: Admitted) => ({ ...last, bytes: encodeEvent({ ...last.event, device: 'd2' }) })],
  ])('%s at its end leaves no trace of what came before', async (_what, spoil) => {
    const events = await acts(3);
    expect(await send([...events.slice(0, 2), spoil(events[2]!)])).toHaveProperty('type', 'refused');
    expect(gate.head('d1')).toEqual(NO_HEAD);
    expect(document.state).toEqual({ client: undefined, count: 0 });
    expect(seqs(await send(events))).toEqual([1, 2, 3]);
  });
});

describe('what was admitted and not made durable', () => {
  it('is forgotten for one device, and asked for again', async () => {
    const events = await acts(2);
    const theirs = await SigningDevice.create('d2', 2);
    const its = new OutboxDocument('d2');
    await gate.admit(its, updateOf([await theirs.act()]));
    await send(events);
    gate.forget('d1');
    expect(gate.head('d1')).toEqual(NO_HEAD);
    expect(gate.head('d2').seq).toBe(1);
    expect(seqs(await gate.admit(new OutboxDocument('d1'), updateOf(events)))).toEqual([1, 2]);
  });

  it('is forgotten for all devices; what is committed stands', async () => {
    const events = await acts(2);
    await send(events);
    record.push(events[0]!);
    gate.forget();
    expect(gate.head('d1')).toEqual({ seq: 1, hash: events[0]!.hash });
    expect(await send(events.slice(1), 2)).toEqual({ type: 'admitted', events: [events[1]] });
  });

  it('needs no remembered hash once it is durable', async () => {
    const events = await acts(2);
    await send(events);
    record.push(...events);
    gate.committed('d1', 2);
    expect(seqs(await gate.admit(new OutboxDocument('d1'), updateOf(events)))).toEqual([]);
  });
});

it('an entry is read back as an act to be committed again, with the time it counted', async () => {
  const [a] = await acts(1);
  const { bytes: event, signature } = a!;
  const encoded = encodeEntry({ n: 4, committedAt: 2000, effective: 1500, verdict: 'ok', event, signature });
  expect(admittedFrom(encoded)).toEqual({ ...a!, effective: 1500 });
});
