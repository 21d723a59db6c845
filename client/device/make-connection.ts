/** All of a device's sockets, and what follows from what they tell. */
import { FOLD_VERSION } from '../../src/kernel/step.ts';
import type { SignedHead } from '../../src/sync/head.ts';
import { parseSegment } from '../../src/sync/names.ts';
import { type Ack, type ChainWanted, CLOSE, PROTOCOL_VERSION, type ServerHello } from '../../src/sync/protocol.ts';
import type { Replica } from '../../src/sync/replica.ts';
import type { Clock } from './make-clock.ts';
import { type Desk, makeDesk } from './make-desk.ts';
import type { Endings } from './make-endings.ts';
import type { Link } from './make-link.ts';
import { makePeople, type People, type PeopleOptions } from './make-people.ts';
import type { Settlement } from './make-settlement.ts';
import type { Database, Identity } from './store/database.ts';
import type { Keeper } from './store/make-keeper.ts';
import type { DeviceRecord } from './store/make-record.ts';
import { bringNames } from './sync/bring-names.ts';
import type { Archive } from './sync/make-archive.ts';
import { makeDirectory } from './sync/make-directory.ts';
import type { Heads } from './sync/make-heads.ts';
import { type Logs, makeLogs } from './sync/make-logs.ts';
import { makeOutbox, type Outbox } from './sync/make-outbox.ts';
import type { VenueApi } from './venue-api.ts';

export interface ConnectionOptions {
  /** `ws://…/sync` or `wss://…/sync`. */
  readonly server: string;
  readonly api: VenueApi;
  readonly identity: Identity;
  readonly db: Database;
  readonly keeper: Keeper;
  readonly record: DeviceRecord;
  readonly replica: Replica;
  readonly clock: Clock;
  readonly link: Link;
  readonly archive: Archive;
  readonly heads: Heads;
  readonly settlement: Settlement;
  /** The server's start that was heard of last. */
  readonly start: string | undefined;
  readonly people: PeopleOptions['kept'];
  readonly endings: Endings;
  onPeople(): void;
  onErased(ids: readonly string[]): void;
  onDesk(): void;
  onBroken(subject: string, segment: string): void;
}

export interface Connection {
  readonly logs: Logs;
  readonly people: People;
  readonly desk: Desk;
  /** Open the sockets. Until then nothing is asked of the network. */
  connect(): void;
  /** The record has grown. */
  pump(): void;
  /** The network may be back. */
  retry(): void;
  destroy(): void;
}

/** After the server ended a document it is asked for anew, ms later: what replaced it is under way then. */
const BEGIN_ANEW_MS = 1_000;

/** What earlier pages left is swept when nobody waits for anything, ms. */
const SWEEP_AFTER_MS = 20_000;

