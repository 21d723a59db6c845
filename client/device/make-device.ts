/**
 * The enrolled device, whole, without a framework: its store, its record, the replica of the venue's logs,
 * and the sockets between them. `createVenueDevice` makes it reactive.
 *
 *   act ──▶ record (disk) ──▶ replica (shown, tentative) ──▶ outbox ══▶ venue
 *   venue ══▶ directory, log tails, archive ──▶ replica (shown, settled) ──▶ settlement
 */
import { type AccessTables, venueOf } from '../../src/access/index.ts';
import { type Act, refuse } from '../../src/kernel/kind.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { subjectOf } from '../../src/subjects.ts';
import { hex } from '../../src/sync/directory.ts';
import { sameBytes } from '../../src/sync/event.ts';
import { type Difference, Replica, type SubjectView } from '../../src/sync/replica.ts';
import { rosterTarget } from '../../src/sync/roster.ts';
import type { Verify } from '../../src/sync/signing.ts';
import type { Change, Device, DeviceOptions } from './device.ts';
import { signerOf, verification } from './device-key.ts';
import { type Acts, makeActs } from './make-acts.ts';
import { BROWSER_TICKS, type Clock, makeClock } from './make-clock.ts';
import { type Conflicts, makeConflicts } from './make-conflicts.ts';
import { type Connection, makeConnection } from './make-connection.ts';
import { type Endings, makeEndings } from './make-endings.ts';
import type { ExportResult } from './make-export.ts';
import { type Link, makeLink } from './make-link.ts';
import { makePast, type Past } from './make-past.ts';
import { makeSessions, type Sessions } from './make-sessions.ts';
import { makeSettlement, type Settlement } from './make-settlement.ts';
import { progressOf } from './progress.ts';
import { sameOrNew } from './same-or-new.ts';
import { type Database, keepValue, openDatabase } from './store/database.ts';
import { type Kept, readKept } from './store/kept.ts';
import { type Keeper, makeKeeper } from './store/make-keeper.ts';
import { type DeviceRecord, makeRecord, type OwnEvent } from './store/make-record.ts';
import { type Archive, makeArchive } from './sync/make-archive.ts';
import { type Heads, makeHeads } from './sync/make-heads.ts';
import type { ActOptions, ActResult, Answer, OpenConflict, Present, SyncState, VenueFacts } from './types.ts';
import { makeVenueApi, type VenueApi } from './venue-api.ts';

export type { Change, Device, DeviceOptions } from './device.ts';

/** Rejected with when the browser has thrown away what it knew of this device. */
export class DeviceForgotten extends Error {}

/** Shows what the browser holds: resolves without any network. Rejects when the store can't be read. */
export async function makeDevice(options: DeviceOptions): Promise<Device> {
  const { venue, device } = options.enrolment;
  const db = await openDatabase(venue, device);
  const [kept, verify] = await Promise.all([readKept(db), verification()]);
  if (!kept) throw new DeviceForgotten();
  const signer = signerOf(kept.identity);
  let opened: OpenDevice | undefined;
  const onChange = () => opened?.recordChanged();
  const settled = kept.settled ?? 0;
  const record = await makeRecord({ db, device, signer, from: settled + 1, onChange });
  await record.recall(Math.max(1, settled + 1 - RELEASE_AT));
  opened = new OpenDevice(options, { db, kept, record, verify });
  await opened.load();
  return opened;
}

interface Opened {
  readonly db: Database;
  readonly kept: Kept;
  readonly record: DeviceRecord;
  readonly verify: Verify;
}

/** Own acts are kept so long in a venue without a cloud, ms. */
const KEEP_ACTS_MS = 30 * 24 * 3_600_000;
/** Settled acts that are let go from memory together, and so many are looked through at a start. */
const RELEASE_AT = 200;

