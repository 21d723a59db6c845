import { afterEach, beforeEach, expect, it } from 'vitest';
import { detach } from '../../../src/sync/roster.ts';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';

let venue: NodeUnderTest;
let token: string;
beforeEach(async () => {
  venue = await openNode();
  token = await venue.token();
  const nameless = ['p1', 'p2'].map((player) => ({ subject: 'floor', kind: 'player.added', body: { player } }));
  const { private: hash, detached } = detach({ name: 'Ana' }, new Uint8Array(16));
  const named = { subject: 'floor', kind: 'player.added', body: { player: 'p3' }, private: hash, detached };
  const erased = { subject: 'floor', kind: 'player.erased', body: { player: 'p2' } };
  await venue.node.commit([...nameless, named, erased]);
});
afterEach(() => venue.close());

const bring = (names: object[], as: string | undefined = token) =>
  venue.ask('/api/v1/names', { body: { names }, ...(as ? { token: as } : {}) });

it('takes the name of somebody whom the record knows and of whom nothing is held, for good', async () => {
  const { status, body } = await bring([{ id: 'p1', at: 5, name: 'Mika R.', note: 'left-handed' }]);
  expect([status, body]).toEqual([200, { taken: 1 }]);
  expect(venue.node.roster.name('p1')).toBe('Mika R.');
  expect(new Map(await venue.node.store.roster()).get('p1')).toEqual({ at: 5, name: 'Mika R.', note: 'left-handed' });
});

it('a name that is held, an erasure and somebody whom nobody knows stay as they are', async () => {
  const names = ['p2', 'p3', 'stranger'].map((id) => ({ id, at: 9_999_999_999_999, name: 'Mika R.' }));
  expect((await bring(names)).body).toEqual({ taken: 0 });
  expect(['p2', 'p3', 'stranger'].map((id) => venue.node.roster.name(id))).toEqual([undefined, 'Ana', undefined]);
  expect(new Map(await venue.node.store.roster()).get('p2')).toMatchObject({ erased: true });
});

it('are taken from staff tablets only, and in bounds', async () => {
  expect((await bring([], await venue.token('tv'))).body.error.code).toBe('device.not-staff');
  expect((await bring([], 'nonsense')).status).toBe(401);
  const { status, body } = await bring([{ id: 'p1', at: 5, name: 'M'.repeat(81) }]);
  expect([status, body.error.code]).toEqual([400, 'request.invalid']);
});
