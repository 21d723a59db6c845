/**
 * The weekend's acts through a real edge: tablets are the floor's own device code over their own stores, phones have
 * enrolled by a code from the floor and act through their own outboxes. What the edge commits is entered in the ledger.
 */
import 'fake-indexeddb/auto';
import pino from 'pino';
import { vi } from 'vitest';
import { enrol } from '../../client/device/enrol.ts';
import { type Device, makeDevice } from '../../client/device/make-device.ts';
import { type Edge, startEdge } from '../../edge/edge.ts';
import { readSettings } from '../../edge/settings.ts';
import { floorDue } from '../../src/floor/due.ts';
import type { FloorPolicy, FloorTables } from '../../src/floor/index.ts';
import { stateHash } from '../../src/kernel/canonical.ts';
import type { Outcome } from '../../src/kernel/entry.ts';
import type { EventId, Reader } from '../../src/kernel/layer.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { hex } from '../../src/sync/directory.ts';
import { NetworkLink } from '../browser/support/network-link.ts';
import { enrolPhone, type PhoneClient } from '../support/phone-client.ts';
import { freePort } from '../support/ports.ts';
import { postJson, SyncClient } from '../support/sync-client.ts';
import { tempDir } from '../support/temp-dir.ts';
import type { By, WeekendRoom } from './folded-room.ts';
import { demand, type Lists } from './ledger.ts';
import { Room } from './room.ts';
import type { Size } from './size.ts';
import type { Totals } from './totals.ts';
import { VenueTime } from './venue-time.ts';
import { DOOR } from './weekend.ts';

const PIN = '2468';
/** A Thursday morning in Vienna, ms since 1970. */
const BEGIN = 1_760_000_000_000;
const SECOND = 1000;
const SETUP = { name: 'Riverside', timeZone: 'Europe/Vienna', pin: PIN, manager: 'Ana' };

interface Tablet {
  readonly device: Device;
  readonly link: NetworkLink;
}

export class EdgeRoom implements WeekendRoom {
  private readonly book: Room;
  private readonly time: VenueTime;
  private readonly edge: Edge;
  private readonly origin: string;
  private readonly watcher: SyncClient;
  private readonly tablets = new Map<string, Tablet>();
  private readonly phones = new Map<string, PhoneClient>();
  private readonly ends: (() => unknown)[] = [];
  /** Entries of the floor's log that stand in the ledger. */
  private taken = 0;
  private readonly refusedAtOnce = new Map<EventId, string>();

  private constructor(totals: Totals, time: VenueTime, edge: Edge, origin: string, watcher: SyncClient) {
    this.book = new Room(totals);
    this.book.now = time.now;
    this.time = time;
    this.edge = edge;
    this.origin = origin;
    this.watcher = watcher;
  }

  static async open(totals: Totals, { tablets }: Size): Promise<EdgeRoom> {
    const time = new VenueTime(BEGIN);
    const data = await tempDir('weekend');
    const port = await freePort();
    const env = { PVM_DATA: data.path, PORT: String(port), PVM_DUE_MS: '5', PVM_DEMO: '0' };
    // What it prints for people, nobody reads here.
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
    const edge = await startEdge(readSettings(env), pino({ level: 'silent' }));
    printed.mockRestore();
    const origin = `http://localhost:${port}`;
    const { body } = await postJson<{ code: string }>(`${origin}/api/v1/setup`, SETUP);
    const watcher = (await SyncClient.enrol(origin, body.code)).connect();
    await until(() => watcher.connected);
    watcher.signIn('Ana');
    await watcher.allAcked();
    const room = new EdgeRoom(totals, time, edge, origin, watcher);
    room.ends.push(
      () => time.end(),
      () => data.remove(),
      () => edge.stop(),
      () => watcher.disconnect(),
    );
    for (let n = 1; n <= tablets; n++) await room.addTablet(`tablet-${n}`, port);
    await room.addTablet(DOOR, port);
    return room;
  }

  async close(): Promise<void> {
    for (const phone of this.phones.values()) phone.close();
    for (const { device, link } of this.tablets.values()) {
      device.close();
      await link.remove();
    }
    for (const end of this.ends.toReversed()) await end();
  }

  get now(): number {
    return Math.max(this.book.now, this.time.now);
  }
  get state(): Reader<FloorTables> {
    return this.book.state;
  }
  get lists(): Lists {
    return this.book.lists;
  }
  get totals(): Totals {
    return this.book.totals;
  }

  async act(kind: string, body: object, by: By = {}): Promise<EventId> {
    this.time.goTo(this.now + SECOND);
    const { device = 'tablet-1', phone } = by;
    if (device === 'edge') return this.byEdge(kind, body);
    return this.committed(await (phone ? this.byPhone(by, kind, body) : this.byTablet(device, kind, body)));
  }

  async away(by: By, kind: string, body: object): Promise<() => Promise<EventId>> {
    this.time.goTo(this.now + SECOND);
    if (by.phone) {
      const phone = await this.phoneOf(by.actor!);
      phone.drop();
      const id = await phone.act(kind, body);
      return async () => {
        phone.connect();
        await until(() => phone.acked >= phone.seq);
        return this.committed(id);
      };
    }
    const { link } = this.tablet(DOOR);
    link.cut();
    const id = await this.byTablet(DOOR, kind, body);
    return async () => {
      link.restore();
      this.tablet(DOOR).device.retry();
      return this.committed(id);
    };
  }

  async adopt(policy: FloorPolicy): Promise<void> {
    await this.byEdge('policy.adopted', { ...policy });
  }

