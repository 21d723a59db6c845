/**
 * Tells players what concerns them while their pages are closed.
 *
 *   commit, durable ─▶ news, as the state stands ─▶ key kept (durable) ─▶ push service ─▶ outcome kept
 *
 * A key is kept before its message is sent, so that no start sends it a second time. What a start finds kept without an
 * outcome was cut off on its way: it may have arrived, so it is not sent again, and the floor is told to walk over. What
 * was committed and has no key yet is sent by the next start, since it stands in the state.
 */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type AccessTables, venueOf } from '../../src/access/index.ts';
import { type FloorTables, interestIn, personOf } from '../../src/floor/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import type { Committed, OwnAct, Primary } from '../../src/sync/primary.ts';
import type { State as TournamentState } from '../../src/tournament/fields.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { Outcome, PushRecord } from '../store/push-record.ts';
import { type DeliverOptions, deliver } from './deliver.ts';
import { type News, newsOfFloor, newsOfTournament, WANT } from './news.ts';
import { Sending } from './sending.ts';
import type { Subscription } from './subscription.ts';
import { MAX_PAYLOAD, payloadOf } from './words.ts';

const TOURNAMENT = 'tournament/';
const DAY_MS = 86_400_000;
/** Keys are kept so long: nothing is news for more than a day. */
const KEPT_MS = 7 * DAY_MS;

export interface PushPorts {
  readonly primary: Primary;
  readonly record: PushRecord;
  readonly log: Log;
  readonly settings: Settings;
  readonly deliver: DeliverOptions;
  now(): number;
  commit(acts: readonly OwnAct[]): Promise<unknown>;
}

export class Push {
  private readonly ports: PushPorts;
  /** By device. */
  private readonly subscriptions = new Map<string, Subscription>();
  /** Keys that need not be looked up in the record. */
  private readonly told = new Set<string>();
  private readonly sending: Sending;
  private looking: Promise<void> = Promise.resolve();
  private scheduled = false;

  constructor(ports: PushPorts) {
    this.ports = ports;
    this.sending = new Sending({
      now: ports.now,
      deliver: (to, parcel) => deliver(to, parcel, ports.deliver),
      gone: (device) => this.unsubscribe(device),
    });
  }

  /** Reads who takes messages, and settles what an earlier start was cut off from. */
  async start(): Promise<void> {
    const { record, now } = this.ports;
    for (const one of await record.subscriptions()) this.subscriptions.set(one.device, one);
    const cutOff = await record.messagesCutOff(now() - KEPT_MS);
    this.looking = this.giveUp(cutOff).catch((err) => this.ports.log.error({ err }, 'could not settle messages'));
    this.look();
  }

