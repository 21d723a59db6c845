import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';

let venue: NodeUnderTest;
beforeAll(async () => {
  venue = await openNode();
});
afterAll(() => venue.close());

const ask = (token?: string) => venue.ask('/api/v1/enrolment-codes', { method: 'POST', token });

it('gives a staff tablet a code that enrols another', async () => {
  const { status, body } = await ask(await venue.token());
  expect([status, body]).toEqual([201, { code: expect.stringMatching(/^\w{6}$/), seconds: 3600 }]);
  expect(venue.node.codes.take(body.code)).toBe(true);
});

it('gives none to a TV, a revoked tablet, or nobody', async () => {
  expect((await ask(await venue.token('tv'))).body.error.code).toBe('device.not-staff');
  const revoked = await venue.token();
  const device = venue.node.devices.byToken(revoked)!.id;
  await venue.node.commit([{ subject: 'access', kind: 'device.revoked', body: { device } }]);
  expect((await ask(revoked)).body.error.code).toBe('device.revoked');
  expect((await ask('nonsense')).status).toBe(401);
  expect((await ask()).status).toBe(401);
});
