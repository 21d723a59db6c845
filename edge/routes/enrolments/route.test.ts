import { afterEach, beforeEach, expect, it } from 'vitest';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';
import { tokenHash } from '../../ids.ts';

let venue: NodeUnderTest;
beforeEach(async () => {
  venue = await openNode({ env: { PVM_CODE_TRIES: '3' } });
});
afterEach(() => venue.close());

const publicKey = Buffer.alloc(32, 7).toString('base64');
const enrol = (fields: object) => venue.ask('/api/v1/enrolments', { body: { publicKey, ...fields } });

it('gives a device its token, who may use it, how to check the PIN, and the primary’s key', async () => {
  const { code } = venue.node.codes.issue();
  const { status, body } = await enrol({ code });
  expect(status).toBe(201);
  expect(body).toEqual({
    ...{ device: expect.stringMatching(/^tablet-[a-z0-9]{10}$/), token: expect.any(String) },
    ...{ venue: venue.node.facts.venue, name: 'Riverside', timeZone: 'Europe/Vienna', start: venue.node.facts.start },
    users: [{ user: expect.any(String), name: 'Ana', roles: ['admin'] }],
    pinVerifier: {
      algorithm: 'PBKDF2-SHA256',
      iterations: 210_000,
      salt: expect.any(String),
      hash: expect.any(String),
    },
    ...{
      primaryKey: Buffer.from(venue.node.facts.signer.publicKey).toString('base64'),
      addresses: ['http://localhost'],
    },
  });
});

it('a screen is told neither who works here nor how to check a PIN', async () => {
  const { status, body } = await enrol({ code: venue.node.codes.issue().code, sort: 'tv' });
  expect([status, body.users, body.pinVerifier]).toEqual([201, [], null]);
});

it('keeps no token, only its hash, in the record itself', async () => {
  const { body } = await enrol({ code: venue.node.codes.issue().code });
  expect(venue.node.access.get('devices', body.device)).toMatchObject({
    ...{ sort: 'tablet', standing: 'enrolled', tokenHash: tokenHash(body.token) },
    publicKey: new Uint8Array(32).fill(7),
  });
  const [log] = venue.node.primary.logs.get('access')!.segments;
  expect(Buffer.concat(log!.elements!).includes(body.token)).toBe(false);
});

it('a code is good once, however it is typed', async () => {
  const { code } = venue.node.codes.issue();
  expect((await enrol({ code: ` ${code.toLowerCase()}` })).status).toBe(201);
  const { status, body } = await enrol({ code });
  expect([status, body.error.code]).toEqual([403, 'code.unknown']);
});

it('guessing codes is stopped', async () => {
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await enrol({ code: `GUESS${i}` })).status);
  expect(statuses).toEqual([403, 403, 403, 429]);
  const { body } = await enrol({ code: venue.node.codes.issue().code });
  expect(body.error).toMatchObject({ code: 'tries.too-many', details: { seconds: expect.any(Number) } });
});

it('refuses a key that is none', async () => {
  const { status, body } = await enrol({ code: venue.node.codes.issue().code, publicKey: 'AAAA' });
  expect([status, body.error.code]).toEqual([400, 'request.invalid']);
});
