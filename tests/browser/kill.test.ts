import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { STORE_FILE } from '../../edge/store/connection.ts';
import { DEFAULT_POLICY } from '../../src/tournament/policy.ts';
import { BrowserTablet } from '../support/browser-tablet.ts';
import { launchChromium } from '../support/chromium.ts';
import { type EdgeProcess, startEdge } from '../support/edge-process.ts';
import { killAtNextSync, provideStrace } from '../support/strace.ts';
import { postJson, SyncClient } from '../support/sync-client.ts';
import type { SubjectReading, TabletReading } from '../support/tablet-page/page.ts';
import { ROUND_TABLES } from '../support/tablet-page/round.ts';
import { tearLastTransaction } from '../support/torn-wal.ts';
import { readVenueDisk, type VenueDisk } from '../support/venue-disk.ts';
import { waitFor } from '../support/wait.ts';

// Three tablets in real browsers and a fourth device by protocol alone act all the time; the edge's life is taken
// again and again. After each death its disk is read by other means, and compared with what the devices were told.

const TOURNAMENT = 'tournament/storm';
const GAME = 'nlh';
const PIN = '2468';
/** Between two acts of a tablet, ms: three of them make more than a busy room does. */
const GAP_MS = 15;
const PATIENCE = { timeout: 60_000 };

let browser: Browser;
let edge: EdgeProcess;
let tablets: BrowserTablet[] = [];
let fourth: SyncClient;
/** The loads under way: one that a failed test leaves behind must not act on in the next. */
const loads = new Set<{ stop(): Promise<void> }>();

beforeAll(async () => {
  await provideStrace();
  browser = await launchChromium();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  edge = await startEdge();
  const setUp = { name: 'Storm', timeZone: 'UTC', pin: PIN, manager: 'Ana' };
  const { body } = await postJson<{ code: string }>(`${edge.origin}/api/v1/setup`, setUp);
  fourth = (await SyncClient.enrol(edge.origin, body.code)).connect();
  await fourth.signIn('Ana');
  await makeRoom();
  tablets = await Promise.all([1, 2, 3].map(newTablet));
});
afterEach(async () => {
  for (const load of loads) await load.stop();
  fourth?.disconnect();
  for (const tablet of tablets) await tablet.close();
  await edge?.dispose();
  expect(tablets.flatMap((tablet) => tablet.errors)).toEqual([]);
});

async function makeRoom(): Promise<void> {
  const rows = [{ type: 'level', smallBlind: 100, bigBlind: 200, ante: 0, anteKind: 'none', minutes: 20 }];
  const plan = { name: 'Storm', structure: { rows }, seatsPerTable: 9, startingStack: 30_000, capacity: null };
  const rest = {
    prizePlaces: 3,
    closesAfterRow: null,
    reentries: null,
    rebuys: null,
    addOns: null,
    policy: DEFAULT_POLICY,
  };
  await fourth.act(TOURNAMENT, 'tournament.created', { ...plan, ...rest } as never);
  await fourth.act(TOURNAMENT, 'registration.opened', {});
  for (let n = 1; n <= ROUND_TABLES; n++) await fourth.act(TOURNAMENT, 'table.added', { table: `t${n}`, number: n });
  await fourth.act('floor', 'game.added', { game: GAME, name: 'No-Limit', stakes: '1/2', seats: 9 });
  await fourth.allAcked();
}

async function newTablet(): Promise<BrowserTablet> {
  const url = `${edge.origin}/api/v1/enrolment-codes`;
  const { body } = await postJson<{ code: string }>(url, {}, fourth.identity.token);
  const tablet = await BrowserTablet.open(browser, edge.origin);
  await tablet.call('enrol', body.code);
  await tablet.call('open');
  expect(await tablet.call('signIn', 'Ana', PIN)).toBe('ok');
  await tablet.call('connect');
  await waitFor(async () => TOURNAMENT in (await tablet.call('read')).subjects, PATIENCE);
  return tablet;
}

