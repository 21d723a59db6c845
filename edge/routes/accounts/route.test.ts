import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phonesOf } from '../../../src/access/index.ts';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';
import { named } from '../../venue/setup.ts';

let venue: NodeUnderTest;
beforeEach(async () => {
  venue = await openNode({ env: { PVM_CODE_TRIES: '3', PVM_SIGN_UPS: '4' } });
});
afterEach(() => venue.close());

const publicKey = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
const ANA = { name: 'Ana Petrova', login: 'Ana@Example.com ', password: 'correct horse' };
const post = (path: string, body: object, token?: string) =>
  venue.ask(`/api/v1/${path}`, { body, ...(token && { token }) });
const signUp = (fields: object = {}) => post('accounts', { ...ANA, publicKey: publicKey(), ...fields });
const signIn = (fields: object = {}) =>
  post('accounts/sign-in', { login: 'ana@example.com', password: ANA.password, publicKey: publicKey(), ...fields });
const claim = (fields: object) => post('accounts/claim', { publicKey: publicKey(), ...fields });
const floor = () => venue.node.primary.fold('floor').root;
const act = (subject: string, kind: string, body: object, name?: string) =>
  venue.node.commit([{ subject, kind, body: body as never, ...(name ? named(name) : {}) }]);

async function walkIn(player: string): Promise<{ code: string; staff: string }> {
  await act('floor', 'player.added', { player }, 'Bo Walk-In');
  const staff = await venue.token();
  const { body } = await post('player-codes', { player }, staff);
  return { code: body.code, staff };
}

describe('signing up', () => {
  it('makes a player, a user of that id who may only play, and a phone of that user alone', async () => {
    const { status, body } = await signUp();
    expect(status).toBe(201);
    expect(body).toEqual({
      ...{ device: expect.stringMatching(/^phone-[a-z0-9]{10}$/), token: expect.any(String) },
      ...{ venue: venue.node.facts.venue, name: 'Riverside', timeZone: 'Europe/Vienna', start: venue.node.facts.start },
      ...{ primaryKey: expect.any(String), addresses: ['http://localhost'] },
      ...{ player: expect.stringMatching(/^p-[a-z0-9]{10}$/), playerName: 'Ana Petrova' },
    });
    const { device, player } = body;
    expect(venue.node.access.get('users', player)).toEqual({ roles: ['player'], removed: false });
    expect(venue.node.access.get('devices', device)).toMatchObject({ sort: 'phone', users: [player] });
    expect(floor().get('players', player)).toEqual({ erased: false });
  });

  it('writes neither name, login nor password into a log', async () => {
    await signUp();
    const written = [...venue.node.primary.logs.values()].flatMap(({ segments }) =>
      segments.flatMap(({ elements }) => elements ?? []),
    );
    const text = Buffer.concat(written).toString('latin1').toLowerCase();
    for (const secret of ['petrova', 'example.com', 'correct horse']) expect(text).not.toContain(secret);
  });

  it('gives a login once, however it is written, also to two who ask at once', async () => {
    const answers = await Promise.all([signUp(), signUp({ login: 'ANA@example.com' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { status, body } = await signUp({ login: ' ana@EXAMPLE.com' });
    expect([status, body.error.code]).toEqual([409, 'account.login-taken']);
    expect([...floor().entries('players')]).toHaveLength(1);
  });

  it('is by code only where the venue’s policy says so', async () => {
    await act('access', 'policy.adopted', { managerProof: 'pin', signUp: 'code' });
    const { status, body } = await signUp();
    expect([status, body.error.code]).toEqual([403, 'accounts.closed']);
  });

  it('is stopped where one address makes too many', async () => {
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await signUp({ login: `player-${i}` })).status);
    expect(statuses).toEqual([201, 201, 201, 201, 429]);
  });

  it('refuses a password that is too short, a login with a space in it, a name of nothing', async () => {
    const bad = [{ password: 'short' }, { login: 'ana petrova' }, { name: ' ' }, { name: 'A\u0000na' }];
    for (const fields of bad) expect((await signUp(fields)).body.error.code).toBe('request.invalid');
  });

  it('does not tell a tablet that enrols who has an account', async () => {
    await signUp();
    const { code } = venue.node.codes.issue();
    const { body } = await post('enrolments', { code, publicKey: publicKey() });
    expect(body.users.map((user: { name: string }) => user.name)).toEqual(['Ana']);
  });
});

describe('signing in', () => {
  it('enrols one more phone for the same player', async () => {
    const { body: first } = await signUp();
    const { status, body } = await signIn();
    expect([status, body.player, body.playerName]).toEqual([201, first.player, 'Ana Petrova']);
    expect(phonesOf(venue.node.access, first.player).sort()).toEqual([first.device, body.device].sort());
  });

  it('answers an unknown login as it does a wrong password', async () => {
    await signUp();
    const wrong = await signIn({ password: 'wrong horse' });
    const unknown = await signIn({ login: 'nobody@example.com' });
    expect([wrong.status, wrong.body]).toEqual([403, unknown.body]);
    expect(wrong.body.error.code).toBe('account.wrong');
  });

  it('stops whoever guesses, and nobody else at the same address', async () => {
    await signUp();
    await signUp({ login: 'bo@example.com', name: 'Bo' });
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await signIn({ password: `guess number ${i}` })).status);
    expect(statuses).toEqual([403, 403, 403, 429]);
    expect((await signIn({ login: 'bo@example.com' })).status).toBe(201);
  });

  it('with a sixth phone, the one of longest ago is theirs no longer', async () => {
    const { body: first } = await signUp();
    const later = [];
    for (let i = 0; i < 5; i++) later.push((await signIn()).body.device);
    expect(venue.node.access.get('devices', first.device)?.standing).toBe('revoked');
    expect(phonesOf(venue.node.access, first.player).sort()).toEqual(later.sort());
  });

  it('is stopped where one login enrols phones without end', async () => {
    await signUp();
    const statuses = [];
    for (let i = 0; i < 21; i++) statuses.push((await signIn()).status);
    expect([statuses.slice(0, 20).every((status) => status === 201), statuses[20]]).toEqual([true, 429]);
  });

  it('again and again costs no guesses when it is right', async () => {
    await signUp();
    for (let i = 0; i < 6; i++) expect((await signIn()).status).toBe(201);
  });
});

