import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';

const SETUP = { name: 'Gardens', timeZone: 'America/New_York', pin: '4711', manager: 'Mo' };

describe('a venue that is not set up', () => {
  let venue: NodeUnderTest;
  beforeEach(async () => {
    venue = await openNode({ setUp: false, env: { PVM_CODE_TRIES: '3' } });
  });
  afterEach(() => venue.close());

  // Asked in-process there is no address, so it counts as another machine's.
  const setUp = (fields: object = {}) =>
    venue.ask('/api/v1/setup', { body: { ...SETUP, code: venue.node.codes.issue().code, ...fields } });

  it('says so, and is set up once', async () => {
    expect((await venue.ask('/api/v1/setup')).body).toEqual({ needed: true });
    const { status, body } = await setUp();
    expect([status, body]).toEqual([201, { venue: venue.node.facts.venue, code: expect.stringMatching(/^\w{6}$/) }]);
    expect((await venue.ask('/api/v1/setup')).body).toEqual({ needed: false });
    expect((await venue.ask('/api/v1/venue')).body).toMatchObject({ name: 'Gardens', setupNeeded: false });
    expect(venue.node.facts.pin?.algorithm).toBe('PBKDF2-SHA256');
    expect((await setUp()).body.error.code).toBe('setup.done');
  });

  it('the page that did it can enrol with the code that it got', async () => {
    const { body } = await setUp();
    const publicKey = Buffer.alloc(32, 1).toString('base64');
    const enrolled = await venue.ask('/api/v1/enrolments', { body: { code: body.code, publicKey } });
    expect(enrolled.body.users).toEqual([{ user: expect.any(String), name: 'Mo', roles: ['admin'] }]);
  });

  it('takes it from another machine only with the code of the edge’s own screen, after few tries', async () => {
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await setUp({ code: 'WRONG' })).status);
    expect(statuses).toEqual([403, 403, 403, 429]);
  });

  it.each([
    ['a name of blanks', { name: '  ' }, 'name'],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a PIN of letters', { pin: 'abcd' }, 'pin'],
  ])('refuses %s and names the field', async (_what, fields, field) => {
    const { status, body } = await setUp(fields);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'request.invalid', details: { fields: [{ field }] } });
  });
});
