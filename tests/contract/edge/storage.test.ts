import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { STORE_FILE } from '../../../edge/store/connection.ts';
import type { SyncClient } from '../../support/sync-client.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { startVenue, type VenueUnderTest } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';

const QUICK = { PVM_BUSY_MS: '50', PVM_PROBE_MS: '50' };
const root = process.getuid?.() === 0;

/** Cleanups of the running test, the last first. */
let after: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of after.reverse()) await clean();
  after = [];
});

async function venueAt(dataDir?: string): Promise<VenueUnderTest> {
  const venue = await startVenue({ env: QUICK, ...(dataDir ? { dataDir } : {}) });
  after.push(() => venue.dispose());
  return venue;
}

const storeOf = async ({ edge }: VenueUnderTest) =>
  ((await (await fetch(`${edge.origin}/health`)).json()) as { store: string }).store;

/** While the store takes no writes: what the edge says, keeps and still does. */
async function expectRefusal(venue: VenueUnderTest, ana: SyncClient, state: 'full' | 'locked'): Promise<string> {
  const made = await ana.act('floor', 'player.added', { player: `made-while-${state}` });
  await waitFor(() => ana.state?.storage === state, { message: `the tablet to be told "${state}"` });
  expect(await storeOf(venue)).toBe(state);
  // The close follows the message; it says that the provider is to come again.
  const putOff = () => ana.closes.some(({ code, reason }) => code === 1013 && reason === 'store');
  await waitFor(putOff, { message: 'the outbox to be put off' });
  expect(ana.acked).toBe(ana.seq - 1);
  const code = await fetch(`${venue.edge.origin}/api/v1/enrolment-codes`, {
    ...{ method: 'POST', headers: { authorization: `Bearer ${ana.identity.token}` } },
  });
  expect(code.status, 'what needs no writing is served').toBe(201);
  return made;
}

describe('an edge whose store takes no writes', () => {
  it('because another program holds the database: says so, keeps serving, and takes the acts when it may', async () => {
    const venue = await venueAt();
    const ana = await venue.tablet();
    const other = createClient({ url: pathToFileURL(join(venue.edge.dataDir, STORE_FILE)).href });
    after.push(() => other.close());
    // The edge may be in the middle of a flush.
    const lock = await waitFor(() => other.transaction('write'), { message: 'the database’s lock' });
    const made = await expectRefusal(venue, ana, 'locked');
    await lock.rollback();
    await ana.allAcked();
    await ana.sees('floor', made);
    await waitFor(() => ana.state?.storage === 'ok', { message: 'the tablet to be told "ok"' });
    expect(ana.replica.fold('floor').entries.filter(({ id }) => id === made)).toHaveLength(1);
  });

  // Only root may mount a disk small enough to fill.
  it.skipIf(!root)(
    'because the disk is full: the same, and after a restart all that was acknowledged is there',
    async () => {
      const { path, remove } = await tempDir('small-disk');
      after.push(remove);
      const disk = join(path, 'disk');
      await mkdir(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk]);
      after.push(() => execFileSync('umount', [disk]));
      const venue = await venueAt(join(disk, 'data'));
      const ana = await venue.tablet();
      const first = await ana.act('floor', 'player.added', { player: 'before' });
      await ana.allAcked();

      const filler = join(disk, 'filler');
      await fill(filler);
      // What is left of the last page may still take an act or two.
      await waitFor(
        async () => {
          void ana.act('floor', 'player.added', { player: `filling-${ana.seq}` });
          return ana.state?.storage === 'full';
        },
        { message: 'the disk to be full' },
      );
      expect(await storeOf(venue)).toBe('full');
      const acked = ana.acked;
      expect(acked).toBeLessThan(ana.seq);

      await rm(filler);
      await ana.allAcked();
      expect(await storeOf(venue)).toBe('ok');
      await venue.edge.kill();
      await venue.edge.start();
      const last = await ana.act('floor', 'player.added', { player: 'after' });
      await ana.sees('floor', last);
      const ids = ana.replica
        .fold('floor')
        .entries.map(({ id }) => id)
        .filter((id) => id.startsWith(ana.identity.device));
      expect(ids).toContain(first);
      expect(ids).toHaveLength(ana.seq - 1);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});

/** Writes until nothing more goes in. */
async function fill(path: string): Promise<void> {
  for (let size = 1024 * 1024; size >= 512; size /= 2) {
    for (;;) {
      const full = await writeFile(path, new Uint8Array(size), { flag: 'a' }).then(
        () => false,
        () => true,
      );
      if (full) break;
    }
  }
}
