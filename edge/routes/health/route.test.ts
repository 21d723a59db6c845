import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';

let venue: NodeUnderTest;
beforeAll(async () => {
  venue = await openNode();
});
afterAll(() => venue.close());

it('tells node, store, documents, sockets and upstream to anyone', async () => {
  const { status, body } = await venue.ask('/health');
  expect(status).toBe(200);
  expect(body).toEqual({
    node: {
      venue: venue.node.facts.venue,
      start: venue.node.facts.start,
      starts: 1,
      term: 1,
      uptimeMs: expect.any(Number),
      aheadMs: 0,
    },
    ...{ store: 'ok', documents: expect.any(Number), sockets: 0, upstream: 'none' },
  });
});
