import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '../../../src/sync/append.ts';
import { formatName } from '../../../src/sync/names.ts';
import type { SyncClient } from '../../support/sync-client.ts';
import { RawSocket } from '../../support/sync-socket.ts';
import { startVenue, type VenueUnderTest } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';

let venue: VenueUnderTest;
let ana: SyncClient;
beforeAll(async () => {
  venue = await startVenue({ env: { PVM_SLOW_BYTES: '100000', PVM_HEARTBEAT_MS: '3000' } });
  ana = await venue.tablet();
});
afterAll(() => venue?.dispose());

it('a reader that falls behind costs the edge a bounded queue, keeps nobody waiting, and then gets all it missed', async () => {
  const { segment } = ana.replica.head('floor')!;
  const doc = new Y.Doc();
  const slow: RawSocket = new RawSocket({
    ...{ origin: venue.edge.origin, token: ana.identity.token },
    document: formatName({ type: 'log', venue: ana.identity.venue, subject: 'floor', segment }),
    onOpen: () => slow.sendStep1(doc),
    onUpdate: (update) => Y.applyUpdate(doc, update),
  });
  const entries = doc.getArray(ROOT);
  await waitFor(() => entries.length > 0, { message: 'the log so far' });
  slow.ws.pause();

  // Of a kind that nobody knows: kept whole, and large enough to fill what the operating system holds for a socket.
  const ballast = 'x'.repeat(50_000);
  for (let i = 0; i < 300; i++) void ana.act('floor', 'ballast.dropped', { ballast });
  await ana.allAcked(30_000);
  const last = await ana.act('floor', 'player.added', { player: 'last' });
  await ana.sees('floor', last);
  const count = ana.replica.head('floor')!.n;
  expect(entries.length).toBeLessThan(count);

  slow.ws.resume();
  await waitFor(() => entries.length === count, { timeout: 20_000, message: 'all that it missed' });
  expect(slow.closed).toBeUndefined();
  expect(entries.toArray().map((entry) => (entry as number[])[0])).toEqual(
    Array.from({ length: count }, (_, i) => i + 1),
  );
  slow.close();
});