class OpenDevice implements Device {
  readonly device: string;
  readonly clock: Clock;
  readonly past: Past;
  readonly sessions: Sessions;
  private readonly options: DeviceOptions;
  private readonly db: Database;
  private readonly kept: Kept;
  private readonly keeper: Keeper;
  private readonly record: DeviceRecord;
  private readonly replica: Replica;
  private readonly link: Link;
  private readonly api: VenueApi;
  private readonly heads: Heads;
  private readonly archive: Archive;
  private readonly settlement: Settlement;
  private readonly connection: Connection;
  private readonly acts: Acts;
  private readonly endings: Endings;
  private readonly differences: Difference[] = [];
  private readonly open: Conflicts;
  private readonly sameFacts = sameOrNew<VenueFacts>();
  private readonly samePeople = sameOrNew<{ id: string; name: string }[]>();
  private peopleList: { id: string; name: string }[] | undefined;
  /** Newest commit time seen, ms. */
  private seen = 0;
  /** While own acts are shown anew, only their own subject counts as changed. */
  private showing: string | undefined;
  /** Seq of the newest own act that is shown. */
  private shown = 0;
  /** Subjects that have been told of. */
  private readonly known = new Set<string>();
  private path: string | undefined;

  constructor(options: DeviceOptions, { db, kept, record, verify }: Opened) {
    const { identity } = kept;
    const { venue, device } = identity;
    this.options = options;
    this.device = device;
    this.db = db;
    this.kept = kept;
    this.keeper = makeKeeper(db);
    this.record = record;
    this.clock = makeClock(kept.offset, options.ticks ?? BROWSER_TICKS);
    this.replica = new Replica({ subjectOf, onDifference: (difference) => this.differs(difference) });
    this.heads = makeHeads(db, kept.heads);
    this.link = makeLink({ now: () => this.clock.now(), heard: kept.heard, onChange: () => this.linkChanged() });
    const { clock, replica, link, heads, keeper } = this;
    this.endings = makeEndings(replica, kept.ended ?? [], (ended) => keeper.keep('ended', ended));
    const api = makeVenueApi(options.origin, identity.token);
    this.api = api;
    this.archive = makeArchive({ db, venue, api, verify, trusted: (key) => this.isPrimaryKey(key) });
    const { archive } = this;
    this.settlement = makeSettlement({
      ...{ record, replica, settled: kept.settled ?? 0, acknowledged: kept.acknowledged ?? 0 },
      isSynced: (subject) => this.connection.logs.isSynced(subject),
      isLoaded: (subject) => !this.endings.isAsleep(subject),
      keep: (settled) => this.settled(settled),
      keepAcknowledged: (seq) => keeper.keep('acknowledged', seq),
      onChange: () => this.tell('sync'),
      onBehind: () => replica.setPending(this.settlement.pending()),
    });
    this.connection = makeConnection({
      ...{ server: `${options.origin.replace(/^http/, 'ws')}/sync`, api, identity, db, keeper },
      ...{ record, replica, clock, link, archive, heads, settlement: this.settlement },
      ...{ start: kept.start, people: kept.people ?? [] },
      endings: this.endings,
      onPeople: () => this.peopleChanged(),
      onErased: (ids) => this.erase(ids),
      onDesk: () => this.tell('presence'),
      onBroken: (subject, segment) => this.differs({ subject, segment, sort: 'entries' }),
    });
    this.acts = makeActs({
      ...{ venue, device, record, replica, clock },
      seen: () => this.seen,
      onMade: (own) => this.made(own),
    });
    this.sessions = makeSessions({
      ...{ device, replica, clock, acts: this.acts, staff: kept.staff ?? [], pin: kept.pin, user: kept.user },
      name: (id) => this.connection.people.name(id),
      keepUser: (user) => keepValue(db, 'user', user).catch(() => {}),
      keepTries: (tries) => keeper.keep('tries', tries),
      tries: kept.tries ?? {},
      onChange: () => this.userChanged(),
    });
    this.open = makeConflicts(replica, () => clock.now());
    this.past = makePast({ replica, record, archive, onFetched: (subject) => this.tellSubject(subject) });
    replica.subscribe((subject) => this.subjectChanged(subject));
  }

