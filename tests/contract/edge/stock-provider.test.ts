import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { eventId } from '../../../src/sync/event.ts';
import { formatName } from '../../../src/sync/names.ts';
import { EMPTY_RECORD, makeEvent, type RecordHead } from '../../../src/sync/record.ts';
import { enrol, type Identity, postJson, type SyncClient } from '../../support/sync-client.ts';
import { startVenue, type VenueUnderTest } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';

/** How often the edge under test says something on an idle socket, ms. */
const HEARTBEAT_MS = 40;
/** The stock provider's own patience, ms. */
const PATIENCE_MS = 30_000;

describe('a stock y-websocket provider, which knows nothing of PVM', () => {
  let venue: VenueUnderTest;
  let ana: SyncClient;
  const providers: WebsocketProvider[] = [];

  beforeAll(async () => {
    venue = await startVenue({ env: { PVM_HEARTBEAT_MS: String(HEARTBEAT_MS) } });
    ana = await venue.tablet();
  });
  afterAll(async () => {
    for (const provider of providers) provider.destroy();
    await venue?.dispose();
  });

  function open(document: string, token: string, doc = new Y.Doc(), connect = true): WebsocketProvider {
    const options = { disableBc: true, params: { token }, connect, WebSocketPolyfill: WebSocket as never };
    const provider = new WebsocketProvider(`${venue.edge.origin.replace('http', 'ws')}/sync`, document, doc, options);
    providers.push(provider);
    return provider;
  }

  const floorLog = () => {
    const { segment } = ana.replica.head('floor')!;
    return formatName({ type: 'log', venue: ana.identity.venue, subject: 'floor', segment });
  };

  it('reads a log tail, from its beginning and as it grows', async () => {
    const { doc } = open(floorLog(), ana.identity.token);
    const entries = doc.getArray('entries');
    await waitFor(() => entries.length > 0, { message: 'the log so far' });
    const before = entries.length;
    await ana.act('floor', 'player.added', { player: 'seen-by-all' });
    await waitFor(() => entries.length === before + 1, { message: 'one more entry' });
    expect(entries.get(before)).toEqual(expect.arrayContaining([expect.any(Uint8Array)]));
  });

  it('stays on an idle socket: something is heard well before its patience ends', async () => {
    const provider = open(floorLog(), ana.identity.token);
    await waitFor(() => provider.synced, { message: 'sync' });
    const closes: unknown[] = [];
    provider.on('connection-close', (event) => closes.push(event));
    // As if it had been silent for almost as long as it bears.
    for (let beat = 0; beat < 3; beat++) {
      const silence = Date.now() - PATIENCE_MS + 1_000;
      provider.wsLastMessageReceived = silence;
      await waitFor(() => provider.wsLastMessageReceived > silence, { message: 'a heartbeat' });
    }
    expect(closes).toEqual([]);
  });

  it('is told for good that it may not: it stops and says why', async () => {
    const provider = open(floorLog(), 'no-token');
    const closed: { code: number }[] = [];
    provider.on('closed', (event) => closed.push(event));
    await waitFor(() => closed.length > 0, { message: 'the provider to stop' });
    expect(closed[0]!.code).toBe(4401);
    expect(provider.shouldConnect).toBe(false);
  });

  describe('carries an outbox', () => {
    let identity: Identity;
    let head: RecordHead = EMPTY_RECORD;
    const sent: string[] = [];
    const outbox = new Y.Doc();

    beforeAll(async () => {
      const { body } = await postJson<{ code: string }>(
        `${venue.edge.origin}/api/v1/enrolment-codes`,
        {},
        ana.identity.token,
      );
      identity = await enrol(venue.edge.origin, body.code);
    });

    async function put(kind: string, body: Record<string, string>, subject = 'floor'): Promise<void> {
      const { user: actor } = identity.users.find(({ name }) => name === 'Ben')!;
      const maker = { venue: identity.venue, device: identity.device, actor, now: Date.now(), offset: 0 };
      const made = makeEvent(head, maker, {
        subject,
        kind,
        kv: 1,
        body: kind === 'session.opened' ? { user: actor } : body,
      });
      head = made.head;
      sent.push(eventId(made.event));
      outbox.getArray('entries').push([[made.bytes, await identity.signer.sign(made.bytes)]]);
    }

    it('through a gap: a live update that overtakes what came before is asked for again', async () => {
      await put('session.opened', {}, 'access');
      const document = formatName({ type: 'outbox', venue: identity.venue, device: identity.device, load: 'page' });
      const provider = open(document, identity.token, outbox, false);
      // The stock provider sends live updates before it answers the server's step 1.
      await put('player.added', { player: 'gap-1' });
      const late = put('player.added', { player: 'gap-2' });
      let overtook = false;
      provider.on('status', ({ status }) => {
        if (status !== 'connected' || overtook) return;
        overtook = true;
        void put('player.added', { player: 'gap-3' });
      });
      provider.connect();
      await late;
      await waitFor(() => overtook && sent.length === 4, { message: 'four acts' });
      await ana.sees('floor', sent.at(-1)!);
      expect(provider.synced).toBe(true);
    });

    it('over a restart of the edge, by itself, and nothing is committed twice', async () => {
      await venue.edge.kill();
      await put('player.added', { player: 'while-down' });
      await venue.edge.start();
      await put('player.added', { player: 'after-restart' });
      await ana.sees('floor', sent.at(-1)!, 20_000);
      const ids = ana.replica.fold('floor').entries.map((entry) => entry.id);
      const mine = ids.filter((id) => id.startsWith(`${identity.device}.`));
      expect(mine).toEqual(sent.slice(1));
    });
  });
});
