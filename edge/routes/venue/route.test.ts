import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';

let venue: NodeUnderTest;
beforeAll(async () => {
  venue = await openNode();
});
afterAll(() => venue.close());

it('gives anyone the public facts, uncached, and nothing of people or devices', async () => {
  const { status, headers, body } = await venue.ask('/api/v1/venue');
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toEqual({
    ...{ venue: venue.node.facts.venue, name: 'Riverside', timeZone: 'Europe/Vienna', start: venue.node.facts.start },
    ...{ now: expect.any(Number), setupNeeded: false, addresses: ['http://localhost'] },
  });
});
