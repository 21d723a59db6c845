import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { STORE_FILE } from '../../edge/store/connection.ts';
import { stateHash } from '../../src/kernel/canonical.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { readStructure } from '../../src/structure/index.ts';
import { hex } from '../../src/sync/directory.ts';
import { DEFAULT_POLICY } from '../../src/tournament/policy.ts';
import { act, apart, ids, inStep, inTouch, Room } from '../support/tablets.ts';
import { waitFor } from '../support/wait.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 30_000 });
let room: Room;
afterEach(() => room.end());

const FLOOR = 'floor';
const GAME = { game: 'g1', name: 'Hold’em', stakes: '1/2', seats: 9 };

describe('a tablet', () => {
  it('acts with nothing reachable, keeps it over a reload, and delivers it; another tablet sees it', async () => {
    room = await Room.start();
    const { device: first, enrolment } = await room.tablet();
    const other = await room.enrol(first);
    await inStep(first);

    await room.edge.kill();
    await apart(first);
    await act(first, FLOOR, 'player.added', { player: 'p1' }, { person: { name: 'Mika R.' } });
    expect(ids(first, FLOOR, 'players')).toEqual(['p1']);
    room.leave(first);

    const again = await room.load(enrolment);
    expect(ids(again, FLOOR, 'players')).toEqual(['p1']);
    expect(again.name('p1')).toBe('Mika R.');
    expect(again.people()).toEqual([{ id: 'p1', name: 'Mika R.' }]);
    expect(again.sync()).toMatchObject({ reach: 'device', cause: 'venue-unreachable', waiting: 1 });
    expect(again.facts().name).toBe('Riverside');
    expect(again.sessions.user()?.name).toBe('Ana');

    await room.edge.start();
    await inStep(again);
    expect(ids(again, FLOOR, 'players')).toEqual(['p1']);

    const second = await room.load(other);
    await waitFor(() => second.name('p1') === 'Mika R.');
    await inStep(again, second);
    expect(ids(second, FLOOR, 'players')).toEqual(['p1']);
    expect(second.sync().differences).toEqual([]);
  });

  it('refuses at once what cannot stand here, and who may not', async () => {
    room = await Room.start();
    const { device } = await room.tablet();
    await act(device, FLOOR, 'player.added', { player: 'p1' });
    const unknown = await device.act(FLOOR, 'waitlist.joined', { game: 'nope', player: 'p1', origin: 'floor' });
    expect(unknown).toMatchObject({ type: 'refused', refusal: { refused: 'game.unknown' } });
    expect(await device.act(FLOOR, 'no.such', {})).toMatchObject({ type: 'refused' });
    const target = await act(device, FLOOR, 'player.added', { player: 'p2' });
    await act(device, FLOOR, 'act.reverted', { target });
    expect(ids(device, FLOOR, 'players')).toEqual(['p1']);
    const twice = await device.act(FLOOR, 'act.reverted', { target });
    expect(twice).toMatchObject({ type: 'refused', refusal: { refused: 'undo.already' } });
    await device.sessions.lock();
    const locked = await device.act(FLOOR, 'player.added', { player: 'p3' });
    expect(locked).toEqual({ type: 'refused', refusal: { refused: 'not-signed-in' } });
    expect(device.sync().conflicts).toBe(0);
  });

  it('delivers a long backlog to an edge that is killed meanwhile, none lost, none twice', async () => {
    room = await Room.start();
    const { device } = await room.tablet();
    await inStep(device);
    await room.edge.kill();
    await apart(device);
    for (let i = 0; i < 1200; i++) await act(device, FLOOR, 'player.added', { player: `p${i}` });
    expect(device.sync().waiting).toBe(1200);
    await room.edge.start();
    await waitFor(() => device.sync().waiting < 900, { timeout: 30_000 });
    await room.edge.kill();
    await room.edge.start();
    await inStep(device);
    expect(ids(device, FLOOR, 'players')).toHaveLength(1200);
    const adding = device.past.history(FLOOR, 10_000).filter(({ entry }) => entry.kind === 'player.added');
    expect(adding).toHaveLength(1200);
    expect(device.sync().conflicts).toBe(0);
  });
});

describe('a tournament that is over', () => {
  it('stays on the disk at the next start until someone looks at it', async () => {
    room = await Room.start();
    const { device, enrolment } = await room.tablet();
    const { structure } = readStructure(await readFile('tests/fixtures/structure-apt-manila-2024-event74.csv', 'utf8'));
    const subject = 'tournament/t1';
    const plan = {
      ...{ name: 'Evening', structure: { rows: [...structure!.rows] }, seatsPerTable: 8, startingStack: 25_000 },
      ...{ capacity: null, prizePlaces: 4, closesAfterRow: 8, reentries: null, rebuys: null, addOns: null },
      policy: { ...DEFAULT_POLICY },
    };
    await act(device, subject, 'tournament.created', plan as unknown as Plain);
    await act(device, subject, 'tournament.cancelled');
    await inStep(device);
    room.leave(device);

    const again = await room.load(enrolment, false);
    expect(again.subjects()).toContain(subject);
    expect(again.view(subject).complete).toBe(false);
    const phase = () => again.view(subject).state.get('tournament', 'this')?.phase;
    expect(phase()).toBeUndefined();
    await waitFor(() => phase() === 'cancelled');
    again.connect();
    await inTouch(again);
    const [line] = again.past.history(subject, 1);
    await act(again, subject, 'act.reverted', { target: line!.entry.id });
    await inStep(again);
    expect(phase()).toBe('announced');
  });
});

