import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeAppend, encodeElement } from '../../../src/sync/append.ts';
import { formatName } from '../../../src/sync/names.ts';
import type { SyncClient } from '../../support/sync-client.ts';
import { RawSocket } from '../../support/sync-socket.ts';
import { startVenue, type VenueUnderTest } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';

describe('tablets on a real edge', () => {
  let venue: VenueUnderTest;
  let ana: SyncClient;
  let ben: SyncClient;
  beforeAll(async () => {
    venue = await startVenue();
    ana = await venue.tablet('Ana');
    ben = await venue.tablet('Ben');
  });
  afterAll(() => venue?.dispose());

  it('what one does, the other sees, and both fold to the same state', async () => {
    const id = await ana.act('floor', 'player.added', { player: 'xenia' }, { name: 'Xenia Vale' });
    await ben.sees('floor', id);
    await ana.sees('floor', id);
    expect(ben.stateHash('floor')).toBe(ana.stateHash('floor'));
    expect(ben.replica.view('floor').state.has('players', 'xenia')).toBe(true);
  });

  it('a name reaches the roster and no log', async () => {
    const entries = ana.replica.chain('floor')!.links.flatMap((link) => ana.replica.held('floor', link.segment));
    const log = Buffer.concat(entries).toString('latin1');
    expect(log).toContain('xenia');
    expect(log).not.toContain('Xenia');
  });

  it('a refused act is committed with its verdict and blocks nothing that follows', async () => {
    const refused = await ben.act('access', 'venue.created', { name: 'Mine', timeZone: 'UTC' });
    const after = await ben.act('floor', 'player.added', { player: 'yves' });
    await ana.sees('floor', after);
    await ana.sees('access', refused);
    expect(ana.replica.fold('access').outcomes.get(refused)).toEqual({
      ...{ type: 'not-applied', verdict: 'refused:role' },
    });
  });

  it('a backlog made offline arrives once, in order', async () => {
    ben.disconnect();
    const made: string[] = [];
    for (let i = 0; i < 700; i++) made.push(await ben.act('floor', 'player.added', { player: `late-${i}` }));
    ben.connect();
    await ben.allAcked(30_000);
    await ana.sees('floor', made.at(-1)!);
    const order = ana.replica
      .fold('floor')
      .entries.map((entry) => entry.id)
      .filter((id) => made.includes(id));
    expect(order).toEqual(made);
  });

  it('segments are rolled and sealed: whoever joins then folds to the same state', async () => {
    for (let i = 0; i < 600; i++) void ana.act('floor', 'player.added', { player: `more-${i}` });
    await ana.allAcked(30_000);
    await waitFor(() => ana.replica.chain('floor')!.links.length > 1, { message: 'a second segment' });
    const chloe = await venue.tablet('Chloé');
    await waitFor(() => chloe.replica.fold('floor').count === ana.replica.fold('floor').count, {
      message: 'all of the floor’s log',
    });
    expect(chloe.stateHash('floor')).toBe(ana.stateHash('floor'));
    const mark = await waitFor(() => chloe.replica.chain('floor')!.checkpoint, { message: 'a checkpoint' });
    expect(mark.count).toBeGreaterThanOrEqual(1000);
    const headers = { authorization: `Bearer ${chloe.identity.token}` };
    const answer = await fetch(`${venue.edge.origin}/api/v1/checkpoints/floor/${mark.segment}`, { headers });
    expect(answer.status).toBe(200);
    expect([...ana.differences, ...chloe.differences]).toEqual([]);
  });

  describe('refuses for good', () => {
    const closed = async (document: string, token: string, send?: (socket: RawSocket) => void) => {
      const socket: RawSocket = new RawSocket({
        ...{ origin: venue.edge.origin, document, token },
        onOpen: () => send?.(socket),
      });
      const { code, reason } = await waitFor(() => socket.closed, { message: `the end of ${document}` });
      return `${code} ${reason}`;
    };
    const outbox = (device: string) => formatName({ type: 'outbox', venue: ana.identity.venue, device, load: 'load' });
    const hostile = encodeAppend(7, 0, [encodeElement([new Uint8Array([1, 2, 3]), new Uint8Array(64)])]);

    it('a token that nobody knows', async () => {
      expect(await closed(`desk/${ana.identity.venue}`, 'nobody')).toBe('4401 token');
    });
    it('another device’s outbox', async () => {
      expect(await closed(outbox(ben.identity.device), ana.identity.token)).toBe('4403 document');
    });
    it('a name that is no document’s, or another venue’s', async () => {
      expect(await closed('nonsense', ana.identity.token)).toBe('4400 document');
      expect(await closed('desk/elsewhere', ana.identity.token)).toBe('4400 document');
    });
    it('bytes that are no event', async () => {
      const answer = await closed(outbox(ana.identity.device), ana.identity.token, (socket) => {
        socket.sendUpdate(hostile);
      });
      expect(answer).toMatch(/^4400 (event|bytes)\./);
    });
    it('a reader that writes', async () => {
      const log = ana.replica.head('floor')!.segment;
      const document = formatName({ type: 'log', venue: ana.identity.venue, subject: 'floor', segment: log });
      expect(await closed(document, ana.identity.token, (socket) => socket.sendUpdate(hostile))).toBe('4403 read-only');
    });
    it('the directory and boards of another start', async () => {
      const { venue: id } = ana.identity;
      expect(await closed(`directory/${id}/oldstart`, ana.identity.token)).toMatch(/^4409 /);
      expect(await closed(`board/${id}/oldstart/tables`, ana.identity.token)).toMatch(/^4409 /);
    });
    it('a segment that is in no chain', async () => {
      const document = `log/${ana.identity.venue}/floor/9.zzzzzzzz.0`;
      expect(await closed(document, ana.identity.token, (socket) => socket.sendStep1(new Uint8Array([0])))).toBe(
        '4409 another history',
      );
    });
    it('a head that is not ours', async () => {
      const { segment, n } = ana.replica.head('floor')!;
      const document = formatName({ type: 'log', venue: ana.identity.venue, subject: 'floor', segment });
      const socket: RawSocket = new RawSocket({
        ...{ origin: venue.edge.origin, document, token: ana.identity.token },
        params: { n: String(n), hash: 'ff'.repeat(32) },
        onOpen: () => socket.sendStep1(new Uint8Array([0])),
      });
      expect(await waitFor(() => socket.closed)).toMatchObject({ code: 4409 });
    });
  });

  it('an update that comes before what precedes it is asked for again on the same socket', async () => {
    const { venue: id, device } = ana.identity;
    const asked: Uint8Array[] = [];
    const socket: RawSocket = new RawSocket({
      ...{ origin: venue.edge.origin, token: ana.identity.token },
      document: formatName({ type: 'outbox', venue: id, device, load: 'gap' }),
      onOpen: () => socket.sendUpdate(encodeAppend(7, 5, [encodeElement([new Uint8Array(9), new Uint8Array(64)])])),
      onStep1: (vector) => asked.push(vector),
    });
    await waitFor(() => asked.length === 2, { message: 'the server to ask again' });
    expect(asked).toEqual([new Uint8Array([0]), new Uint8Array([0])]);
    expect(socket.closed).toBeUndefined();
    socket.close();
  });

  it('empty updates and unwanted awareness change nothing', async () => {
    const { segment } = ana.replica.head('floor')!;
    const document = formatName({ type: 'log', venue: ana.identity.venue, subject: 'floor', segment });
    let updates = 0;
    const socket: RawSocket = new RawSocket({
      ...{ origin: venue.edge.origin, document, token: ana.identity.token },
      onOpen: () => {
        socket.sendUpdate(new Uint8Array([0, 0]));
        socket.sendBytes(new Uint8Array([1, 1, 0]));
        socket.sendStep1(new Uint8Array([0]));
      },
      onUpdate: () => {
        updates++;
      },
    });
    await waitFor(() => updates > 0, { message: 'sync step 2' });
    expect(socket.closed).toBeUndefined();
    socket.close();
  });

  it('a revoked device keeps its outbox and nothing else; what it then sends is held', async () => {
    const device = ben.identity.device;
    const { segment } = ana.replica.head('floor')!;
    const document = formatName({ type: 'log', venue: ana.identity.venue, subject: 'floor', segment });
    const reading: RawSocket = new RawSocket({
      ...{ origin: venue.edge.origin, document, token: ben.identity.token },
      onOpen: () => reading.sendStep1(new Uint8Array([0])),
    });
    await waitFor(() => reading.open, { message: 'the reader' });
    await ana.act('access', 'device.revoked', { device });
    expect(await waitFor(() => reading.closed)).toMatchObject({ code: 4403 });
    const late = await ben.act('floor', 'player.added', { player: 'after-revoked' });
    await ana.sees('floor', late);
    expect(ana.replica.fold('floor').outcomes.get(late)).toEqual({ type: 'not-applied', verdict: 'held:revoked' });
  });
});
