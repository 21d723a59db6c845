import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EdgeProcess, startEdge } from '../../tests/support/edge-process.ts';
import { waitFor } from '../../tests/support/wait.ts';
import { enrol } from './enrol.ts';
import { type Device, makeDevice } from './make-device.ts';
import type { Enrolment } from './store/enrolment.ts';

const PIN = '2468';
let edge: EdgeProcess;
const open: Device[] = [];

async function post(path: string, body: object): Promise<Record<string, string>> {
  const response = await fetch(`${edge.origin}${path}`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  });
  return (await response.json()) as Record<string, string>;
}

async function load(enrolment: Enrolment, connected = true): Promise<Device> {
  const device = await makeDevice({ origin: edge.origin, enrolment, onChange: () => {} });
  open.push(device);
  if (connected) device.connect();
  return device;
}

const inTouch = (device: Device) => waitFor(() => device.sync().reach === 'venue', { message: 'the venue' });
const allSent = (device: Device) => waitFor(() => device.sync().waiting === 0, { message: 'acknowledgement' });
const players = (device: Device) => [...device.view('floor').state.entries('players')].map(([id]) => id).sort();

async function signIn(device: Device): Promise<void> {
  const [user] = await waitFor(() => (device.sessions.staff().length > 0 ? device.sessions.staff() : undefined));
  expect(await device.sessions.unlock(user!.user, PIN)).toBe('ok');
}

async function tablet(code: string): Promise<Enrolment> {
  const { result, enrolment } = await enrol(edge.origin, code);
  expect(result).toEqual({ type: 'done' });
  return enrolment!;
}

async function codeFrom(device: Device): Promise<string> {
  const answer = await device.ask('/api/v1/enrolment-codes');
  if (answer.type !== 'done') throw new Error(JSON.stringify(answer));
  return (answer.body as { code: string }).code;
}

beforeEach(async () => {
  edge = await startEdge();
});
afterEach(async () => {
  for (const device of open.splice(0)) device.close();
  await edge.dispose();
});

describe('a tablet and a real edge', { timeout: 60_000 }, () => {
  it('acts with nothing reachable, keeps it over a reload, and delivers it; another tablet sees it', async () => {
    const setup = await post('/api/v1/setup', { name: 'Riverside', timeZone: 'Asia/Manila', pin: PIN, manager: 'Ana' });
    const enrolment = await tablet(setup.code!);
    const first = await load(enrolment);
    await inTouch(first);
    await signIn(first);
    const other = await tablet(await codeFrom(first));
    await allSent(first);

    await edge.kill();
    await waitFor(() => first.sync().reach === 'device');
    const added = await first.act('floor', 'player.added', { player: 'p1' }, { person: { name: 'Mika R.' } });
    expect(added.type).toBe('done');
    expect(players(first)).toEqual(['p1']);
    first.close();

    const again = await load(enrolment);
    expect(players(again)).toEqual(['p1']);
    expect(again.name('p1')).toBe('Mika R.');
    expect(again.sync()).toMatchObject({ reach: 'device', waiting: 1 });
    expect(again.facts().name).toBe('Riverside');
    expect(again.sessions.user()?.name).toBe('Ana');

    await edge.start();
    await inTouch(again);
    await allSent(again);
    await waitFor(() => again.view('floor').pending.size === 0, { message: 'the commit' });
    expect(players(again)).toEqual(['p1']);

    const second = await load(other);
    await inTouch(second);
    await waitFor(() => players(second).length === 1);
    await waitFor(() => second.name('p1') === 'Mika R.');
    expect(second.sync().differences).toEqual([]);
  });
});
