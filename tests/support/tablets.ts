/** Tablets in this process and a real edge in another, for tests of what happens between them. */
import 'fake-indexeddb/auto';
import { enrol } from '../../client/device/enrol.ts';
import { type Change, type Device, makeDevice } from '../../client/device/make-device.ts';
import type { Enrolment } from '../../client/device/store/enrolment.ts';
import type { ActOptions } from '../../client/device/types.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { type EdgeOptions, type EdgeProcess, startEdge } from './edge-process.ts';
import { waitFor } from './wait.ts';

export const PIN = '2468';

export class Room {
  readonly edge: EdgeProcess;
  readonly changes = new Map<Device, Change[]>();
  private readonly open = new Set<Device>();
  private code: string | undefined;

  constructor(edge: EdgeProcess) {
    this.edge = edge;
  }

  /** A venue that is set up, with Ana as its only staff. */
  static async start(options?: EdgeOptions): Promise<Room> {
    const room = new Room(await startEdge(options));
    const body = { name: 'Riverside', timeZone: 'Asia/Manila', pin: PIN, manager: 'Ana' };
    const response = await fetch(`${room.edge.origin}/api/v1/setup`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    });
    room.code = ((await response.json()) as { code: string }).code;
    return room;
  }

  /** A new tablet, enrolled with the set-up's code, later ones with a code from `by`. */
  async enrol(by?: Device): Promise<Enrolment> {
    const { result, enrolment } = await enrol(this.edge.origin, by ? await codeFrom(by) : this.code!);
    if (!enrolment) throw new Error(JSON.stringify(result));
    return enrolment;
  }

  /** A page load of a tablet. `connected: false`: nothing is reachable for it. */
  async load(enrolment: Enrolment, connected = true): Promise<Device> {
    const changes: Change[] = [];
    const device = await makeDevice({
      ...{ origin: this.edge.origin, enrolment },
      onChange: (change) => changes.push(change),
    });
    this.changes.set(device, changes);
    this.open.add(device);
    if (connected) device.connect();
    return device;
  }

  /** A tablet in touch, with Ana signed in. */
  async tablet(by?: Device): Promise<{ enrolment: Enrolment; device: Device }> {
    const enrolment = await this.enrol(by);
    const device = await this.load(enrolment);
    await inTouch(device);
    await signIn(device);
    return { enrolment, device };
  }

  leave(device: Device): void {
    this.open.delete(device);
    device.close();
  }

  async end(): Promise<void> {
    for (const device of this.open) device.close();
    await this.edge.dispose();
  }
}

async function codeFrom(device: Device): Promise<string> {
  const answer = await device.ask('/api/v1/enrolment-codes');
  if (answer.type !== 'done') throw new Error(JSON.stringify(answer));
  return (answer.body as { code: string }).code;
}

const PATIENCE = { timeout: 30_000 };

export const inTouch = (device: Device) =>
  waitFor(() => device.sync().reach === 'venue', { ...PATIENCE, message: () => `the venue: ${words(device)}` });
export const apart = (device: Device) =>
  waitFor(() => device.sync().reach === 'device', { ...PATIENCE, message: () => `being apart: ${words(device)}` });

/** Everything that the tablets did is committed, and each has folded all of it. */
export function inStep(...devices: Device[]): Promise<unknown> {
  return waitFor(() => devices.every(isInStep), {
    ...PATIENCE,
    message: () => `tablets in step: ${devices.map(words).join('; ')}`,
  });
}

function isInStep(device: Device, _index: number, all: Device[]): boolean {
  const subjects = new Set(all.flatMap((one) => one.subjects()));
  const heads = (one: Device) => [...subjects].map((subject) => one.headOf(subject)).join();
  const views = [...subjects].map((subject) => device.view(subject));
  const settled = views.every(({ complete, pending }) => complete && pending.size === 0);
  return settled && device.sync().waiting === 0 && heads(device) === heads(all[0]!);
}

const words = (device: Device) =>
  JSON.stringify({ ...device.sync(), heads: device.subjects().map((subject) => device.headOf(subject)) });

export async function signIn(device: Device): Promise<void> {
  const [user] = await waitFor(() => (device.sessions.staff().length > 0 ? device.sessions.staff() : undefined));
  const unlocked = await device.sessions.unlock(user!.user, PIN);
  if (unlocked !== 'ok') throw new Error(unlocked);
}

/** Does it, or throws with the refusal; gives the event's id. */
export async function act(
  device: Device,
  subject: string,
  kind: string,
  body: Plain = {},
  options: ActOptions = {},
): Promise<string> {
  const result = await device.act(subject, kind, body, options);
  if (result.type === 'refused') throw new Error(`${kind}: ${JSON.stringify(result.refusal)}`);
  return result.id;
}

export const ids = (device: Device, subject: string, table: string): string[] =>
  [...device.view(subject).state.entries(table)].map(([id]) => id).sort();
