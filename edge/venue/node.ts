/**
 * The venue's node: store, primary, gate and all that follows a commit, put together.
 *
 *   socket ─▶ outbox ─▶ gate ─▶ primary ─▶ flush ─▶ store (fsync)
 *                                             └─▶ log tails, acks, directory, roster, boards
 */
import { type AccessTables, publicKeyOf, venueOf } from '../../src/access/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import { FOLD_VERSION } from '../../src/kernel/step.ts';
import { JUDGEMENT } from '../../src/subjects.ts';
import { BadBytes } from '../../src/sync/any.ts';
import { eventHash } from '../../src/sync/event.ts';
import { Gate, type GateResult } from '../../src/sync/gate.ts';
import type { SignedHead } from '../../src/sync/head.ts';
import { type Committed, type OwnAct, Primary } from '../../src/sync/primary.ts';
import { CLOSE, encodeMessage, type NodeState } from '../../src/sync/protocol.ts';
import type { Verify } from '../../src/sync/signing.ts';
import { StoreRefused } from '../../src/sync/store.ts';
import { Accounts } from '../accounts/accounts.ts';
import { PlayerCodes } from '../accounts/player-codes.ts';
import { Boards } from '../boards/boards.ts';
import { PlayerBoards } from '../boards/player-boards.ts';
import type { Log } from '../log.ts';
import { Push } from '../push/push.ts';
import type { Settings } from '../settings.ts';
import { nodeVerify } from '../signing.ts';
import { type EdgeStore, openStore } from '../store/store.ts';
import { Desk } from '../sync/desk.ts';
import { Directory } from '../sync/directory.ts';
import { LogTails } from '../sync/log-tails.ts';
import { Outboxes } from '../sync/outbox.ts';
import { isPhone, isStaff } from '../sync/rights.ts';
import { Roster } from '../sync/roster.ts';
import type { SyncSocket } from '../sync/socket.ts';
import { VenueClock } from './clock.ts';
import { EnrolmentCodes } from './codes.ts';
import { Devices } from './devices.ts';
import { DueActs } from './due.ts';
import { type Facts, openFacts } from './facts.ts';
import { Flushing } from './flushing.ts';
import { isOneOf, Meetings } from './meetings.ts';
import { erasedIn } from './names.ts';
import { NewLogs } from './new-logs.ts';
import { Pairings } from './pairings.ts';
import { Sealing } from './sealing.ts';
import { StorageState } from './storage.ts';

/** The outboxes' sockets are closed with this so that their providers come back and begin again. */
const CLOSE_RESTART = 1012;
const CLOSE_TRY_LATER = 1013;
/** How long messages that are on their way get to arrive when the node ends, ms. */
const PUSH_MS = 2_000;

const monotone = (): number => performance.now();

export class VenueNode {
  readonly settings: Settings;
  readonly log: Log;
  readonly store: EdgeStore;
  readonly primary: Primary;
  readonly clock: VenueClock;
  private wasAhead = false;
  readonly flushing: Flushing;
  readonly storage: StorageState;
  readonly devices: Devices;
  readonly codes: EnrolmentCodes;
  readonly accounts = new Accounts(this);
  readonly playerCodes: PlayerCodes;
  readonly push: Push;
  readonly pairings: Pairings;
  readonly tails: LogTails;
  readonly directory: Directory;
  readonly roster: Roster;
  readonly desk = new Desk(monotone);
  readonly outboxes: Outboxes;
  readonly boards: Boards;
  readonly meetings: Meetings;
  /** Called with what every socket must be told; the sync server sets it. */
  tellAll: (message: Uint8Array) => void = () => {};
  /** Called when devices were enrolled, revoked or suspected; the sync server sets it. */
  onAccessChanged: () => void = () => {};
  facts: Facts;
  private readonly due: DueActs;
  private readonly verify: Verify = nodeVerify();
  private readonly sealing: Sealing;
  private timer: NodeJS.Timeout | undefined;

