import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSigner, postJson } from '../support/sync-client.ts';
import { Arena } from './support/arena.ts';
import { type Forged, Forger, outboxOf } from './support/forger.ts';
import { updateMessage } from './support/messages.ts';
import { ask, LET_PASS, strike } from './support/wire.ts';

const WEEK = 7 * 24 * 3_600_000;

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

const send = async (forger: Forger, ...forged: Forged[]) => {
  const answer = await strike(
    { port: arena.edge.port, path: forger.pathOf(forger.outbox()) },
    updateMessage(outboxOf(forged)),
  );
  expect(answer).toMatch(LET_PASS);
};

/** Sends an act and gives its outcome, once it is committed. */
async function outcomeOf(forger: Forger, forged: Forged): Promise<unknown> {
  await send(forger, forged);
  await arena.ana.sees(forged.event.subject, forged.id);
  return arena.ana.replica.fold(forged.event.subject).outcomes.get(forged.id);
}

const APPLIED = { type: 'applied' };
const notApplied = (verdict: string) => ({ type: 'not-applied', verdict });
/** All that is so in the venue. That someone tried what they may not is told to the floor: conflicts are no part of it. */
function state(): string {
  const tables = ['access', 'floor', 'screens', 'tournament/evening'].flatMap((subject) => {
    const { root } = arena.ana.replica.fold(subject);
    const names = [...root.tableNames()].filter((name) => !name.startsWith('$')).sort();
    return names.map((name) => [subject, name, [...root.cells(name)]]);
  });
  return JSON.stringify(tables);
}

async function signedIn(name: string): Promise<Forger> {
  const forger = await arena.forger();
  expect(await outcomeOf(forger, await forger.signIn(arena.user(name)))).toMatchObject(APPLIED);
  return forger;
}

/** Nothing but its own outbox and boards are open to a device that is no tablet. */
async function staysOut(forger: Forger, type: string): Promise<void> {
  const { venue } = arena;
  const { segment } = arena.ana.replica.head('floor')!;
  const names: Record<string, string> = {
    ...{ log: `log/${venue}/floor/${segment}`, directory: `directory/${venue}/start`, roster: `roster/${venue}/edge` },
    ...{ desk: `desk/${venue}`, board: `board/${venue}/start/tables` },
    outbox: `outbox/${venue}/${arena.ben.identity.device}/load`,
  };
  const forged = await forger.peek();
  await arena.unharmed(async () => {
    const path = forger.pathOf(names[type]!);
    const answer = await strike({ port: arena.edge.port, path }, updateMessage(outboxOf([forged])));
    expect(answer).toBe('4403 document');
    await arena.logged({ msg: 'refused', code: 'document', device: forger.identity.device });
  });
}

/** A board is open to it, and is the edge's to write. */
async function leavesBoardsAlone(forger: Forger): Promise<void> {
  const { node } = (await (await fetch(`${arena.edge.origin}/health`)).json()) as { node: { start: string } };
  const { board: before } = await boardOf(forger);
  const forged = await forger.peek();
  await arena.unharmed(async () => {
    const path = forger.pathOf(`board/${arena.venue}/${node.start}/tables`);
    const answer = await strike({ port: arena.edge.port, path }, updateMessage(outboxOf([forged])));
    expect(answer).toBe('4403 read-only');
    await arena.logged({ msg: 'refused', code: 'read-only', device: forger.identity.device });
  });
  expect((await boardOf(forger)).board).toEqual(before);
}

async function boardOf({ identity }: Forger): Promise<{ board: unknown }> {
  const headers = { authorization: `Bearer ${identity.token}` };
  return (await (await fetch(`${arena.edge.origin}/api/v1/boards/tables`, { headers })).json()) as { board: unknown };
}