describe('an edge whose store takes no writes', () => {
  it('has the tablets say so and keep their acts, and gets them when it can write again', async () => {
    room = await Room.start({ env: { PVM_BUSY_MS: '50', PVM_PROBE_MS: '50' } });
    const { device } = await room.tablet();
    await inStep(device);
    const other = createClient({ url: pathToFileURL(join(room.edge.dataDir, STORE_FILE)).href });
    // The edge may be in the middle of a flush.
    const lock = await waitFor(() => other.transaction('write'), { message: 'the database’s lock' });
    await act(device, FLOOR, 'player.added', { player: 'p1' });
    await waitFor(() => device.sync().cause === 'storage-locked');
    await act(device, FLOOR, 'player.added', { player: 'p2' });
    expect(device.sync().waiting).toBe(2);
    await lock.rollback();
    other.close();
    await inStep(device);
    await waitFor(() => device.sync().cause === 'no-cloud');
    expect(ids(device, FLOOR, 'players')).toEqual(['p1', 'p2']);
  });
});

describe('two tablets', () => {
  it('that were apart and seat two players in one seat show one occupant and one conflict, and settle it', async () => {
    room = await Room.start();
    const { device: a } = await room.tablet();
    const { device: b } = await room.tablet(a);
    await act(a, FLOOR, 'game.added', GAME);
    await act(a, FLOOR, 'cashtable.opened', { table: 'c1', game: 'g1', label: 'Table 1' });
    for (const player of ['p1', 'p2']) await act(a, FLOOR, 'player.added', { player });
    await inStep(a, b);
    await room.edge.kill();
    await Promise.all([apart(a), apart(b)]);
    const first = await act(a, FLOOR, 'cash.seated', { player: 'p1', table: 'c1', seat: 3 });
    const second = await act(b, FLOOR, 'cash.seated', { player: 'p2', table: 'c1', seat: 3 });
    expect([a.sync().conflicts, b.sync().conflicts]).toEqual([0, 0]);
    await room.edge.start();
    await inStep(a, b);
    expect(a.conflicts()).toEqual(b.conflicts());
    const [conflict] = b.conflicts();
    expect(conflict).toMatchObject({ subject: FLOOR, tentative: false });
    expect([first, second]).toContain(conflict!.id);
    expect(conflict!.ways.at(-1)!.act.kind).toBe('conflict.settled');
    expect(await b.settle(conflict!, conflict!.ways[0]!.act)).toMatchObject({ type: 'done' });
    await inStep(a, b);
    expect([a.conflicts(), b.conflicts()]).toEqual([[], []]);
    expect(ids(a, FLOOR, 'sitting')).toEqual(['p1', 'p2']);
  });

  it('that hold a newer log than an edge restored from a copy lose nothing that was settled', async () => {
    room = await Room.start();
    const { device: a } = await room.tablet();
    const { device: b } = await room.tablet(a);
    await act(a, FLOOR, 'player.added', { player: 'before' });
    await inStep(a, b);
    await room.edge.stop();
    const copy = `${room.edge.dataDir}-copy`;
    await cp(room.edge.dataDir, copy, { recursive: true });
    await room.edge.start();
    await inStep(a, b);
    await act(a, FLOOR, 'player.added', { player: 'after-a' });
    await act(b, FLOOR, 'player.added', { player: 'after-b' });
    const { device: late } = await room.tablet(a);
    await act(late, FLOOR, 'player.added', { player: 'after-late' });
    await inStep(a, b, late);
    await room.edge.kill();
    await Promise.all([a, b, late].map(apart));
    await rm(room.edge.dataDir, { recursive: true });
    await cp(copy, room.edge.dataDir, { recursive: true });
    await rm(copy, { recursive: true });
    await act(b, FLOOR, 'player.added', { player: 'apart' });

    await room.edge.start();
    await Promise.all([a, b, late].map(inTouch));
    await inStep(a, b, late);
    const all = ['after-a', 'after-b', 'after-late', 'apart', 'before'];
    for (const device of [a, b, late]) {
      expect(ids(device, FLOOR, 'players')).toEqual(all);
      expect(device.sync()).toMatchObject({ differences: [], reach: 'venue', cause: 'no-cloud' });
    }
    const hashes = [a, b, late].map((device) => hex(stateHash(device.view(FLOOR).state)));
    expect(new Set(hashes).size).toBe(1);
  });
});

