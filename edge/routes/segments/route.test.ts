import { afterAll, beforeAll, expect, it } from 'vitest';
import { hex } from '../../../src/sync/directory.ts';
import { hashSegment } from '../../../src/sync/subject-log.ts';
import { decodeCheckpoint, decodeEntries } from '../../../src/sync/transfer.ts';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';
import { waitFor } from '../../../tests/support/wait.ts';

let venue: NodeUnderTest;
let token: string;
let hash: string;
let segment: string;

beforeAll(async () => {
  venue = await openNode();
  token = await venue.token();
  const acts = Array.from({ length: 1100 }, (_, i) => ({
    subject: 'floor',
    kind: 'player.added',
    body: { player: `p${i}` },
  }));
  await venue.node.commit(acts);
  const [closed] = venue.node.primary.logs.get('floor')!.segments;
  hash = hex(closed!.hash);
  segment = closed!.segment;
}, 20_000);
afterAll(() => venue.close());

const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());

it('a closed segment is had by its hash, whole, and kept for ever', async () => {
  const { status, headers, body } = await venue.ask(`/segments/${hash}`, { token });
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  const entries = decodeEntries(await bytes(body));
  expect(entries).toHaveLength(1000);
  expect(hex(hashSegment(segment, entries).hash)).toBe(hash);
});

it('is compressed for whoever takes that', async () => {
  const { headers, body } = await venue.ask(`/segments/${hash}`, { token, headers: { 'accept-encoding': 'gzip, br' } });
  expect(headers.get('content-encoding')).toBe('br');
  expect((await bytes(body)).length).toBeLessThan(250_000);
});

it('the state at its end is had as a checkpoint', async () => {
  const path = `/api/v1/checkpoints/floor/${segment}`;
  await waitFor(async () => (await venue.ask(path, { token })).status === 200, { message: 'the seal' });
  const { body } = await venue.ask(path, { token });
  expect(decodeCheckpoint(await bytes(body))).toMatchObject({ subject: 'floor', segment, count: 1000 });
  expect((await venue.ask('/api/v1/checkpoints/tournament/none/1.aaaaaaaa.0', { token })).status).toBe(404);
});

it('neither is for a TV or for nobody, and an unknown one is not there', async () => {
  const tv = await venue.token('tv');
  expect((await venue.ask(`/segments/${hash}`, { token: tv })).status).toBe(403);
  expect((await venue.ask(`/api/v1/checkpoints/floor/${segment}`)).status).toBe(401);
  expect((await venue.ask(`/segments/${'0'.repeat(64)}`, { token })).body.error.code).toBe('segment.unknown');
  expect((await venue.ask('/segments/short', { token })).status).toBe(400);
});
