import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeChain } from '../../../src/sync/transfer.ts';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';

let venue: NodeUnderTest;
beforeAll(async () => {
  venue = await openNode();
});
afterAll(() => venue.close());

const post = (body: Uint8Array) => venue.ask('/api/v1/chains', { body });

it('bytes that are no chain are refused', async () => {
  const { status, body } = await post(new Uint8Array([1, 2, 3]));
  expect(status).toBe(400);
  expect(body.error.code).toMatch(/^(chain|bytes)\./);
});

it('what is known already changes nothing, and a head that this venue’s primary did not sign is refused', async () => {
  const [head] = await venue.node.primary.signedHeads(['access']);
  const { elements } = venue.node.primary.logs.get('access')!.segments[0]!;
  const segments = [{ segment: head!.segment, entries: elements! }];
  expect((await post(encodeChain(head!, segments))).body).toEqual({ term: 1 });
  const forged = { ...head!, n: head!.n + 1, publicKey: new Uint8Array(32) };
  const refused = await post(encodeChain(forged, segments));
  expect([refused.status, refused.body.error.code]).toEqual([400, 'chain.key']);
  expect(venue.node.primary.logs.get('access')!.segments).toHaveLength(1);
});
