import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSegment } from '../../../src/sync/names.ts';
import type { SyncClient } from '../../support/sync-client.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { startVenue, type VenueUnderTest } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';

/**
 * Yesterday's copy of the data is put back while tablets hold what was settled since. `ana` was enrolled
 * when the copy was made, `ben` only after it.
 */
describe('an edge restored from an older copy of its data', () => {
  let venue: VenueUnderTest;
  let copy: Awaited<ReturnType<typeof tempDir>>;
  let ana: SyncClient;
  let ben: SyncClient;
  let settled: string[];

  beforeEach(async () => {
    copy = await tempDir('copy');
    venue = await startVenue();
    ana = await venue.tablet('Ana');
    await ana.act('floor', 'player.added', { player: 'before' });
    await ana.allAcked();
    await venue.edge.stop();
    await cp(venue.edge.dataDir, join(copy.path, 'data'), { recursive: true });
    await venue.edge.start();
    ben = await venue.tablet('Ben');
    const added = await ben.act('floor', 'player.added', { player: 'since-1' });
    const joined = await ana.act('floor', 'waitlist.joined', { game: 'nlh-1-2', player: 'before', origin: 'floor' });
    // What is acknowledged is not yet seen: it stands in a new segment, which both have still to open.
    for (const tablet of [ana, ben]) for (const act of [added, joined]) await tablet.sees('floor', act);
    await Promise.all([ana.allAcked(), ben.allAcked()]);
    settled = ana.replica.fold('floor').entries.map((entry) => entry.id);
    for (const tablet of [ana, ben]) tablet.disconnect();
    await venue.edge.stop();
    await rm(venue.edge.dataDir, { recursive: true });
    await cp(join(copy.path, 'data'), venue.edge.dataDir, { recursive: true });
    await venue.edge.start();
  });
  afterEach(async () => {
    await venue?.dispose();
    await copy?.remove();
  });

  async function handOver(tablet: SyncClient): Promise<void> {
    await waitFor(() => tablet.wanted.length > 0, { message: 'the edge to ask for a chain' });
    await tablet.bringChains();
  }

  const committed = (tablet: SyncClient) => tablet.replica.fold('floor').entries.map((entry) => entry.id);

  it('takes back from a tablet what was settled since, as it was, under a higher term', async () => {
    ana.connect();
    await handOver(ana);
    const next = await ana.act('floor', 'player.added', { player: 'afterwards' });
    await ana.sees('floor', next);
    expect(committed(ana).slice(0, settled.length)).toEqual(settled);
    expect(parseSegment(ana.replica.head('floor')!.segment)!.term).toBeGreaterThan(1);
    expect(ana.differences).toEqual([]);
  });

  it('knows a device again that was enrolled after the copy, by that device’s own chain', async () => {
    ben.connect();
    await handOver(ben);
    const next = await ben.act('floor', 'player.added', { player: 'afterwards' });
    await ben.sees('floor', next, 20_000);
    expect(committed(ben).slice(0, settled.length)).toEqual(settled);
    ana.connect();
    await ana.sees('floor', next, 20_000);
    expect(ana.stateHash('floor')).toBe(ben.stateHash('floor'));
  });

  it('commits again what it had taken meanwhile, behind what was settled', async () => {
    // A third tablet acts on the restored edge before anyone brings the old history back.
    const chloe = await venue.tablet('Chloé');
    const meanwhile = await chloe.act('floor', 'player.added', { player: 'meanwhile' });
    await chloe.allAcked();
    ana.connect();
    await handOver(ana);
    await ana.sees('floor', meanwhile, 20_000);
    await chloe.sees('floor', settled.at(-1)!, 20_000);
    await waitFor(() => ana.stateHash('floor') === chloe.stateHash('floor'), { message: 'one history' });
    const order = committed(ana);
    expect(order.filter((id) => settled.includes(id))).toEqual(settled);
    expect(order.filter((id) => id === meanwhile)).toHaveLength(1);
    expect(order.indexOf(meanwhile)).toBeGreaterThan(order.indexOf(settled.at(-1)!));
  });

  it('after a crash right behind the meeting nothing is lost either', async () => {
    const chloe = await venue.tablet('Chloé');
    const meanwhile = await chloe.act('floor', 'player.added', { player: 'meanwhile' });
    await chloe.allAcked();
    chloe.disconnect();
    ana.connect();
    await handOver(ana);
    await venue.edge.kill();
    await venue.edge.start();
    await ana.sees('floor', meanwhile, 20_000);
    expect(committed(ana).filter((id) => settled.includes(id))).toEqual(settled);
  });

  it('a forged chain changes nothing', async () => {
    const { head, path } = ana.heads.all.find((proof) => proof.head.subject === 'floor')!;
    const entries = [...ana.replica.held('floor', head.segment)];
    expect(path.at(-1)!.count).toBe(entries.length);
    const forged = { ...head, n: head.n - 1 };
    await expect(ana.bring(forged, [{ segment: head.segment, entries: entries.slice(0, -1) }])).rejects.toThrow(
      'chain.signature',
    );
    await expect(ana.bring(head, [{ segment: head.segment, entries: entries.slice(0, -1) }])).rejects.toThrow(
      'chain.hash',
    );
    const health = (await (await fetch(`${venue.edge.origin}/health`)).json()) as { node: { term: number } };
    expect(health.node.term).toBe(1);
  });
});
