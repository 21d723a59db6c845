import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Device, makeDevice } from '../../client/device/make-device.ts';
import type { Enrolment } from '../../client/device/store/enrolment.ts';
import { stateHash } from '../../src/kernel/canonical.ts';
import { FOLD_VERSION } from '../../src/kernel/step.ts';
import { encodeElement } from '../../src/sync/append.ts';
import { hex } from '../../src/sync/directory.ts';
import { decodeEntry, encodeEntry } from '../../src/sync/log-entry.ts';
import { decodeCheckpoint, decodeEntries, encodeCheckpoint, encodeEntries } from '../../src/sync/transfer.ts';
import { newSigner } from '../support/sync-client.ts';
import { act, ids, inStep, PIN, Room, signIn } from '../support/tablets.ts';
import { waitFor } from '../support/wait.ts';
import { type Liar, type Lie, openLiar } from './support/liar.ts';

/** Real tablets, the client's own code, behind someone who stands in the edge's place; and in the wrong hands. */
const FLOOR = 'floor';
const GUESTS = 30;

let room: Room;
let honest: Device;
let liar: Liar | undefined;
const open: Device[] = [];
const warned: string[] = [];

beforeAll(async () => {
  room = await Room.start({ env: { PVM_CODE_TRIES: '1000' } });
  ({ device: honest } = await room.tablet());
  for (let i = 0; i < GUESTS; i++) await act(honest, FLOOR, 'player.added', { player: `guest-${i}` });
  await inStep(honest);
  // The first act after a start closes what was open, and its fold is kept as a checkpoint.
  await room.edge.stop();
  await room.edge.start();
  await act(honest, FLOOR, 'player.added', { player: 'after' });
  await inStep(honest);
}, 60_000);
afterAll(() => room?.end());

beforeEach(() => {
  warned.length = 0;
  vi.spyOn(console, 'warn').mockImplementation((...said) => void warned.push(said.map(String).join(' ')));
});
afterEach(async () => {
  for (const device of open.splice(0)) device.close();
  await liar?.close();
  vi.restoreAllMocks();
});

/** A tablet that was never here before, with nobody but the liar to ask. */
async function behind(lie: Lie): Promise<Device> {
  const enrolment: Enrolment = await room.enrol(honest);
  liar = await openLiar(room.edge.port, lie);
  const device = await makeDevice({ origin: liar.origin, enrolment, onChange: () => {} });
  open.push(device);
  device.connect();
  return device;
}

const shows = (device: Device) => hex(stateHash(device.view(FLOOR).state as never));
const changed = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at]! ^= 1;
  return copy;
};
const isCheckpoint = (path: string) => path.startsWith('/api/');
const about = (isAbout: (path: string) => boolean, lie: (body: Uint8Array) => ReturnType<Lie>): Lie => {
  return (path, body) => (isAbout(path) ? lie(body) : body);
};

describe('a checkpoint that is not the primary’s', () => {
  const CHECKPOINTS: [what: string, warning: string | undefined, lie: (body: Uint8Array) => ReturnType<Lie>][] = [
    [
      'of another fold version',
      'checkpoint.version',
      (body) => encodeCheckpoint({ ...decodeCheckpoint(body), foldVersion: FOLD_VERSION + 1 }),
    ],
    [
      'with another state',
      'checkpoint.hash',
      (body) => {
        const real = decodeCheckpoint(body);
        return encodeCheckpoint({ ...real, bytes: changed(real.bytes, real.bytes.length >> 1) });
      },
    ],
    [
      'with another signature',
      'checkpoint.signature',
      (body) => {
        const real = decodeCheckpoint(body);
        return encodeCheckpoint({ ...real, signature: changed(real.signature, 9) });
      },
    ],
    [
      'signed by somebody else',
      'checkpoint.key',
      async (body) => {
        const signer = await newSigner();
        const real = decodeCheckpoint(body);
        const { subject, segment, count, foldVersion, hash } = real;
        const venue = honest.facts().venue;
        const said = encodeElement(['pvm-checkpoint', venue, subject, segment, count, foldVersion, hash]);
        return encodeCheckpoint({ ...real, publicKey: signer.publicKey, signature: await signer.sign(said) });
      },
    ],
    [
      'with another hash',
      undefined,
      (body) => encodeCheckpoint({ ...decodeCheckpoint(body), hash: new Uint8Array(32) }),
    ],
    ['cut short', 'bytes.short', (body) => body.slice(0, -1)],
    ['with a __proto__ key', 'bytes.key', () => new Uint8Array([118, 1, 9, ...Buffer.from('__proto__'), 126])],
    ['that is not there', undefined, () => undefined],
  ];

  it.each(CHECKPOINTS)('%s is not used: the tablet folds the entries themselves', async (_what, warning, lie) => {
    const device = await behind(about(isCheckpoint, lie));
    await inStep(honest, device);
    expect(liar!.lies).toBeGreaterThan(0);
    if (warning) expect(warned.join('\n')).toContain(warning);
    expect(shows(device)).toBe(shows(honest));
    expect(device.sync().differences).toEqual([]);
  });
});