describe('an authentic act of someone who may not is committed without effect, and hinders nothing after it', () => {
  it.each([
    ['an actor without a session on that device', 'refused:session', () => ({ actor: arena.user('Ana') }), {}],
    ['an actor whom nobody knows', 'refused:user', () => ({ actor: 'u-nobody' }), {}],
    ['the device itself as actor', 'refused:user', (forger: Forger) => ({ actor: forger.identity.device }), {}],
    ['the primary as actor', 'refused:user', () => ({ actor: 'edge' }), {}],
    [
      'a role that may not do it',
      'refused:role',
      () => ({}),
      { subject: 'access', kind: 'user.added', body: { user: 'u-mine', roles: ['admin'] } },
    ],
    [
      'someone who enrols a device of their own',
      'refused:role',
      () => ({}),
      {
        ...{ subject: 'access', kind: 'device.enrolled' },
        body: { device: 'tablet-mine', sort: 'tablet', publicKey: new Uint8Array(32) },
      },
    ],
    ['a body that is not this kind’s', 'refused:body', () => ({}), { body: { player: 7, admin: true } }],
    ['a body with more than this kind has', 'refused:body', () => ({}), { body: { player: 'p-more', constructor: 1 } }],
    ['a kind of nobody’s', 'held:unknown-kind', () => ({}), { kind: 'player.crowned' }],
    ['a kind that only the primary makes', 'refused:role', () => ({}), { kind: 'time.corrected', body: { ms: WEEK } }],
    ['a version that is yet to come', 'held:newer-version', () => ({}), { kv: 99 }],
    [
      'an undo of what it may not do',
      'refused:target',
      () => ({}),
      { kind: 'act.reverted', body: { target: 'tablet-none.1' } },
    ],
  ] as const)('%s: %s', async (_what, verdict, change, draft) => {
    const forger = await signedIn('Ben');
    const before = state();
    const forged = await forger.make(draft as never, (event) => ({ ...event, ...change(forger) }));
    expect(await outcomeOf(forger, forged)).toEqual(notApplied(verdict));
    expect(state()).toBe(before);
    expect(await outcomeOf(forger, await forger.make())).toMatchObject(APPLIED);
  });

  it('a device that was revoked: its acts are held, its line stays open', async () => {
    const forger = await signedIn('Ben');
    const { device } = forger.identity;
    await arena.ana.act('access', 'device.revoked', { device });
    await arena.ana.allAcked();
    const before = state();
    for (let i = 0; i < 3; i++)
      expect(await outcomeOf(forger, await forger.make())).toEqual(notApplied('held:revoked'));
    expect(state()).toBe(before);
    await arena.bystander();
    // And it reads nothing any more, by whatever way.
    for (const type of ['log', 'directory', 'roster', 'desk', 'board']) await staysOut(forger, type);
    for (const [path, body] of [
      ['/api/v1/enrolment-codes', {}],
      ['/api/v1/pairings/claim', { code: '123456', name: 'Mine' }],
    ] as const) {
      const { status } = await postJson(`${arena.edge.origin}${path}`, body, forger.identity.token);
      expect(status).toBe(403);
    }
    await arena.logged({ msg: 'refused', code: 'device.revoked' });
  });
});

it('a device that was revoked fills no disk: what has no effect is taken by so much and then by little', async () => {
  const forger = await signedIn('Ben');
  const { device } = forger.identity;
  await arena.ana.act('access', 'device.revoked', { device });
  await arena.ana.allAcked();
  const ballast = async (): Promise<Forged> => forger.make({ body: { text: 'x'.repeat(60_000) } });
  const before = arena.ana.replica.fold('floor').count;
  const answers: string[] = [];
  await arena.unharmed(
    async () => {
      for (let i = 0; i < 12; i++) {
        const forged = await Promise.all([await ballast(), await ballast(), await ballast(), await ballast()]);
        const target = { port: arena.edge.port, path: forger.pathOf(forger.outbox()) };
        answers.push(await strike(target, updateMessage(outboxOf(forged))));
      }
      await arena.logged({ msg: 'refused', code: 'outbox.many', device });
    },
    (of) => of === device,
  );
  expect(answers[0]).toMatch(LET_PASS);
  expect(answers.at(-1)).toBe('1013 outbox.many');
  expect(arena.ana.replica.fold('floor').count - before).toBeLessThan(40);
});

describe('stamps', () => {
  const entryOf = ({ id }: Forged) => arena.ana.replica.fold('floor').entries.find((entry) => entry.id === id)!;
  const stamped = (forger: Forger, ms: number) => forger.make({}, (event) => ({ ...event, at: [ms, 0] }));

  it('a week ahead is clamped to the commit, and nobody else’s acts are drawn after it', async () => {
    const forger = await signedIn('Ben');
    const ahead = await stamped(forger, Date.now() + WEEK);
    expect(await outcomeOf(forger, ahead)).toMatchObject(APPLIED);
    const { at, effective, committedAt } = entryOf(ahead);
    expect(at - committedAt).toBeGreaterThan(WEEK / 2);
    expect(effective).toBeLessThanOrEqual(committedAt);
    expect(Math.abs(committedAt - Date.now())).toBeLessThan(60_000);
    await arena.bystander();
    const [last] = arena.ana.replica.fold('floor').entries.slice(-1);
    expect(Math.abs(last!.effective - Date.now())).toBeLessThan(60_000);
    const back = await stamped(forger, Date.now());
    expect(await outcomeOf(forger, back)).toMatchObject(APPLIED);
    expect(entryOf(back).effective).toBeGreaterThanOrEqual(effective);
  });

  it('a week back counts no earlier than the device’s act before it', async () => {
    const forger = await signedIn('Ben');
    const honest = await forger.make();
    await outcomeOf(forger, honest);
    const back = await stamped(forger, Date.now() - WEEK);
    expect(await outcomeOf(forger, back)).toMatchObject(APPLIED);
    expect(entryOf(back).effective).toBeGreaterThanOrEqual(entryOf(honest).effective);
  });

  it('at the end of all numbers is clamped like any other', async () => {
    const forger = await signedIn('Ben');
    const last = await stamped(forger, Number.MAX_SAFE_INTEGER);
    expect(await outcomeOf(forger, last)).toMatchObject(APPLIED);
    expect(entryOf(last).effective).toBeLessThanOrEqual(Date.now() + 60_000);
    await arena.bystander();
  });
});

