import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { STORE_FILE } from '../../edge/store/connection.ts';
import { decodeEvent, eventHash } from '../../src/sync/event.ts';
import { decodeEntry, type LogEntry } from '../../src/sync/log-entry.ts';
import { attachStrace, provideStrace } from '../support/strace.ts';
import type { SyncClient } from '../support/sync-client.ts';
import { tempDir } from '../support/temp-dir.ts';
import { startVenue, type VenueUnderTest } from '../support/venue.ts';
import { readVenueDisk } from '../support/venue-disk.ts';
import { waitFor } from '../support/wait.ts';
import { CallTrace, TRACE_OPTIONS } from './call-trace.ts';

const ACTS = 300;
const TABLETS = ['Ana', 'Ben', 'Chloé'];
const WAL = `${STORE_FILE}-wal`;
const PATIENCE = 120_000;

describe('what an edge sends', () => {
  let venue: VenueUnderTest;
  let tablets: SyncClient[];
  let scratch: Awaited<ReturnType<typeof tempDir>>;
  beforeAll(provideStrace);
  beforeEach(async () => {
    scratch = await tempDir('trace');
    venue = await startVenue();
    tablets = [];
    for (const name of TABLETS) tablets.push(await venue.tablet(name));
  });
  afterEach(async () => {
    await venue?.dispose();
    await scratch?.remove();
  });

  /** Acts from all tablets at once, in bursts of a size that differs, while every write and sync is noted. */
  async function traced(): Promise<string> {
    const file = join(scratch.path, 'calls');
    const tracer = await attachStrace(venue.edge.pid!, ['-o', file, ...TRACE_OPTIONS]);
    for (let made = 0, burst = 1; made < ACTS; burst = 1 + ((burst * 7) % 12)) {
      const acts = Array.from({ length: burst }, (_, i) => {
        const tablet = tablets[(made + i) % tablets.length]!;
        return tablet.act('floor', 'player.added', { player: `p${made + i}` }, { name: `Player ${made + i}` });
      });
      made += burst;
      await Promise.all(acts);
      await waitFor(() => tablets.every(({ acked, seq }) => acked >= seq - 6), { timeout: PATIENCE, interval: 1 });
    }
    for (const tablet of tablets) await tablet.allAcked(PATIENCE);
    const counts = () => tablets.map(({ replica }) => replica.fold('floor').count);
    await waitFor(() => new Set(counts()).size === 1, { timeout: PATIENCE, message: () => `all seen: ${counts()}` });
    tracer.kill('SIGTERM');
    await once(tracer, 'exit');
    return readFile(file, 'latin1');
  }

  async function committed(): Promise<LogEntry[]> {
    await venue.edge.kill();
    const disk = await readVenueDisk(venue.edge.dataDir);
    const devices = new Set(tablets.map(({ identity }) => identity.device));
    const entries = disk.subjects.get('floor')!.entries.map(({ encoded }) => decodeEntry(encoded));
    return entries.filter(({ event }) => devices.has(decodeEvent(event).device));
  }

  it('of another’s act, or as its acknowledgement, is on the disk before', { timeout: 300_000 }, async () => {
    const text = await traced();
    const entries = await committed();
    const trace = new CallTrace(text);
    const orders = entries.map(({ signature }) => trace.order(WAL, signature));
    expect(orders.filter((order) => order !== 'synced first')).toEqual([]);
    expect(orders.length).toBeGreaterThanOrEqual(ACTS);
    // Each act went to the other tablets, and to the one that made it.
    const sends = entries.reduce((sum, { signature }) => sum + trace.sendsOf(signature), 0);
    expect(sends).toBeGreaterThanOrEqual(ACTS * TABLETS.length);

    const acks = entries.map(({ signature, event }) => trace.order(WAL, signature, eventHash(event)));
    expect(acks.filter((order) => order !== 'synced first' && order !== 'never sent')).toEqual([]);
    expect(acks.filter((order) => order === 'synced first').length).toBeGreaterThan(ACTS / 20);
    expect(trace.syncs.length).toBeGreaterThan(ACTS / 20);

    // The same lines without the syncs, or with each where the next one was, would show nothing of the kind.
    const lines = text.split('\n');
    const without = new CallTrace(lines.filter((line) => !/fd?a?t?a?sync/.test(line)).join('\n'));
    expect(entries.every(({ signature }) => without.order(WAL, signature) === 'sent first')).toBe(true);
    const failing = new CallTrace(text.replaceAll(/(f(?:data)?sync.*\) += )0$/gm, '$1-1 EIO (Input/output error)'));
    expect(entries.every(({ signature }) => failing.order(WAL, signature) === 'sent first')).toBe(true);
  });
});