const readings = (): Promise<TabletReading[]> => Promise.all(tablets.map((tablet) => tablet.call('read')));
const ackedOf = async (): Promise<number> => {
  const counts = await Promise.all(tablets.map((tablet) => tablet.call('acked')));
  return counts.reduce((sum, count) => sum + count, fourth.acked);
};

/** The fourth device acts as long as this runs. */
function hammer(): { stop(): Promise<void> } {
  let going = true;
  const loop = async () => {
    for (let i = 0; going; i++) {
      await fourth.act('floor', 'player.added', { player: `f${fourth.seq}` }, { name: `Fourth ${i}` });
      // As many as are under way at once on a slow line.
      await waitFor(() => !going || fourth.seq - fourth.acked < 40, { ...PATIENCE, interval: 5 });
    }
  };
  const ended = loop();
  const load = {
    stop() {
      going = false;
      loads.delete(load);
      return ended;
    },
  };
  loads.add(load);
  return load;
}

interface Told {
  readonly device: string;
  readonly acked: number;
  readonly subjects: Readonly<Record<string, Pick<SubjectReading, 'count' | 'hash'>>>;
}

/** What each device was told and shows as settled, read while no edge is alive to tell it more. */
async function whatWasTold(): Promise<Told[]> {
  const own: Told['subjects'] = Object.fromEntries(
    fourth.replica
      .subjects()
      .map((subject) => [subject, { count: fourth.replica.fold(subject).count, hash: fourth.stateHash(subject) }]),
  );
  return [...(await readings()), { device: fourth.identity.device, acked: fourth.acked, subjects: own }];
}

/** What must hold of the disk whenever the edge has died. */
function expectKept(disk: VenueDisk, told: readonly Told[]): void {
  expect(disk.ids.length, 'every act once').toBe(new Set(disk.ids).size);
  for (const { device, acked, subjects } of told) {
    expect(disk.held(device), `acts of ${device} that were acknowledged`).toBeGreaterThanOrEqual(acked);
    for (const [subject, { count, hash }] of Object.entries(subjects)) {
      const there = disk.subjects.get(subject);
      expect(there?.count ?? 0, `entries of ${subject}, which a device showed as settled`).toBeGreaterThanOrEqual(
        count,
      );
      if (count > 0) expect(hash, `${subject} after ${count} entries`).toBe(there!.hashAt(count));
    }
  }
}

/** Kills the edge, reads its disk, starts it again. */
async function killAndCompare(kill: () => Promise<unknown> = () => edge.kill()): Promise<VenueDisk> {
  await kill();
  const told = await whatWasTold();
  const disk = await readVenueDisk(edge.dataDir);
  expectKept(disk, told);
  await edge.start();
  return disk;
}

/** Everything made is acknowledged and folded everywhere; then all must be in one state, and the disk too. */
async function expectOneState(): Promise<VenueDisk> {
  let last: TabletReading[] = [];
  const inStep = async () => {
    last = await readings();
    const quiet = last.every(({ made, acked, subjects }) => {
      const settled = Object.values(subjects).every(({ pending, complete }) => pending === 0 && complete);
      return made === acked && settled;
    });
    return quiet && fourth.acked === fourth.seq && new Set(countsOf(last)).size === 1;
  };
  await waitFor(inStep, {
    ...PATIENCE,
    message: () => `all in step: ${JSON.stringify([...last, fourth.seq, fourth.acked])}`,
  });
  const disk = await readVenueDisk(edge.dataDir);
  expectKept(disk, await whatWasTold());
  for (const { device, made, differences } of last) {
    expect(differences).toEqual([]);
    expect(disk.held(device), 'all that was made is there').toBe(made);
  }
  for (const [subject, there] of disk.subjects) {
    const hashes = [...last.map(({ subjects }) => subjects[subject]?.hash), fourth.stateHash(subject)];
    expect(new Set(hashes), subject).toEqual(new Set([there.hashAt(there.count)]));
  }
  return disk;
}

