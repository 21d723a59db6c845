/**
 * What runs in the browser of a `BrowserTablet`: the real device layer (its IndexedDB, its sockets, its
 * replica) without the floor's views, so that a test can act faster than anyone taps.
 */
import { enrol } from '../../../client/device/enrol.ts';
import { type Device, makeDevice } from '../../../client/device/make-device.ts';
import { currentEnrolment } from '../../../client/device/store/enrolment.ts';
import type { DeviceRecord } from '../../../client/device/store/make-record.ts';
import { stateHash } from '../../../src/kernel/canonical.ts';
import type { Plain } from '../../../src/kernel/plain.ts';
import { hex } from '../../../src/sync/directory.ts';
import type { Replica } from '../../../src/sync/replica.ts';
import { Round } from './round.ts';

/** A subject as this tablet holds it settled: how many entries are folded, and to what state. */
export interface SubjectReading {
  readonly count: number;
  readonly hash: string;
  /** Own acts shown on top, not yet in the log. */
  readonly pending: number;
  readonly complete: boolean;
}

export interface TabletReading {
  readonly device: string;
  /** Own acts on this tablet's disk, and how many of them the venue has acknowledged: always the first ones. */
  readonly made: number;
  readonly acked: number;
  readonly reach: string;
  readonly differences: readonly string[];
  readonly subjects: { readonly [subject: string]: SubjectReading };
}

export interface TimedAct {
  readonly id: string;
  readonly tapped: number;
  readonly kept: number;
}

/** As `window.tablet`. */
export interface TabletPage {
  enrol(code: string): Promise<void>;
  /** Opens what this browser keeps; no network is needed. */
  open(): Promise<void>;
  /** Signs in whoever of the staff has this name. */
  signIn(name: string, pin: string): Promise<string>;
  connect(): void;
  act(subject: string, kind: string, body: Plain, name?: string): Promise<string>;
  /** Goes round the acts of an evening, one after the other, until `stop`. */
  start(prefix: string, tournament: string, game: string, gapMs: number): void;
  /** Resolves with how many acts were made and how many refused here. */
  stop(): Promise<{ done: number; refused: number }>;
  /** So many acts as fast as this browser takes them. */
  burst(prefix: string, tournament: string, game: string, count: number): Promise<number>;
  acked(): number;
  read(): TabletReading;
  /** Notes from now on when each event of a subject is folded here. */
  watch(subject: string): void;
  /** What was noted: event ids, and milliseconds since 1970 by the monotone clock. */
  seen(): [id: string, at: number][];
  /** Counts the chips of players p1, p2 … one after the other. Times as in `seen`: asked for, and on this tablet's disk. */
  countChips(tournament: string, players: number, count: number, gapMs: number): Promise<TimedAct[]>;
}

interface Inside {
  readonly replica: Replica;
  readonly record: DeviceRecord;
}

let device: Device | undefined;
let running = false;
const noted: [id: string, at: number][] = [];
let ended: Promise<{ done: number; refused: number }> = Promise.resolve({ done: 0, refused: 0 });
const opened = (): Device => {
  if (!device) throw new Error('the tablet is not open');
  return device;
};
const inside = (): Inside => opened() as unknown as Inside;
const acked = (): number => inside().record.head.seq - opened().sync().waiting;
const stamp = (): number => performance.timeOrigin + performance.now();

async function work(round: Round, gapMs: number): Promise<{ done: number; refused: number }> {
  let done = 0;
  let refused = 0;
  while (running) {
    const result = await step(round);
    if (result === 'done') done++;
    else refused++;
    await new Promise((resolve) => setTimeout(resolve, gapMs));
  }
  return { done, refused };
}

async function step(round: Round): Promise<'done' | 'refused'> {
  const { subject, kind, body, name } = round.next();
  const result = await opened().act(subject, kind, body, name === undefined ? {} : { person: { name } });
  if (result.type === 'done') round.did(kind, result.id);
  else if (result.refusal.refused === 'storage.full') throw new Error('the browser could not write');
  return result.type;
}

const page: TabletPage = {
  async enrol(code) {
    const { result } = await enrol(location.origin, code);
    if (result.type !== 'done') throw new Error(`enrolment: ${JSON.stringify(result)}`);
  },
  async open() {
    const enrolment = await currentEnrolment();
    if (!enrolment) throw new Error('this browser is no tablet yet');
    device = await makeDevice({ origin: location.origin, enrolment, onChange: () => {} });
  },
  async signIn(name, pin) {
    const user = opened()
      .sessions.staff()
      .find((one) => one.name === name);
    return user ? opened().sessions.unlock(user.user, pin) : 'unknown';
  },
  connect: () => opened().connect(),
  async act(subject, kind, body, name) {
    const result = await opened().act(subject, kind, body, name === undefined ? {} : { person: { name } });
    if (result.type === 'refused') throw new Error(JSON.stringify(result.refusal));
    return result.id;
  },
  start(prefix, tournament, game, gapMs) {
    running = true;
    ended = work(new Round(prefix, tournament, game), gapMs);
  },
  stop() {
    running = false;
    return ended;
  },
  async burst(prefix, tournament, game, count) {
    const round = new Round(prefix, tournament, game);
    let done = 0;
    while (done < count) if ((await step(round)) === 'done') done++;
    return done;
  },
  acked,
  read() {
    const { replica, record } = inside();
    const { reach, differences } = opened().sync();
    const subjects = replica.subjects().map((subject): [string, SubjectReading] => {
      const { pending, complete } = replica.view(subject);
      const { count, root } = replica.fold(subject);
      return [subject, { count, hash: hex(stateHash(root)), pending: pending.size, complete }];
    });
    return {
      ...{ device: opened().device, made: record.head.seq, acked: acked(), reach },
      differences: differences.map((difference) => JSON.stringify(difference)),
      subjects: Object.fromEntries(subjects),
    };
  },
  watch(subject) {
    const { replica } = inside();
    let count = replica.fold(subject).entries.length;
    replica.subscribe(() => {
      const { entries } = replica.fold(subject);
      for (; count < entries.length; count++) noted.push([entries[count]!.id, stamp()]);
    });
  },
  seen: () => noted,
  async countChips(tournament, players, count, gapMs) {
    const made: TimedAct[] = [];
    for (let i = 0; i < count; i++) {
      const chips = 20_000 + inside().record.head.seq;
      const tapped = stamp();
      const id = await page.act(tournament, 'chips.counted', { counts: [{ player: `p${1 + (i % players)}`, chips }] });
      made.push({ id, tapped, kept: stamp() });
      await new Promise((resolve) => setTimeout(resolve, gapMs));
    }
    return made;
  },
};

(window as unknown as { tablet: TabletPage }).tablet = page;
