import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';

let venue: NodeUnderTest;
beforeAll(async () => {
  venue = await openNode();
});
afterAll(() => venue.close());

// What a checkpoint holds is tested where segments are closed: edge/routes/segments/route.test.ts.
it('is for staff, and not there before a segment was closed', async () => {
  const path = '/api/v1/checkpoints/floor/1.aaaaaaaa.0';
  expect((await venue.ask(path)).status).toBe(401);
  expect((await venue.ask(path, { token: await venue.token('tv') })).status).toBe(403);
  const { status, body } = await venue.ask(path, { token: await venue.token() });
  expect([status, body.error.code]).toEqual([404, 'checkpoint.unknown']);
});
