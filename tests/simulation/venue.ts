/** A whole venue in virtual time: tablets, an edge, what goes between them, and what goes wrong. */
import { type AccessTables, hasSession } from '../../src/access/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import type { Signer } from '../../src/sync/signing.ts';
import { chooseAct, PLAYERS } from './acts.ts';
import { Dice } from './dice.ts';
import { Disk } from './disk.ts';
import { EdgeNode, type EdgeWorld } from './edge-node.ts';
import { Schedule } from './schedule.ts';
import type { Signatures } from './signatures.ts';
import { type Habits, Tablet } from './tablet.ts';
import { noTotals, type Totals } from './totals.ts';
import { CALM, type Connection, Network } from './wire.ts';
import { Witness } from './witness.ts';

export interface Parts {
  edge(world: EdgeWorld): EdgeNode;
  tablet(...made: ConstructorParameters<typeof Tablet>): Tablet;
  disk(...made: ConstructorParameters<typeof Disk>): Disk;
}

export const REAL_PARTS: Parts = {
  edge: (world) => new EdgeNode(world),
  tablet: (...made) => new Tablet(...made),
  disk: (...made) => new Disk(...made),
};

export class Venue {
  readonly dice: Dice;
  readonly schedule = new Schedule();
  readonly totals: Totals = noTotals();
  readonly network: Network;
  readonly disk: Disk;
  readonly witness: Witness;
  readonly tablets: Tablet[] = [];
  edge: EdgeNode | undefined;
  readonly edgeClock = new SteppedClock(this.schedule);
  private readonly parts: Parts;
  private readonly signatures: Signatures;
  private readonly node: Signer;
  private ids = 0;
  private enrolments = 0;
  /** The disk's oldest copy that is ever put back: after the venue was set up. */
  firstCopy = 0;

  constructor(seed: number, signatures: Signatures, parts: Parts = REAL_PARTS) {
    this.dice = new Dice(seed, 'venue');
    this.parts = parts;
    this.signatures = signatures;
    this.network = new Network(this.schedule, new Dice(seed, 'network'), this.totals);
    this.disk = parts.disk(this.schedule, new Dice(seed, 'disk'));
    this.witness = new Witness(this.disk, this.totals, () => this.schedule.now, this.edgeClock);
    this.node = signatures.newSigner(new Dice(seed, 'node'));
    if (this.dice.oneIn(3)) this.edgeClock.step(this.dice.between(-3_600_000, 3_600_000));
  }

  /** First start: the venue, its staff, its tablets. */
  async open(tablets: number): Promise<void> {
    await this.startEdge();
    const { primary } = this.edge!;
    const own = (kind: string, body: object) => primary.act({ subject: 'access', kind, body: body as never });
    own('venue.created', { name: 'Riverside', timeZone: 'Europe/Vienna' });
    own('user.added', { user: 'ada', roles: ['admin'] });
    own('user.added', { user: 'max', roles: ['manager'] });
    own('user.added', { user: 'flo', roles: ['floor'] });
    own('user.added', { user: 'dee', roles: ['dealer'] });
    for (const player of PLAYERS) primary.act({ subject: 'floor', kind: 'player.added', body: { player } });
    this.every(2_000, () => this.edge?.tick());
    for (let n = 0; n < tablets; n++) await this.enrol();
    this.firstCopy = this.disk.written;
  }

  /** A tablet more. It begins when its enrolment is durable; none comes of it when the edge fails meanwhile. */
  async enrol(): Promise<void> {
    const { schedule, witness, signatures } = this;
    const id = `tablet-${this.enrolments++}`;
    const dice = new Dice(this.dice.next(), id);
    const signer = signatures.newSigner(dice);
    const itsHabits = habits(dice);
    this.tellEdge(id, signer.publicKey, itsHabits);
    if (!(await this.run(10_000, () => this.isEnrolled(id)))) return;
    this.witness.note(`${id} is enrolled`);
    const tablet = this.parts.tablet(id, { schedule, dice, witness, signer, verify: signatures.verify }, itsHabits);
    await tablet.load();
    this.tablets.push(tablet);
    const every = 2_000 + dice.below(8_000);
    this.every(every, () => this.tickTablet(tablet));
  }

  /** A second device with the storage of the first: both go on under one id. */
  async copy(original: Tablet): Promise<void> {
    this.witness.suspects.add(original.id);
    this.totals.copies++;
    const dice = new Dice(this.dice.next(), 'copy');
    const twin = this.parts.tablet(original.id, { ...original.world, dice }, original.habits);
    twin.record.copyOf(original.record);
    await twin.load();
    this.tablets.push(twin);
    this.every(5_000, () => this.tickTablet(twin));
  }

  /** Copied devices end: they can only be enrolled again, as new ones. */
  retireCopies(): void {
    for (const tablet of this.tablets.filter(({ id }) => this.witness.suspects.has(id))) {
      this.disconnect(tablet);
      this.tablets.splice(this.tablets.indexOf(tablet), 1);
    }
  }

  private tellEdge(device: string, publicKey: Uint8Array, { isPhone }: Habits): void {
    const body = { device, publicKey, sort: isPhone ? 'phone' : 'tablet' };
    this.edge?.primary.act({ subject: 'access', kind: 'device.enrolled', body });
    this.edge?.askFlush();
  }

  private isEnrolled(device: string): boolean {
    return this.edge?.primary !== undefined && this.edge.access.has('devices', device);
  }