/** Entries of each subject, a line for each device. */
function countsOf(tabletReadings: readonly TabletReading[]): string[] {
  const names = fourth.replica.subjects();
  const own = names.map((subject) => fourth.replica.fold(subject).count).join();
  return [...tabletReadings.map(({ subjects }) => names.map((name) => subjects[name]?.count).join()), own];
}

async function startAll(round: number): Promise<void> {
  await Promise.all(tablets.map((tablet, i) => tablet.call('start', `${'abc'[i]}${round}x`, TOURNAMENT, GAME, GAP_MS)));
}
const stopAll = (): Promise<unknown> => Promise.all(tablets.map((tablet) => tablet.call('stop')));

/** Resolves once the devices have been told of `more` acts more that they are safe. */
async function untilAcked(more: number): Promise<void> {
  const before = await ackedOf();
  await waitFor(async () => (await ackedOf()) >= before + more, {
    ...PATIENCE,
    interval: 1,
    message: `${more} acks more`,
  });
}

describe('an edge that is killed', { timeout: 600_000 }, () => {
  it('twenty times under load from three tablets loses no acknowledged act, has none twice, and all come to one state', async () => {
    for (let round = 1; round <= 20; round++) {
      await startAll(round);
      const load = hammer();
      // Each time at another moment of its work.
      await untilAcked(5 + ((round * 37) % 60));
      await killAndCompare();
      await untilAcked(10);
      await Promise.all([load.stop(), stopAll()]);
      await expectOneState();
    }
    expect(edge.entries.filter(({ msg }) => msg === 'listening')).toHaveLength(21);
    const disk = await expectOneState();
    const verdicts = [...disk.subjects.values()].flatMap((subject) => subject.verdicts);
    expect(verdicts.filter((verdict) => verdict !== 'ok')).toEqual([]);
    expect(disk.ids.length).toBeGreaterThan(1000);
    expect([...disk.kinds]).toEqual(expect.arrayContaining(['act.reverted', 'player.busted', 'waitlist.left']));
  });

  it('between a write and its fsync, and with the power gone in that moment, has lost nothing that it acknowledged', async () => {
    for (const share of [undefined, 0.5, 0.97]) {
      await startAll(share === undefined ? 0 : share * 100);
      const load = hammer();
      await untilAcked(20);
      const inSync = async () => {
        await killAtNextSync(edge.pid!);
        expect(await edge.exited()).toEqual({ code: null, signal: 'SIGKILL' });
        if (share === undefined) return;
        expect(await tearLastTransaction(join(edge.dataDir, `${STORE_FILE}-wal`), share)).toBeGreaterThan(0);
      };
      await killAndCompare(inSync);
      await untilAcked(10);
      await Promise.all([load.stop(), stopAll()]);
      await expectOneState();
    }
  });

  it('while a tablet delivers 3,000 acts that it made offline, has each of them once', async () => {
    const [alone] = tablets as [BrowserTablet];
    await edge.kill();
    expect(await alone.call('burst', 'offline', TOURNAMENT, GAME, 3000)).toBe(3000);
    const backlog = await alone.call('read');
    expect(backlog.made - backlog.acked).toBeGreaterThanOrEqual(3000);
    await edge.start();

    let kills = 0;
    for (const share of [0.1, 0.3, 0.5, 0.7]) {
      const from = backlog.acked + share * 3000;
      await waitFor(async () => (await alone.call('acked')) >= from, { ...PATIENCE, interval: 1, message: 'delivery' });
      const disk = await killAndCompare();
      if (disk.held(backlog.device) < backlog.made) kills++;
    }
    expect(kills, 'deaths before all was delivered').toBeGreaterThanOrEqual(2);
    const disk = await expectOneState();
    expect(disk.held(backlog.device)).toBe(backlog.made);
  });
});