describe('names, when the edge is put back to an older copy', () => {
  it('come back of those who were added since, and who was erased since stays erased', async () => {
    room = await Room.start();
    const { device: a } = await room.tablet();
    await act(a, FLOOR, 'player.added', { player: 'leaver' }, { person: { name: 'Uma T.' } });
    await inStep(a);
    await room.edge.stop();
    const copy = `${room.edge.dataDir}-copy`;
    await cp(room.edge.dataDir, copy, { recursive: true });
    await room.edge.start();
    await act(a, FLOOR, 'player.added', { player: 'newcomer' }, { person: { name: 'Mika R.' } });
    await act(a, FLOOR, 'player.erased', { player: 'leaver' });
    await inStep(a);
    await waitFor(() => a.name('leaver') !== 'Uma T.', { message: 'the erasure' });
    await room.edge.kill();
    await apart(a);
    await rm(room.edge.dataDir, { recursive: true });
    await cp(copy, room.edge.dataDir, { recursive: true });
    await rm(copy, { recursive: true });
    await room.edge.start();
    await inTouch(a);
    await inStep(a);

    // One that never saw the old history has all names from the edge.
    const { device: late } = await room.tablet(a);
    await inStep(a, late);
    await waitFor(() => late.name('newcomer') === 'Mika R.', { message: 'the newcomer’s name', timeout: 20_000 });
    expect(late.name('leaver')).not.toBe('Uma T.');
    await room.edge.stop();
    const database = createClient({ url: pathToFileURL(join(room.edge.dataDir, STORE_FILE)).href });
    const { rows } = await database.execute("SELECT id, name, erased FROM roster WHERE id IN ('leaver', 'newcomer')");
    database.close();
    const held = rows.map(({ id, name, erased }) => [id, name, Number(erased)]).sort();
    expect(held).toEqual([
      ['leaver', null, 1],
      ['newcomer', 'Mika R.', 0],
    ]);
  });
});

describe('a long log', () => {
  it('is taken up from a checkpoint, and its past can still be seen and undone', async () => {
    room = await Room.start();
    const { device: a, enrolment } = await room.tablet();
    const early = await act(a, FLOOR, 'player.added', { player: 'early' }, { person: { name: 'Early' } });
    for (let i = 0; i < 1100; i++) await act(a, FLOOR, 'player.added', { player: `p${i}` });
    await inStep(a);
    await room.edge.stop();
    await room.edge.start();
    await inStep(a);
    await act(a, FLOOR, 'player.added', { player: 'last' });
    await inStep(a);

    const { device: b } = await room.tablet(a);
    await inStep(a, b);
    expect(ids(b, FLOOR, 'players')).toHaveLength(1102);
    const { past } = b;
    const lines = await waitFor(() => {
      const found = past.history(FLOOR, 5_000).filter(({ entry }) => entry.kind === 'player.added');
      return found.length === 1102 && found;
    });
    expect(lines.at(-1)).toMatchObject({ entry: { body: { player: 'early' } }, reverted: false });
    const then = await waitFor(() => past.stateAt(FLOOR, lines.at(-1)!.count!));
    expect([...then.state.entries('players')]).toHaveLength(1);

    room.leave(a);
    const again = await room.load(enrolment);
    await inStep(again, b);
    expect(again.view(FLOOR).pending.size).toBe(0);
    await act(b, FLOOR, 'act.reverted', { target: early });
    await inStep(again, b);
    for (const device of [again, b]) {
      expect(ids(device, FLOOR, 'players')).not.toContain('early');
      expect(device.sync()).toMatchObject({ differences: [], conflicts: 0 });
    }
  });
});

describe('a device that is taken out of service', () => {
  it('is told so, keeps its acts, and what it did reaches the record to be held', async () => {
    room = await Room.start();
    const { device: a } = await room.tablet();
    const { device: b } = await room.tablet(a);
    await inStep(a, b);
    await act(a, 'access', 'device.revoked', { device: b.device });
    await waitFor(() => b.sync().cause === 'revoked');
    await inTouch(a);
    await waitFor(() => a.sync().waiting === 0);
    expect(ids(a, 'access', 'devices')).toContain(b.device);
  });

  it('is told so too where another venue answers at its address, and keeps its acts', async () => {
    room = await Room.start();
    const { device, enrolment } = await room.tablet();
    await inStep(device);
    await room.edge.kill();
    await rm(room.edge.dataDir, { recursive: true });
    await act(device, FLOOR, 'player.added', { player: 'p1' });
    await room.edge.start();
    await waitFor(() => device.sync().cause === 'revoked', { timeout: 30_000 });
    room.leave(device);
    const again = await room.load(enrolment);
    expect(ids(again, FLOOR, 'players')).toEqual(['p1']);
    expect(again.sync().waiting).toBe(1);
  });
});
