import { afterEach, beforeEach, expect, it } from 'vitest';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';

let venue: NodeUnderTest;
let token: string;
beforeEach(async () => {
  venue = await openNode({ env: { PVM_CODE_TRIES: '3' } });
  token = await venue.token();
});
afterEach(() => venue.close());

const begin = async () => (await venue.ask('/api/v1/pairings', { body: {} })).body as { code: string; secret: string };
const claim = (code: string, by = token) =>
  venue.ask('/api/v1/pairings/claim', { body: { code, name: 'Bar' }, token: by });
const outcome = (secret: string) => venue.ask(`/api/v1/pairings/${secret}?wait=0`);

it('a screen gets its token when staff typed its digits, and is a display of the room', async () => {
  const { code, secret } = await begin();
  expect((await outcome(secret)).body).toEqual({ waiting: true });
  const { status, body } = await claim(code);
  expect(status).toBe(201);
  const paired = (await outcome(secret)).body;
  expect(paired.device).toBe(body.device);
  expect(venue.node.devices.byToken(paired.token)).toMatchObject({ id: body.device, sort: 'tv' });
  expect(venue.node.primary.fold('screens').root.get('displays', body.device)).toMatchObject({ name: 'Bar' });
});

it('digits are good for one screen and one claim, by staff', async () => {
  const { code, secret } = await begin();
  expect((await claim(code, await venue.token('tv'))).status).toBe(403);
  expect((await claim(code)).status).toBe(201);
  expect((await claim(code)).body.error.code).toBe('pairing.unknown');
  expect((await outcome(`${secret}x`)).status).toBe(404);
});

it('neither digits nor screens can be had without end', async () => {
  const guesses = [];
  for (let i = 0; i < 4; i++) guesses.push((await claim('123456')).status);
  expect(guesses).toEqual([404, 404, 404, 429]);
  const screens = [];
  for (let i = 0; i < 4; i++) screens.push((await venue.ask('/api/v1/pairings', { body: {} })).status);
  expect(screens).toEqual([201, 201, 201, 429]);
});
