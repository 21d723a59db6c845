/** A tablet with all that a page of it has below its views: strict store, kept logs, the stock provider, clock, sessions. */
import 'fake-indexeddb/auto';
import { enrol } from '../../client/device/enrol.ts';
import { type Device, makeDevice } from '../../client/device/make-device.ts';
import type { Settlement } from '../../client/device/make-settlement.ts';
import type { Enrolment } from '../../client/device/store/enrolment.ts';
import type { DeviceRecord } from '../../client/device/store/make-record.ts';
import type { Replica } from '../../src/sync/replica.ts';
import { Link } from './link.ts';
import { PIN, type Surroundings, type Tablet, type Wish } from './tablet.ts';
import type { VenueEdge } from './venue-edge.ts';

// Each provider waits for the end of the process, as it would for the end of a page.
process.setMaxListeners(0);

// A page that ends in the middle of something says that it can't go on with it: it is closed, and nobody reads that.
const { warn } = console;
console.warn = (...words: unknown[]) => {
  const closed = words.some((word) => (word as { name?: string } | undefined)?.name === 'InvalidStateError');
  if (!closed && words[0] !== 'no session could be kept') warn(...words);
};

/** How often a page that is looked at hears that its network may be back, ms. */
const RETRY_MS = 500;

interface Inside {
  readonly replica: Replica;
  readonly record: DeviceRecord;
  readonly settlement: { acknowledged: Settlement['acknowledged'] };
}

export class WholeTablet implements Tablet {
  readonly name: string;
  readonly link: Link;
  edge: VenueEdge;
  private readonly enrolment: Enrolment;
  private page!: Device;
  private loading: Promise<void>;
  private readonly retrying: NodeJS.Timeout;
  private off = 0;

  private constructor(name: string, enrolment: Enrolment, link: Link, { edge }: Surroundings) {
    this.name = name;
    this.enrolment = enrolment;
    this.link = link;
    this.edge = edge;
    this.loading = this.load();
    this.retrying = setInterval(() => this.page?.retry(), RETRY_MS);
  }

  static async enrol(name: string, code: string, surroundings: Surroundings): Promise<WholeTablet> {
    const link = await Link.lay(surroundings.edge.end, surroundings.dice.below);
    const { result, enrolment } = await enrol(link.origin, code);
    if (!enrolment) throw new Error(`enrolment: ${JSON.stringify(result)}`);
    const tablet = new WholeTablet(name, enrolment, link, surroundings);
    await tablet.loading;
    return tablet;
  }

  get device(): string {
    return this.enrolment.device;
  }
  get replica(): Replica {
    return this.inside.replica;
  }
  get made(): number {
    return this.inside.record.head.seq;
  }
  get acked(): number {
    return this.made - this.page.sync().waiting;
  }
  get isApart(): boolean {
    return this.page.sync().reach === 'device';
  }

  get acting() {
    const { replica, record } = this.inside;
    const now = Date.now() + this.off;
    return {
      replica,
      now,
      offset: this.page.clock.offset(),
      record: { events: record.since(record.from) },
      follows: () => true,
    };
  }

  private get inside(): Inside {
    return this.page as unknown as Inside;
  }

  problems(): string[] {
    const { differences, cause } = this.page.sync();
    const ends = cause === 'revoked' || cause === 'update-needed' ? [`it was told ${cause}`] : [];
    return [...ends, ...differences.map((one) => `a difference: ${JSON.stringify(one)}`)];
  }

  stepClock(ms: number): void {
    this.off = ms;
  }

  async act({ subject, kind, body, actor, name }: Wish): Promise<{ id: string } | { refused: string }> {
    await this.loading;
    const { sessions } = this.page;
    if (kind === 'session.opened' || sessions.user()?.user !== actor) return this.signIn(actor);
    const result = await this.page.act(subject, kind, body, name === undefined ? {} : { person: { name } });
    return result.type === 'done' ? { id: result.id } : { refused: result.refusal.refused };
  }

  /** The page ends without a word, and another begins from what is on its disk. */
  async reload(): Promise<void> {
    await this.loading;
    this.page.close();
    this.loading = this.load();
    await this.loading;
  }

  leave(): void {
    clearInterval(this.retrying);
    this.page.close();
    void this.link.remove();
  }

  private async signIn(user: string): Promise<{ id: string } | { refused: string }> {
    const unlocked = await this.page.sessions.unlock(user, PIN);
    return unlocked === 'ok' ? { id: `${this.device}.${this.made}` } : { refused: unlocked };
  }

  private async load(): Promise<void> {
    const ticks = { wall: () => Date.now() + this.off, monotone: () => performance.now() };
    const options = { origin: this.link.origin, enrolment: this.enrolment, ticks, onChange: () => {} };
    const page = await makeDevice(options);
    this.page = page;
    // What the venue said itself: a page that was just loaded only knows what it was told before.
    const { settlement } = this.inside;
    const acknowledged = settlement.acknowledged.bind(settlement);
    settlement.acknowledged = (ack) => {
      if (page === this.page) this.edge.promise(this.device, ack.seq);
      acknowledged(ack);
    };
    page.connect();
  }
}