  private async giveUp(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.ports.record.endMessage(key, 'unreachable');
      await this.tellFloor(key, 'unreachable');
    }
  }

  of(device: string): Subscription | undefined {
    return this.subscriptions.get(device);
  }

  /** One a device, and one device an endpoint. */
  async subscribe(subscription: Subscription): Promise<void> {
    await this.ports.record.subscribe(subscription);
    for (const [device, one] of this.subscriptions)
      if (one.endpoint === subscription.endpoint) this.subscriptions.delete(device);
    this.subscriptions.set(subscription.device, subscription);
    this.look();
  }

  async unsubscribe(device: string): Promise<void> {
    this.subscriptions.delete(device);
    await this.ports.record.unsubscribe(device);
  }

  committed({ entries }: Committed): void {
    if (this.subscriptions.size === 0) return;
    if (entries.some(({ subject }) => subject === 'access')) this.dropRevoked();
    if (entries.some(({ subject }) => subject === 'floor' || subject.startsWith(TOURNAMENT))) this.look();
  }

  /** What time brings: tournaments that are about to start. */
  look(): void {
    if (this.scheduled || this.subscriptions.size === 0) return;
    this.scheduled = true;
    this.looking = this.looking
      .then(() => {
        this.scheduled = false;
        return this.tell(this.news());
      })
      .catch((err) => this.ports.log.error({ err }, 'could not tell what is new'));
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> {
    await this.looking;
    await this.sending.settled();
  }

  /** What does not arrive in `ms` is left: the next start settles it. */
  async close(ms: number): Promise<void> {
    this.sending.stop();
    const patience = new AbortController();
    const over = setTimeout(ms, undefined, { signal: patience.signal }).catch(() => {});
    await Promise.race([this.settled(), over]);
    patience.abort();
  }

  private news(): News[] {
    const { primary, settings, now } = this.ports;
    const news = newsOfFloor(this.floor, now());
    for (const subject of primary.logs.keys()) {
      if (!subject.startsWith(TOURNAMENT)) continue;
      const id = subject.slice(TOURNAMENT.length);
      const state = primary.fold(subject).root as unknown as TournamentState;
      const interested = interestIn(this.floor, id);
      news.push(...newsOfTournament({ id, state, interested, startsMs: settings.startsMs }, now()));
    }
    return news;
  }

  private async tell(news: readonly News[]): Promise<void> {
    const byPerson = this.byPerson();
    const fresh = news.filter(({ key }) => !this.told.has(key)).flatMap((one) => this.reachable(one, byPerson));
    if (fresh.length === 0) return;
    const begun = new Set(
      await this.ports.record.beginMessages(
        fresh.map(({ news }) => news.key),
        this.ports.now(),
      ),
    );
    for (const { news, phones } of fresh) {
      this.told.add(news.key);
      if (begun.has(news.key)) void this.send(news, phones);
    }
  }

  private reachable(news: News, byPerson: ReadonlyMap<string, Subscription[]>) {
    const phones = (byPerson.get(news.player) ?? []).filter(({ wants }) => wants[WANT[news.kind]]);
    return phones.length === 0 ? [] : [{ news, phones }];
  }

  private async send(news: News, phones: readonly Subscription[]): Promise<void> {
    const { record, log } = this.ports;
    try {
      const outcome = await this.sending.send(
        phones.map((to) => ({ to, payload: this.payload(news, to) })),
        { topic: topicOf(news.key), deadline: news.deadline },
      );
      // Cut off: the record still says that it is on its way.
      if (outcome === undefined) return;
      await record.endMessage(news.key, outcome);
      if (outcome !== 'sent') await this.tellFloor(news.key, outcome);
    } catch (err) {
      if (this.sending.stopped) return;
      log.error({ err, kind: news.kind }, 'could not keep what became of a message');
    }
  }

  /** [LIST-9] Of a call only: a host walks over. Said of one that is over or answered, it does nothing. */
  private async tellFloor(key: string, reason: Exclude<Outcome, 'sent'>): Promise<void> {
    const [kind, call = '', player = ''] = key.split(' ');
    if (kind !== 'called' || !this.floor.has('calls', call)) return;
    await this.ports.commit([{ subject: 'floor', kind: 'call.undelivered', body: { call, player, reason } }]);
  }

  private payload(news: News, { origin }: Subscription): string {
    const { options } = this.ports.primary;
    const timeZone = venueOf(this.access)?.timeZone ?? 'UTC';
    const payload = payloadOf(news, { venue: options.venue, timeZone, origin });
    if (Buffer.byteLength(payload) > MAX_PAYLOAD) throw new Error(`a message of ${Buffer.byteLength(payload)} bytes`);
    return payload;
  }

  private byPerson(): Map<string, Subscription[]> {
    const found = new Map<string, Subscription[]>();
    for (const one of this.subscriptions.values()) {
      const person = personOf(this.floor, one.player);
      found.set(person, [...(found.get(person) ?? []), one]);
    }
    return found;
  }

  private dropRevoked(): void {
    for (const device of this.subscriptions.keys()) {
      if (this.access.get('devices', device)?.standing === 'enrolled') continue;
      this.unsubscribe(device).catch((err) => this.ports.log.error({ device, err }, 'could not drop a subscription'));
    }
  }

  private get floor(): Reader<FloorTables> {
    return this.ports.primary.fold('floor').root as unknown as Reader<FloorTables>;
  }

  private get access(): Reader<AccessTables> {
    return this.ports.primary.fold('access').root as unknown as Reader<AccessTables>;
  }
}

/** 32 letters at most: a later message of one topic takes the earlier's place at the service. */
const topicOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 32);