describe('a closed segment whose chain does not fit', () => {
  const SEGMENTS: [what: string, lie: (entries: Uint8Array[]) => Uint8Array[]][] = [
    ['without its last entry', (entries) => entries.slice(0, -1)],
    ['with an entry twice', (entries) => [...entries, entries[5]!]],
    ['with two entries exchanged', ([a, b, c, ...rest]) => [a!, c!, b!, ...rest]],
    ['with one event changed', (entries) => entries.map((one, i) => (i === 7 ? changed(one, one.length - 70) : one))],
    [
      'with one verdict changed',
      (entries) => entries.map((one, i) => (i === 7 ? encodeEntry({ ...decodeEntry(one), verdict: 'held:x' }) : one)),
    ],
    ['of nothing', () => []],
    ['of noise', () => [new Uint8Array([1, 2, 3])]],
  ];

  it.each(SEGMENTS)('%s is not shown; the real one is asked for again', async (_what, lie) => {
    const device = await behind((path, body) =>
      isCheckpoint(path) ? undefined : encodeEntries(lie(decodeEntries(body))),
    );
    await waitFor(() => liar!.lies > 3, { message: 'segments to be asked for' });
    // Its own acts are taken meanwhile, on its own disk: the room is the edge's.
    const before = room.edge.pid;
    expect(device.view(FLOOR).complete).toBe(false);
    expect(ids(device, FLOOR, 'players').filter((id) => id.startsWith('guest-'))).toEqual([]);
    liar!.behave();
    await inStep(honest, device);
    expect(shows(device)).toBe(shows(honest));
    expect(ids(device, FLOOR, 'players').filter((id) => id.startsWith('guest-'))).toHaveLength(GUESTS);
    expect(room.edge.pid).toBe(before);
  });
});

describe('PINs, guessed at on a tablet', () => {
  it('few are looked at, by whichever page; another tablet opens all the same', async () => {
    const enrolment = await room.enrol(honest);
    const load = async (): Promise<Device> => {
      const device = await room.load(enrolment);
      await waitFor(() => device.sessions.staff().length > 0, { message: 'who works here' });
      return device;
    };
    const stolen = await load();
    const { user } = stolen.sessions.staff()[0]!;
    const guess = (device: Device, pin: number) => device.sessions.unlock(user, String(pin));
    const answers: string[] = [];
    for (let pin = 1_000; pin < 1_020; pin++) answers.push(await guess(stolen, pin));
    expect(answers.filter((answer) => answer === 'wrong-pin')).toHaveLength(5);
    expect(answers.slice(5)).toEqual(Array(15).fill('too-many-tries'));
    expect(await stolen.sessions.unlock(user, PIN)).toBe('too-many-tries');
    // A reload is no new chance.
    stolen.save();
    room.leave(stolen);
    expect(await guess(await load(), 1_020)).toBe('too-many-tries');

    const other = await room.load(await room.enrol(honest));
    await signIn(other);
    await inStep(honest, other);
  });
});