describe('a phone writes its own outbox, for its own player', () => {
  const player = 'u-player';
  let phone: Forger;
  beforeAll(async () => {
    const signer = await newSigner();
    const device = 'phone-one';
    const token = 'a-phones-token';
    const tokenHash = new Uint8Array(createHash('sha256').update(token).digest());
    await arena.ana.act('access', 'user.added', { user: player, roles: ['player'] });
    const enrolled = { device, publicKey: signer.publicKey, sort: 'phone', users: [player], tokenHash };
    await arena.ana.act('access', 'device.enrolled', enrolled);
    await arena.ana.allAcked();
    phone = new Forger({ device, token, signer, venue: arena.venue, users: [{ user: player, name: '', roles: [] }] });
    expect(await outcomeOf(phone, await phone.signIn(player))).toMatchObject(APPLIED);
  });

  it.each([
    [
      'as a member of staff, who signs in on it',
      'refused:session',
      'access',
      'session.opened',
      () => ({ user: arena.user('Ana'), proof: 'password' }),
    ],
    [
      'for another player',
      'refused:not-yours',
      'floor',
      'waitlist.joined',
      () => ({ game: 'nlh-1-2', player: 'p-x', origin: 'phone' }),
    ],
    ['what staff do', 'refused:role', 'floor', 'player.added', () => ({ player: 'p-mine' })],
  ])('not %s', async (_what, verdict, subject, kind, body) => {
    const before = state();
    phone.actor = kind === 'session.opened' ? arena.user('Ana') : player;
    const outcome = await outcomeOf(phone, await phone.make({ subject, kind, body: body() }));
    expect(outcome).toEqual(notApplied(verdict));
    expect(state()).toBe(before);
  });

  it.each(['log', 'directory', 'roster', 'desk', 'outbox'])('it opens no %s', (type) => staysOut(phone, type));

  it('it writes no board', () => leavesBoardsAlone(phone));
});

describe('a TV writes nothing', () => {
  let tv: Forger;
  beforeAll(async () => {
    tv = await arena.forger('tv');
  });

  it.each([
    ['as itself', () => tv.identity.device],
    ['as a member of staff', () => arena.user('Ana')],
  ])('no act in its own outbox %s has an effect', async (_what, actor) => {
    const before = state();
    tv.actor = actor();
    const acts = [
      await tv.make({ subject: 'access', kind: 'session.opened', body: { user: tv.actor, proof: 'password' } }),
      await tv.make(),
      await tv.make({
        subject: 'screens',
        kind: 'display.themed',
        body: { display: tv.identity.device, theme: 'light' },
      }),
    ];
    for (const act of acts) expect(await outcomeOf(tv, act)).toEqual(notApplied('refused:role'));
    expect(state()).toBe(before);
  });

  it('and opens no logs without end by acts that it may not do', async () => {
    const greedy = await arena.forger('tv');
    const acts = [];
    for (let i = 0; i < 40; i++) acts.push(await greedy.make({ subject: `tournament/mine-${i}`, body: {} }));
    const logs = () => arena.ana.replica.subjects().length;
    const before = logs();
    for (const act of acts.slice(0, 4)) await outcomeOf(greedy, act);
    const { port } = arena.edge;
    const answer = await strike({ port, path: greedy.pathOf(greedy.outbox()) }, updateMessage(outboxOf(acts)));
    expect(answer).toBe('1013 subject.many');
    await arena.logged({ msg: 'refused', code: 'subject.many', device: greedy.identity.device });
    await arena.bystander();
    expect(logs() - before).toBe(4);
  });

  it.each(['log', 'directory', 'roster', 'desk', 'outbox'])('it opens no %s', (type) => staysOut(tv, type));

  it('it writes no board', () => leavesBoardsAlone(tv));

  it.each([
    ['POST', '/api/v1/enrolment-codes', {}],
    ['POST', '/api/v1/pairings/claim', { code: '123456', name: 'Mine' }],
    ['GET', `/segments/${'0'.repeat(64)}`, undefined],
    ['GET', '/api/v1/checkpoints/floor/1.abcdefgh.0', undefined],
  ])('%s %s is not for it', async (method, path, body) => {
    const url = `${arena.edge.origin}${path}`;
    const { token } = tv.identity;
    const status = body
      ? (await postJson(url, body, token)).status
      : (await fetch(url, { method, headers: { authorization: `Bearer ${token}` } })).status;
    expect(status).toBe(403);
    await arena.logged({ msg: 'refused', code: 'device.not-staff' });
  });

  it('its token opens nothing under another’s name in the address', async () => {
    const answer = await ask(
      { port: arena.edge.port },
      `GET /segments/${'0'.repeat(64)}?token=${tv.identity.token}&token=${arena.ana.identity.token} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 403 /);
  });
});