  /** What is kept here becomes what is shown. */
  async load(): Promise<void> {
    const { logs, people } = this.connection;
    people.addOwn(this.record.since(this.record.from));
    this.show(undefined);
    const present = [...this.kept.chains].filter(([subject]) => !this.endings.isAsleep(subject));
    await Promise.all(present.map(([subject, chain]) => logs.restore(subject, chain)));
    this.settlement.loaded();
    this.show(undefined);
  }

  facts(): VenueFacts {
    const venue = venueOf(this.access());
    const { venue: id } = this.kept.identity;
    const kept = this.kept.facts ?? { venue: id, name: '', timeZone: 'UTC' };
    return this.sameFacts(venue ? { venue: id, ...venue } : kept);
  }

  sync(): SyncState {
    const progress = progressOf(this.replica, this.heads);
    return {
      ...this.link.reach,
      ...(progress ? { progress } : {}),
      ...{ waiting: this.settlement.waiting, conflicts: this.conflicts().length, differences: [...this.differences] },
    };
  }

  subjects(): readonly string[] {
    return [...new Set([...this.kept.chains.keys(), ...this.replica.subjects()])].sort();
  }

  view(subject: string): SubjectView {
    const chain = this.kept.chains.get(subject);
    if (this.endings.wake(subject) && chain) void this.connection.logs.restore(subject, chain);
    const view = this.replica.view(subject);
    // A log is never empty: its entries are on their way from the disk or the venue.
    const coming = this.replica.chain(subject) !== undefined && this.replica.fold(subject).count === 0;
    return coming ? { ...view, complete: false } : view;
  }

  headOf(subject: string): string | undefined {
    const head = this.replica.head(subject);
    return head && `${head.segment} ${head.n} ${hex(head.hash)}`;
  }

  async act(subject: string, kind: string, body: Plain, options: ActOptions = {}): Promise<ActResult> {
    const user = this.sessions.user();
    if (!user) return { type: 'refused', refusal: refuse('not-signed-in') };
    this.connection.logs.wake(subject);
    return this.acts.make({ subject, kind, body, actor: user.user, person: options.person });
  }

  conflicts(): readonly OpenConflict[] {
    return this.open.list();
  }

  settle(conflict: OpenConflict, { kind, body }: Act): Promise<ActResult> {
    const settling = kind === 'conflict.settled' ? body : { ...(body as object), settles: conflict.id };
    return this.act(conflict.subject, kind, settling as Plain);
  }

  name(id: string): string {
    return (
      this.connection.people.name(id) ?? this.kept.staff?.find(({ user }) => user === id)?.name ?? `#${id.slice(0, 5)}`
    );
  }

  people(): readonly { readonly id: string; readonly name: string }[] {
    const { people } = this.connection;
    const staff = this.access();
    const players = this.replica.view('floor').state;
    this.peopleList ??= this.samePeople(
      [...people.ids()].flatMap((id) => {
        const name = people.name(id);
        const isPlayer = !staff.has('users', id) || players.has('players', id);
        return name !== undefined && isPlayer ? [{ id, name }] : [];
      }),
    );
    return this.peopleList;
  }

  ask(path: string, body?: object): Promise<Answer> {
    return this.api.ask(path, body);
  }

  look(path: string): Promise<Answer> {
    return this.api.look(path);
  }

  async exportOf(subject: string, names: ReadonlyMap<string, string>): Promise<ExportResult> {
    const { exportSubject } = await import('./make-export.ts');
    const { replica, archive, heads } = this;
    return exportSubject(subject, { replica, archive, heads, names, facts: this.facts(), now: this.clock.now() });
  }

  present(): readonly Present[] {
    return this.connection.desk.present();
  }

  lookAt(path: string): void {
    this.path = path;
    this.connection.desk.tell({ user: this.sessions.user()?.user, at: path });
  }