  private constructor(settings: Settings, log: Log, opened: Opened, onBroken: (error: unknown) => void) {
    const { store, facts, stored, roster } = opened;
    this.settings = settings;
    this.log = log;
    this.store = store;
    this.facts = facts;
    const { venue, start, signer } = facts;
    this.primary = new Primary({ venue, start, signer, store, stored, ...JUDGEMENT });
    this.clock = new VenueClock(stored.committedAt);
    this.devices = new Devices(this.primary);
    this.codes = new EnrolmentCodes(settings.codeMs, monotone);
    this.playerCodes = new PlayerCodes(settings.playerCodeMs, monotone);
    this.pairings = new Pairings(settings.pairingMs, monotone);
    this.due = new DueActs(this.primary, (subject, err) => log.error({ subject, err }, 'cannot tell what is due'));
    this.tails = new LogTails(this.primary, store);
    this.directory = new Directory(
      this.primary,
      stored.subjects.flatMap((one) => one.checkpoint ?? []),
    );
    this.roster = new Roster(roster);
    const shown = { primary: this.primary, roster: this.roster, start };
    const failed = (err: unknown) => log.error({ err }, 'a player board');
    const latestOf = (device: string, most: number) => store.latestOf(device, most);
    this.boards = new Boards(shown, new PlayerBoards({ ...shown, latestOf, failed }));
    this.storage = new StorageState(store, settings.probeMs, () => this.storageChanged(), onBroken);
    this.flushing = new Flushing(this.primary, {
      now: () => this.clock.now(),
      moreComing: () => this.outboxes.busy,
      onCommitted: (committed) => this.committed(committed),
      onRefused: (refused) => this.refused(refused),
      onBroken,
    });
    const trusted = isOneOf([signer.publicKey]);
    const key = (device: string) => this.keyOf(device);
    const { primary, tails, flushing, verify } = this;
    const onTaken = (subject: string) => this.chainTaken(subject);
    this.meetings = new Meetings({ primary, store, tails, flushing, verify, trusted, key, onTaken });
    this.sealing = new Sealing({ primary, store, directory: this.directory, log, onBroken });
    this.outboxes = this.makeOutboxes();
    this.push = new Push({
      ...{ primary, record: store, log, settings },
      deliver: { vapid: facts.vapid, contact: settings.pushContact, local: settings.pushLocal },
      now: () => this.clock.now(),
      commit: (acts) => this.commit(acts),
    });
  }

  static async open(
    settings: Settings,
    log: Log,
    onBroken: (error: unknown) => void,
    store = openStore(settings),
  ): Promise<VenueNode> {
    const [facts, stored, roster] = await Promise.all([openFacts(store), store.load(FOLD_VERSION), store.roster()]);
    const node = new VenueNode(settings, log, { store, facts, stored, roster }, onBroken);
    await node.primary.complete();
    node.tails.keepHeads(await node.primary.signedHeads());
    node.timer = setInterval(() => node.tick(), settings.dueMs);
    // What a meeting left out before a crash.
    if (!node.primary.idle) node.flushing.request();
    await node.push.start();
    return node;
  }

  get access(): Reader<AccessTables> {
    return this.primary.fold('access').root as unknown as Reader<AccessTables>;
  }

  get isSetUp(): boolean {
    return venueOf(this.access) !== undefined;
  }

  /** Documents that are served now. */
  get documents(): number {
    return this.tails.documents + this.outboxes.count + this.boards.documents + 2;
  }

  get state(): NodeState {
    return { storage: this.storage.state, cloud: 'none', cloudSince: 0 };
  }

  /** Commit acts of the edge's own. Rejects with `StoreRefused` at once while the store takes no writes. */
  async commit(acts: readonly OwnAct[]): Promise<Committed> {
    if (this.storage.state !== 'ok') throw new StoreRefused(`store.${this.storage.state}`);
    return this.flushing.commit(acts);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.storage.stop();
    await this.push.close(PUSH_MS);
    await this.flushing.settled();
    await this.sealing.settled();
    await this.store.close();
  }

  private keyOf(device: string): Uint8Array | undefined {
    // Every start of a primary acts under a device id of its own, with the one key of this edge.
    if (device.startsWith('edge-')) return this.facts.signer.publicKey;
    return publicKeyOf(this.access, device);
  }

  private makeOutboxes(): Outboxes {
    const newLogs = new NewLogs(this.primary, this.devices);
    const gate = new Gate({
      venue: this.facts.venue,
      verify: this.verify,
      // No device may speak as a primary, however it came to be enrolled under such a name.
      key: (device) => (device.startsWith('edge-') ? undefined : publicKeyOf(this.access, device)),
      committed: (device) => this.primary.head(device),
      hashOf: (device, seq) => this.store.hashOf(device, seq),
      mayOpen: (device, subject) => newLogs.mayOpen(device, subject),
    });
    return new Outboxes({
      gate,
      primary: this.primary,
      requestFlush: () => this.flushing.request(),
      standing: (device) => {
        const known = this.devices.get(device);
        if (known?.standing !== 'enrolled') return 'out';
        return isStaff(known) ? 'staff' : isPhone(known) ? 'phone' : 'out';
      },
      accepting: () => this.storage.state === 'ok',
      copied: (device, result) => this.copied(device, result),
      askedAgain: ({ device, document }, code) => this.log.debug({ device: device.id, document, code }, 'asked again'),
      headsStated: (socket, heads) => this.headsStated(socket, heads),
    });
  }