  async people({ players }: Size): Promise<string[]> {
    const names = Array.from({ length: players }, (_, n) => `p${n}`);
    const { device } = this.tablet('tablet-1');
    for (const player of names) {
      const done = await device.act('floor', 'player.added', { player }, { person: { name: `Player ${player}` } });
      if (done.type === 'done' && player === names.at(-1)) await this.committed(done.id);
    }
    return names;
  }

  async goTo(at: number): Promise<void> {
    this.time.goTo(at);
    this.catchUp();
    while (floorDue(this.state, this.time.now).length > 0) {
      await pause();
      this.catchUp();
    }
  }

  outcome(id: EventId): Outcome | undefined {
    return this.book.outcome(id);
  }

  said(id: EventId): string | undefined {
    return this.refusedAtOnce.get(id) ?? this.book.said(id);
  }

  compare(): void {
    this.catchUp();
    this.book.compare();
  }

  /**
   * Whatever was out of reach comes back. Then every tablet has the state that the edge has, and each phone was told what became
   * of its latest act ([LIST-10]).
   */
  async agree(): Promise<void> {
    for (const { device, link } of this.tablets.values()) {
      link.restore();
      device.retry();
      await until(() => device.sync().waiting === 0);
    }
    for (const [player, phone] of this.phones) await this.wasTold(player, phone);
    this.compare();
    const own = hex(stateHash(this.edge.node.primary.fold('floor').root));
    for (const [name, { device }] of this.tablets) {
      await until(() => this.knows(device));
      const hash = hex(stateHash(device.view('floor').state as never));
      demand(hash === own, () => `${name} came to another state than the edge`);
      demand(device.sync().differences.length === 0, () => `${name} found a difference`);
    }
  }

  private async wasTold(player: string, phone: PhoneClient): Promise<void> {
    phone.drop();
    phone.connect();
    await until(() => phone.acked >= phone.seq);
    // The first is its session.
    if (phone.seq < 2) return;
    const latest = await this.committed(`${phone.identity.device}.${phone.seq}`);
    const told = await phone.told(latest);
    const applied = this.book.outcome(latest)?.type === 'applied';
    demand((told.outcome === 'ok') === applied, () => `${player} was told ${told.outcome} of ${latest}`);
  }

  private tablet(name: string): Tablet {
    const tablet = this.tablets.get(name);
    if (!tablet) throw new Error(`there is no ${name}`);
    return tablet;
  }

  private async addTablet(name: string, port: number): Promise<void> {
    const link = await NetworkLink.lay(port);
    const { enrolment, result } = await enrol(link.origin, this.edge.node.codes.issue().code);
    if (!enrolment) throw new Error(JSON.stringify(result));
    const device = await makeDevice({ origin: link.origin, enrolment, onChange: () => {} });
    device.connect();
    await until(() => device.sync().reach === 'venue' && device.sessions.staff().length > 0);
    const unlocked = await device.sessions.unlock(device.sessions.staff()[0]!.user, PIN);
    if (unlocked !== 'ok') throw new Error(unlocked);
    this.tablets.set(name, { device, link });
  }

  /** At their first act: they got a code at the desk, and their phone has scanned it. */
  private async phoneOf(player: string): Promise<PhoneClient> {
    const known = this.phones.get(player);
    if (known) return known;
    const { body } = await postJson<{ code: string }>(
      `${this.origin}/api/v1/player-codes`,
      { player },
      this.watcher.identity.token,
    );
    const phone = await (await enrolPhone(this.origin, 'accounts/claim', { code: body.code })).begin();
    this.phones.set(player, phone);
    return phone;
  }

  private async byPhone({ actor }: By, kind: string, body: object): Promise<EventId> {
    const phone = await this.phoneOf(actor!);
    const id = await phone.act(kind, body);
    await until(() => phone.acked >= phone.seq);
    return id;
  }

  /** A tablet that is in touch knows what the others did before: what can't stand there is refused at once, as to a host. */
  private async byTablet(name: string, kind: string, body: object): Promise<EventId> {
    const { device, link } = this.tablet(name);
    if (link.whole) await until(() => this.knows(device));
    const result = await device.act('floor', kind, body as Plain);
    if (result.type === 'done') return result.id;
    const id = `refused.${this.refusedAtOnce.size}`;
    const code = result.refusal.refused;
    this.refusedAtOnce.set(id, code);
    this.totals.note(code);
    this.totals.add('refused');
    return id;
  }

  private knows(device: Device): boolean {
    const head = this.watcher.replica.head('floor');
    return head !== undefined && device.headOf('floor') === `${head.segment} ${head.n} ${hex(head.hash)}`;
  }

  private async byEdge(kind: string, body: object): Promise<EventId> {
    const before = this.book.entries.length;
    await this.edge.node.commit([{ subject: 'floor', kind, body: body as Plain }]);
    let found: EventId | undefined;
    await until(() => {
      this.catchUp();
      found = this.book.entries.slice(before).find((entry) => entry.kind === kind)?.id;
      return found !== undefined;
    });
    return found!;
  }

  private async committed(id: EventId): Promise<EventId> {
    if (this.refusedAtOnce.has(id)) return id;
    await until(() => this.watcher.replica.fold('floor').has(id));
    this.catchUp();
    return id;
  }

  private catchUp(): void {
    const { entries } = this.watcher.replica.fold('floor');
    for (; this.taken < entries.length; this.taken++) this.book.take(entries[this.taken]!);
  }
}

const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, 1));

/** The clock stands still meanwhile, so no deadline of its own: the test has one. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause();
}