  connect(): void {
    this.connection.connect();
  }

  retry(): void {
    this.connection.retry();
  }

  save(): void {
    this.connection.people.save();
  }

  close(): void {
    this.connection.destroy();
    this.settlement.stop();
    this.record.close();
    void this.keeper.idle().then(() => this.db.close());
  }

  /** Something was appended or signed, here or in another tab. */
  recordChanged(): void {
    this.connection.pump();
    const shown = this.record.head.seq;
    if (shown === this.shown) return;
    // Another tab has acted.
    this.connection.people.addOwn(this.record.since(this.shown + 1));
    this.show(undefined);
  }

  private settled(seq: number): void {
    this.keeper.keep('settled', seq);
    // Not one by one: a backlog of thousands settles in a moment.
    if (seq - this.record.from < RELEASE_AT && this.settlement.waiting > 0) return;
    void this.record.release(seq + 1, this.settlement.cloud, this.clock.now() - KEEP_ACTS_MS).catch(() => {});
  }

  private made(own: OwnEvent): void {
    if (own.detached) this.connection.people.addOwn([own]);
    this.show(own.event.subject);
    // An ended one's log may have been let go of again while the act was written down.
    this.connection.logs.wake(own.event.subject);
    this.connection.pump();
    this.tell('sync');
  }

  private show(subject: string | undefined): void {
    this.shown = this.record.head.seq;
    this.showing = subject;
    this.replica.setPending(this.settlement.pending());
    this.showing = undefined;
  }

  private subjectChanged(subject: string): void {
    if (this.showing !== undefined && subject !== this.showing) return;
    this.notice(subject);
    this.settlement.folded();
    this.tellSubject(subject);
  }

  /** What a subject's new entries mean for this device. */
  private notice(subject: string): void {
    const { entries, outcomes } = this.replica.fold(subject);
    const last = entries.at(-1);
    if (!last) return;
    this.seen = Math.max(this.seen, last.committedAt);
    if (outcomes.get(last.id)?.type === 'unknown') this.link.outdated();
    if (subject === 'access') this.accessChanged();
    this.endings.look(subject);
  }

  private accessChanged(): void {
    const standing = this.access().get('devices', this.device)?.standing;
    if (standing !== undefined) this.link.revoke(standing !== 'enrolled');
    this.peopleList = undefined;
    for (const type of ['facts', 'user', 'people'] as const) this.tell(type);
  }

  private tellSubject(subject: string): void {
    if (!this.known.has(subject)) {
      this.known.add(subject);
      this.tell('subjects');
    }
    this.options.onChange({ type: 'subject', subject });
    this.tell('sync');
  }

  private tell(type: Exclude<Change['type'], 'subject'>): void {
    this.options.onChange({ type });
  }

  private peopleChanged(): void {
    this.peopleList = undefined;
    this.tell('people');
    this.tell('user');
  }

  private userChanged(): void {
    this.connection.desk.tell({ user: this.sessions.user()?.user, at: this.path });
    this.tell('user');
  }

  private linkChanged(): void {
    const { heard } = this.link.reach;
    if (heard !== undefined) this.keeper.keep('heard', heard);
    this.tell('sync');
  }

  private differs(difference: Difference): void {
    console.error('this device came to another state than the venue', difference);
    this.differences.push(difference);
    this.tell('sync');
  }

  private erase(ids: readonly string[]): void {
    const gone = new Set(ids);
    void this.record.strip((event) => gone.has(rosterTarget(event) ?? '')).catch(() => {});
  }

  private access(): Reader<AccessTables> {
    return this.replica.view('access').state as unknown as Reader<AccessTables>;
  }

  private isPrimaryKey(key: Uint8Array): boolean {
    if (this.kept.identity.primaryKeys.some((known) => sameBytes(known, key))) return true;
    for (const { sort, publicKey } of this.access().rows('devices'))
      if (sort === 'edge' && sameBytes(publicKey, key)) return true;
    return false;
  }
}
