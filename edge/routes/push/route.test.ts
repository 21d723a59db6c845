import { createECDH } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';

let venue: NodeUnderTest;
let phone: string;
beforeEach(async () => {
  venue = await openNode();
  phone = await signUp('ana');
});
afterEach(() => venue.close());

async function signUp(name: string): Promise<string> {
  const publicKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
  const fields = { name, login: `${name}@example.com`, password: 'correct horse', publicKey };
  return (await venue.ask('/api/v1/accounts', { body: fields })).body.token;
}

const wants = { called: true, seatReady: true, tableBreaks: true, tournamentStarts: false };
const p256dh = createECDH('prime256v1').generateKeys('base64url');
const KEYS = { p256dh, auth: Buffer.alloc(16, 1).toString('base64url') };
const ENDPOINT = 'https://push.example.com/abc';
const put = (fields: object = {}, token = phone, headers = {}) =>
  venue.ask('/api/v1/push/subscription', {
    ...{ method: 'PUT', token, headers },
    body: { endpoint: ENDPOINT, keys: KEYS, wants, ...fields },
  });
const get = (token = phone) => venue.ask('/api/v1/push/subscription', { token });

it('gives the key that a phone subscribes with: a point of P-256, the same for all', async () => {
  const { body } = await venue.ask('/api/v1/push/key');
  expect(Buffer.from(body.publicKey, 'base64url')).toHaveLength(65);
  expect((await venue.ask('/api/v1/push/key')).body).toEqual(body);
});

it('keeps one subscription a phone, with what it wants, until it is taken back', async () => {
  expect((await get()).status).toBe(404);
  expect((await put()).status).toBe(204);
  expect((await put({ endpoint: `${ENDPOINT}2` })).status).toBe(204);
  expect((await get()).body).toEqual({ endpoint: `${ENDPOINT}2`, wants });
  expect(await venue.node.store.subscriptions()).toHaveLength(1);
  expect((await venue.ask('/api/v1/push/subscription', { method: 'DELETE', token: phone })).status).toBe(204);
  expect((await get()).status).toBe(404);
});

it('an endpoint is of one phone: of the one that named it last', async () => {
  const other = await signUp('bo');
  await put();
  await put({}, other);
  expect([(await get()).status, (await get(other)).status]).toEqual([404, 200]);
});

it('messages lead to where the page was opened', async () => {
  await put({}, phone, { origin: 'https://localhost' });
  expect(venue.node.push.of((await venue.node.store.subscriptions())[0]!.device)?.origin).toBe('https://localhost');
  await put({}, phone, { origin: 'https://elsewhere.example' });
  expect((await venue.node.store.subscriptions())[0]?.origin).toBe('http://localhost');
});

it.each([
  ...['http://push.example.com/x', 'https://127.0.0.1/x', 'https://10.0.0.1/x', 'https://localhost:8080/health', 'x'],
])('%s is no push service', async (endpoint) => {
  const { status, body } = await put({ endpoint });
  expect([status, body.error.code]).toEqual([400, 'push.endpoint']);
});

it('refuses a key that is none, and a secret of another length', async () => {
  const noPoint = Buffer.alloc(65, 4).toString('base64url');
  expect((await put({ keys: { ...KEYS, p256dh: noPoint } })).body.error.code).toBe('push.key');
  expect((await put({ keys: { ...KEYS, auth: 'AAAA' } })).body.error.code).toBe('request.invalid');
});

it('is for phones', async () => {
  const { status, body } = await put({}, await venue.token());
  expect([status, body.error.code]).toEqual([403, 'device.not-phone']);
  expect((await put({}, 'nobody')).status).toBe(401);
});

it('whoever is erased is sent nothing any more', async () => {
  await put();
  const [{ player } = { player: '' }] = await venue.node.store.subscriptions();
  await venue.node.commit([{ subject: 'floor', kind: 'player.erased', body: { player } }]);
  await venue.node.flushing.settled();
  expect(await venue.node.store.subscriptions()).toEqual([]);
  expect((await get()).status).toBe(403);
});
