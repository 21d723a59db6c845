/** A tablet by protocol alone (tests/support/sync-client.ts): it sends whatever it is told to, clashing or not. */
import type { Event } from '../../src/sync/event.ts';
import { SyncClient } from '../support/sync-client.ts';
import { Link } from './link.ts';
import type { Surroundings, Tablet, Wish } from './tablet.ts';
import type { Totals } from './totals.ts';
import type { VenueEdge } from './venue-edge.ts';

/** How often it looks whether it was asked for a chain, and when it says again what it can prove, ms. */
const LOOK_MS = 40;
const TELL_AGAIN_MS = 2_000;
/** The token is not known: its own chain may prove it yet. */
const UNKNOWN = 4401;

export class ProtocolTablet implements Tablet {
  readonly name: string;
  readonly link: Link;
  edge: VenueEdge;
  private readonly client: SyncClient;
  private readonly totals: Totals;
  private readonly note: (what: string) => void;
  private readonly events: { event: Event }[] = [];
  private readonly found: string[] = [];
  private readonly looking: NodeJS.Timeout;
  private closes = 0;
  private left = false;
  private handing = false;
  private tellAgainAt = Number.POSITIVE_INFINITY;

  private constructor(name: string, client: SyncClient, link: Link, edge: VenueEdge, { totals, note }: Surroundings) {
    this.name = name;
    this.note = note;
    this.client = client;
    this.link = link;
    this.edge = edge;
    this.totals = totals;
    client.onAck = () => this.edge.promise(this.device, client.acked);
    client.onMade = (event) => this.madeOne(event);
    client.replica.subscribe((subject) => client.heads.prune(subject, client.replica));
    this.looking = setInterval(() => this.look(), LOOK_MS);
    client.connect();
  }

  static async enrol(name: string, code: string, surroundings: Surroundings): Promise<ProtocolTablet> {
    const { edge, dice } = surroundings;
    const link = await Link.lay(edge.end, dice.below);
    return new ProtocolTablet(name, await SyncClient.enrol(link.origin, code), link, edge, surroundings);
  }

  get device(): string {
    return this.client.identity.device;
  }
  get token(): string {
    return this.client.identity.token;
  }
  get replica() {
    return this.client.replica;
  }
  get made(): number {
    return this.client.seq;
  }
  get acked(): number {
    return this.client.acked;
  }
  get isApart(): boolean {
    return !this.client.connected;
  }

  get acting() {
    const { client, events } = this;
    const now = Date.now() + client.skew;
    const offset = client.offset ?? -client.skew;
    return { replica: client.replica, now, offset, record: { events }, follows: () => true };
  }

  problems(): string[] {
    return [...this.found, ...this.client.differences.map((one) => `a difference: ${JSON.stringify(one)}`)];
  }

  /** It goes by what it measured before, so its acts are stamped wrong. */
  stepClock(ms: number): void {
    this.client.offset = -this.client.skew;
    this.client.skew = ms;
  }

  async act({ subject, kind, body, actor, expect, name }: Wish): Promise<{ id: string }> {
    this.client.actor = actor;
    const more = { ...(name === undefined ? {} : { name }), ...(expect === undefined ? {} : { expect }) };
    return { id: await this.client.act(subject, kind, body, more) };
  }

  /** It has no page: its sockets are opened anew, and the outbox's documents with them. */
  async reload(): Promise<void> {
    this.link.breakOff();
  }

  leave(): void {
    this.left = true;
    clearInterval(this.looking);
    this.client.disconnect();
    void this.link.remove();
  }

  private madeOne(event: Event): void {
    this.events.push({ event });
    const { replica } = this.client;
    // What stands in the log is shown from there: those before it are not looked through again.
    const waiting = this.events.slice(Math.max(0, this.acked - 200)).map((one) => one.event);
    replica.setPending(waiting.filter((one) => !replica.isFolded(one)));
  }

  private look(): void {
    for (; this.closes < this.client.closes.length; this.closes++) this.closed(this.client.closes[this.closes]!);
    if (performance.now() > this.tellAgainAt) {
      this.tellAgainAt = Number.POSITIVE_INFINITY;
      this.client.tellHeads();
    }
    if (this.client.wanted.length > 0 && !this.handing) void this.handOver();
  }

  private async handOver(): Promise<void> {
    this.handing = true;
    const { client, totals } = this;
    for (const wanted of client.wanted.splice(0)) {
      totals.chainsAsked++;
      for (const { head, segments } of client.heads.handOver(wanted, client.replica)) {
        try {
          await client.bring(head, segments);
          totals.chainsBrought++;
        } catch (error) {
          // The line broke, or ours was overtaken by another's chain: what is then lacking is asked for again.
          totals.chainsRefused++;
          this.tellAgainAt = performance.now() + TELL_AGAIN_MS;
          this.note(
            `${this.name} can't hand over ${head.subject} ${head.segment} ${head.n}: ${(error as Error).message}`,
          );
        }
      }
    }
    this.handing = false;
  }

  private closed({ code, reason }: { code: number; reason: string }): void {
    if (code < 4400 || code >= 4500) return;
    if (code === UNKNOWN) setTimeout(() => this.left || this.client.connect(), LOOK_MS * 5);
    else this.found.push(`its outbox was closed with ${code} ${reason}`);
  }
}