describe('a code from the floor', () => {
  it('makes the phone that of a player whom the floor added by name', async () => {
    const { code } = await walkIn('p-bo');
    const { status, body } = await claim({ code: ` ${code.toLowerCase()} ` });
    expect([status, body.player, body.playerName]).toEqual([201, 'p-bo', 'Bo Walk-In']);
    expect((await claim({ code })).body.error.code).toBe('code.unknown');
  });

  it('with a login, gives that player an account; with a later code, another password for it', async () => {
    const { code, staff } = await walkIn('p-bo');
    const login = 'bo@example.com';
    expect((await claim({ code, login, password: 'first password' })).body.player).toBe('p-bo');
    expect((await signIn({ login, password: 'first password' })).body.player).toBe('p-bo');
    const { body } = await post('player-codes', { player: 'p-bo' }, staff);
    expect((await claim({ code: body.code, login, password: 'second password' })).status).toBe(201);
    expect((await signIn({ login, password: 'first password' })).status).toBe(403);
    expect((await signIn({ login, password: 'second password' })).status).toBe(201);
  });

  it('with the login of an account, merges the player into that account’s', async () => {
    const { body: ana } = await signUp();
    const { code } = await walkIn('p-walk');
    const { status, body } = await claim({ code, login: ANA.login, password: ANA.password });
    expect([status, body.player]).toEqual([201, ana.player]);
    expect(floor().get('players', 'p-walk')).toMatchObject({ mergedInto: ana.player });
  });

  it('with the login of somebody else’s account gives nothing, and is good again', async () => {
    await signUp();
    const { code } = await walkIn('p-walk');
    const { status, body } = await claim({ code, login: ANA.login, password: 'not hers at all' });
    expect([status, body.error.code]).toEqual([409, 'account.login-taken']);
    expect((await claim({ code })).status).toBe(201);
  });

  it('is made by staff, for a player whom the floor knows; a new one makes the older worthless', async () => {
    const { body: phone } = await signUp();
    expect((await post('player-codes', { player: phone.player }, phone.token)).status).toBe(403);
    const { code, staff } = await walkIn('p-bo');
    const { body } = await post('player-codes', { player: 'p-bo' }, staff);
    expect(body).toEqual({ code: expect.stringMatching(/^[A-Z0-9]{6}$/), validUntil: expect.any(Number) });
    expect((await claim({ code })).status).toBe(403);
    expect((await post('player-codes', { player: 'p-nobody' }, staff)).status).toBe(404);
  });

  it('cannot be guessed for long', async () => {
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await claim({ code: `GUESS${i}` })).status);
    expect(statuses).toEqual([403, 403, 403, 429]);
  });
});

it('signing out revokes the phone', async () => {
  const { body } = await signUp();
  expect((await venue.ask('/api/v1/accounts/sign-out', { method: 'POST', token: body.token })).status).toBe(204);
  expect(venue.node.access.get('devices', body.device)?.standing).toBe('revoked');
  expect((await venue.ask('/api/v1/accounts/sign-out', { method: 'POST', token: body.token })).status).toBe(403);
  const staff = await venue.token();
  expect((await venue.ask('/api/v1/accounts/sign-out', { method: 'POST', token: staff })).status).toBe(403);
});

it('whoever is erased has no account, no phone and no name here, under any id that was theirs', async () => {
  const { body: ana } = await signUp();
  const { code } = await walkIn('p-walk');
  await claim({ code });
  await act('floor', 'player.merged', { player: 'p-walk', into: ana.player });
  await act('floor', 'player.erased', { player: ana.player });
  await venue.node.flushing.settled();
  expect(await venue.node.store.account('ana@example.com')).toBeUndefined();
  expect([ana.player, 'p-walk'].map((id) => venue.node.roster.name(id))).toEqual([undefined, undefined]);
  expect([...phonesOf(venue.node.access, ana.player), ...phonesOf(venue.node.access, 'p-walk')]).toEqual([]);
  expect((await signIn()).body.error.code).toBe('account.wrong');
});