  private headsStated(socket: SyncSocket, heads: readonly SignedHead[]): void {
    this.meetings
      .chainsWanted(heads)
      .then((wanted) => {
        for (const one of wanted) socket.tell(encodeMessage('chainWanted', one));
      })
      .catch((error) => {
        if (error instanceof BadBytes) socket.close(CLOSE.refused, error.code);
        else this.log.error({ device: socket.device.id, err: error }, 'could not judge heads');
      });
  }

  /** A meeting replaced a subject's chain: whatever builds on the old one begins anew. */
  private async chainTaken(subject: string): Promise<void> {
    this.log.warn({ subject, term: this.primary.termOf(subject) }, 'took over a chain');
    this.primary.dropWaiting();
    this.outboxes.forget(CLOSE_RESTART, 'reopened');
    this.tails.keepHeads(await this.primary.signedHeads([subject]));
    this.tails.dropStale(subject);
    this.directory.taken(subject);
    this.accessChanged();
    this.roster.erase(erasedIn(this), this.clock.now());
    this.boards.refresh();
  }

  private tick(): void {
    const step = this.clock.look(this.primary.latestCommit);
    const { ahead } = this.clock;
    if (ahead > 0 && !this.wasAhead)
      this.log.warn({ ms: ahead }, 'the system’s clock was set back: the venue goes on by its own');
    this.wasAhead = ahead > 0;
    if (step !== 0) {
      this.log.warn({ ms: step }, 'the clock was stepped');
      this.primary.correctTime(step);
    }
    if (this.storage.state !== 'ok') return;
    this.due.collect(this.clock.now());
    if (!this.primary.idle) this.flushing.request();
    this.push.look();
  }

  private committed(committed: Committed): void {
    const steps = [
      () => this.tails.broadcast(committed),
      () => this.outboxes.committed(committed),
      () => this.directory.write(committed.rolled),
      () => committed.entries.some((one) => one.subject === 'access') && this.accessChanged(),
      () => this.boards.committed(committed, this.roster.take(committed)),
      () => this.accounts.committed(committed),
      () => this.push.committed(committed),
      () => this.sealing.committed(committed),
      () => this.forgetClosed(committed),
      () => committed.devices.size > 0 && this.due.collect(this.clock.now()) && this.flushing.request(),
    ];
    for (const step of steps) this.observe(step);
  }

  /** It is durable and will be served: what goes wrong for whoever watches must not stop the room. */
  private observe(step: () => unknown): void {
    try {
      step();
    } catch (error) {
      this.log.error({ err: error }, 'after a commit');
    }
  }

  private refused(refused: StoreRefused): void {
    this.primary.dropWaiting();
    this.storage.refused(refused);
    this.outboxes.forget(CLOSE_TRY_LATER, 'store');
  }

  private storageChanged(): void {
    const { state } = this.storage;
    this.log[state === 'ok' ? 'info' : 'error']({ storage: state }, 'storage');
    this.tellAll(encodeMessage('state', this.state));
    if (state === 'ok' && !this.primary.idle) this.flushing.request();
  }

  private accessChanged(): void {
    this.devices.changed();
    this.onAccessChanged();
  }

  private copied(device: string, { event, signed }: Extract<GateResult, { type: 'copied' }>): void {
    this.log.warn({ device, seq: event.seq }, 'two events under one id: the device was copied');
    const fork = {
      device,
      seq: event.seq,
      hash: eventHash(signed.bytes),
      event: signed.bytes,
      signature: signed.signature,
    };
    const kept = this.store.keepFork(fork);
    // Once is enough: whoever holds the key could fill the access log with it.
    const suspected = this.devices.get(device)?.standing !== 'enrolled';
    const told = suspected
      ? undefined
      : this.commit([{ subject: 'access', kind: 'device.suspected', body: { device } }]);
    Promise.all([kept, told]).catch((error) => this.log.error({ device, err: error }, 'could not keep a fork'));
  }

  /** Closed segments are read from the store: only open ones stay in memory. */
  private forgetClosed({ rolled }: Committed): void {
    for (const subject of rolled) {
      const segments = this.primary.logs.get(subject)?.segments ?? [];
      for (const segment of segments.slice(0, -1)) segment.elements = undefined;
    }
  }
}

interface Opened {
  readonly store: EdgeStore;
  readonly facts: Facts;
  readonly stored: Awaited<ReturnType<EdgeStore['load']>>;
  readonly roster: Awaited<ReturnType<EdgeStore['roster']>>;
}