export function makeConnection(options: ConnectionOptions): Connection {
  const { server, api, identity, db, keeper, record, replica, clock, link, archive, heads, settlement } = options;
  const { venue, device } = identity;
  const params = () => ({ token: identity.token, pvm: '1' });
  let outbox: Outbox | undefined;
  let start = options.start;
  let again: ReturnType<typeof setTimeout> | undefined;
  let sweeping: ReturnType<typeof setTimeout> | undefined;
  let handing: Promise<void> = Promise.resolve();
  /** What the venue lacks and could not be given whole: older segments may come here yet. */
  const owed = new Map<string, ChainWanted>();
  /** The server ended a document for good. */
  let closed = false;
  let ended = false;

  const logs = makeLogs({
    ...{ server, venue, device, db, replica, archive, heads, params },
    endings: options.endings,
    onHead: () => link.heard(),
    onSynced() {
      settlement.folded();
      for (const wanted of owed.values()) handOverNext(wanted);
    },
    onBroken: options.onBroken,
    onClosed,
  });
  const directory = makeDirectory({
    ...{ server, venue, params, onClosed },
    onChain: (subject, chain) => logs.setChain(subject, chain),
    onSynced() {
      link.revoke(false);
      logs.fetchAgain();
      sweeping ??= setTimeout(() => void logs.sweep().catch(() => {}), SWEEP_AFTER_MS);
    },
  });
  const people = makePeople({
    ...{ server, venue, params, kept: options.people, onChange: options.onPeople, onErased: options.onErased },
    keep: (rows) => keeper.keep('people', rows),
    onClosed: (code) => (code === CLOSE.stale ? people.connect() : onClosed(code)),
    onLacking: (names) => void bringNames(api, names),
  });
  const desk = makeDesk({ ...{ server, venue, device, params, onClosed }, onChange: options.onDesk });

  function onClosed(code: number): void {
    closed = true;
    if (code === CLOSE.forbidden) link.revoke(true);
    if (code === CLOSE.stale) again ??= setTimeout(beginAnew, BEGIN_ANEW_MS);
  }

  /** Open again what the server ended. A device that it didn't know when it was restored may be known by now. */
  function beginAnew(): void {
    clearTimeout(again);
    again = undefined;
    if (!closed || ended) return;
    closed = false;
    if (start !== undefined) directory.follow(start);
    people.connect();
    desk.connect();
    logs.fetchAgain();
  }

  function onHello(hello: ServerHello): void {
    const { protocol, foldVersion } = hello;
    if (protocol > PROTOCOL_VERSION || foldVersion > FOLD_VERSION) link.outdated();
    // The heads were told anew with it: what is lacking is asked for anew.
    owed.clear();
    if (hello.start !== start) keeper.keep('start', hello.start);
    start = hello.start;
    directory.follow(start);
  }

  function onAck(ack: Ack): void {
    link.up();
    settlement.acknowledged(ack);
    beginAnew();
  }

  /** One after the other, as they were asked for: `access` comes first, the others are proved by it. */
  function handOverNext(wanted: ChainWanted): void {
    handing = handing.then(() => handOver(wanted)).catch((error) => console.warn('handing over a chain', error));
  }

  async function handOver(wanted: ChainWanted): Promise<void> {
    const { subject, known } = wanted;
    const holding = async (of: string, segment: string) => {
      const held = replica.held(of, segment);
      const kept = await archive.kept(of, segment);
      return held.length >= kept.length ? held : kept;
    };
    // A venue that was restored from an old copy asks for this, and no other does.
    const { chainTo } = await import('./sync/hand-over.ts');
    owed.delete(subject);
    for (const head of unknownTo(known, heads.of(subject))) {
      const segments = await chainTo(head, known, holding);
      if (segments) await api.handOver(head, segments);
      else owed.set(subject, wanted);
    }
    people.bringBack();
  }

  return {
    logs,
    people,
    desk,
    connect() {
      outbox = makeOutbox({
        ...{ server, venue, device, record, clock, params, onHello, onAck },
        heads: () => heads.all(),
        onHead: (head) => heads.note(head),
        onState: (state) => link.told(state),
        onChainWanted: handOverNext,
        onTime: () => keeper.keep('offset', clock.offset()),
        onHeard: () => link.heard(),
        onDown: () => link.down(),
        onRevoked: () => link.revoke(true),
        onForked: () => link.fork(),
      });
      logs.connect();
      people.connect();
      desk.connect();
      if (start !== undefined) directory.follow(start);
    },
    pump: () => outbox?.pump(),
    retry() {
      for (const part of [outbox, directory, logs, people, desk]) part?.retry();
    },
    destroy() {
      ended = true;
      clearTimeout(again);
      clearTimeout(sweeping);
      link.stop();
      for (const part of [outbox, directory, logs, people, desk]) part?.destroy();
    },
  };
}

/** Heads that the primary's segments don't reach, those of the highest term first. */
function unknownTo(known: ChainWanted['known'], heads: readonly SignedHead[]): SignedHead[] {
  const lacking = heads.filter((head) => !known.some((one) => one.segment === head.segment && one.count >= head.n));
  const term = ({ segment }: SignedHead) => parseSegment(segment)?.term ?? 0;
  return lacking.sort((a, b) => term(b) - term(a) || b.n - a.n);
}