  private tickTablet(tablet: Tablet): void {
    if (!this.tablets.includes(tablet)) return;
    if (!tablet.connection?.open) this.connect(tablet);
    tablet.tick();
  }

  private every(ms: number, run: () => unknown): void {
    this.schedule.after(ms, () => {
      this.every(ms, run);
      return run();
    });
  }

  async startEdge(): Promise<void> {
    const { disk, witness, node } = this;
    const edge = this.parts.edge({
      ...{ disk, witness, signer: node, verify: this.signatures.verify, start: this.dice.id(8) },
      clock: () => this.edgeClock.read(),
      later: (ms, run) => this.schedule.after(ms, run),
    });
    this.edge = edge;
    await edge.boot();
  }

  connect(tablet: Tablet): void {
    const edge = this.edge;
    if (!edge?.primary || this.network.cut.has(tablet.id)) return;
    const connection: Connection = {
      tablet: tablet.id,
      open: true,
      toEdge: (message) =>
        this.network.carry(tablet.id, () => (connection.open ? edge.receive(connection, message) : undefined)),
      toTablet: (message) =>
        this.network.carry(tablet.id, () => (connection.open ? tablet.receive(message) : undefined)),
    };
    edge.connections.add(connection);
    tablet.connect(connection);
  }

  disconnect(tablet: Tablet): void {
    if (!tablet.connection) return;
    tablet.connection.open = false;
    this.edge?.connections.delete(tablet.connection);
    tablet.connection = undefined;
  }

  /** One act on one tablet, if its user finds something to do. */
  async act(tablet: Tablet): Promise<void> {
    if (tablet.record.busy) return;
    const actor = await this.signedIn(tablet);
    if (!actor) return;
    const chosen = chooseAct(tablet, actor, this.dice, () => `made-${++this.ids}`);
    if (!chosen) return;
    this.totals.acts++;
    if (chosen.sort === 'undone') this.totals.undone++;
    if (chosen.sort === 'restored') this.totals.restored++;
    if (chosen.sort === 'settled') this.totals.settled++;
    this.witness.note(
      `${tablet.id} ${actor} ${chosen.draft.subject} ${chosen.draft.kind} ${JSON.stringify(chosen.draft.body)}`,
    );
    await tablet.act(actor, chosen.draft, chosen.detached);
  }

  /** Who works on the tablet; now and then someone else takes over, by a session of their own. */
  private async signedIn(tablet: Tablet): Promise<string | undefined> {
    const sessions = tablet.record.events.filter(({ event }) => event.kind === 'session.opened');
    const actor = sessions.at(-1)?.event.actor;
    const access = tablet.replica.view('access').state as Reader<AccessTables>;
    if (actor && hasSession(access, tablet.id, actor) && !this.dice.oneIn(40)) return actor;
    const user = this.dice.pick(['ada', 'max', 'flo', 'flo', 'dee'])!;
    this.totals.acts++;
    this.witness.note(`${tablet.id} session of ${user}`);
    await tablet.act(user, { subject: 'access', kind: 'session.opened', kv: 1, body: { user, proof: 'password' } });
    return undefined;
  }

  /** Let time pass until `done`, at most `ms`. */
  async run(ms: number, done: () => boolean = () => false): Promise<boolean> {
    const end = this.schedule.now + ms;
    while (!done()) {
      if (this.schedule.empty || this.schedule.now > end) return false;
      await this.schedule.step();
    }
    return true;
  }

  /** Power lost. */
  stopEdge(): void {
    this.edge?.die();
    this.edge = undefined;
    this.disk.crash();
    for (const tablet of this.tablets) tablet.connection = undefined;
  }

  restartEdge(ms: number): void {
    this.schedule.after(ms, () => (this.edge ? undefined : this.startEdge()));
  }

  async reload(tablet: Tablet): Promise<void> {
    if (tablet.connection) this.edge?.connections.delete(tablet.connection);
    tablet.crash();
    await tablet.load();
  }

  /** No more trouble: every message arrives, the edge runs, its disk takes writes. */
  async heal(): Promise<void> {
    this.network.weather = CALM;
    this.network.cut.clear();
    this.disk.full = false;
    this.disk.onAdopted = undefined;
    if (!this.edge) await this.startEdge();
    // Connected anew, everyone tells the heads that they can prove.
    for (const tablet of this.tablets) this.disconnect(tablet);
    await this.run(30_000);
    // An edge put back to before a tablet's enrolment, and nobody could tell it: the manager enrols it once more.
    for (const { id, world, habits } of this.tablets)
      if (!this.isEnrolled(id)) this.tellEdge(id, world.signer.publicKey, habits);
  }
}

const habits = (dice: Dice): Habits => ({
  joinsByCheckpoint: dice.oneIn(3),
  readsElements: dice.oneIn(2),
  isPhone: dice.oneIn(8),
  ignores: dice.pick([undefined, undefined, 'tournament/main', 'tournament/side', 'screens', 'floor']),
});

/** The edge's wall clock: off true time by as much as it was set wrong. */
class SteppedClock {
  steppedAt = 0;
  private skew = 0;
  private readonly schedule: Schedule;

  constructor(schedule: Schedule) {
    this.schedule = schedule;
  }

  read(): number {
    return this.schedule.now + this.skew;
  }

  step(ms: number): void {
    this.skew += ms;
    this.steppedAt = this.schedule.now;
  }
}
