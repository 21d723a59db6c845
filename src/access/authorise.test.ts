import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import type { AnyKind, Role } from '../kernel/kind.ts';
import { Layer } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { step } from '../kernel/step.ts';
import { authorise } from './authorise.ts';
import { access, VERDICT_CODES } from './index.ts';
import type { ActToJudge } from './judge.ts';
import { TestLog } from './test-log.ts';

const key = new Uint8Array(32);
const kind = (name: string, may: Role[]): AnyKind => ({
  ...{ kind: name, version: 2, may, body: z.strictObject({ player: z.string() }) },
  apply: () => {},
  sample: () => undefined,
});
const KINDS = new Map(
  [
    kind('seat.floored', ['floor']),
    kind('seat.managed', ['manager']),
    kind('seat.dealt', ['dealer']),
    kind('list.joined', ['floor', 'player']),
    kind('call.ended', ['edge']),
    kind('screen.seen', ['display']),
    ...access.kinds,
  ].map((row) => [row.kind, row]),
);

let log: TestLog<object>;
beforeEach(() => {
  log = new TestLog(access) as unknown as TestLog<object>;
  log.act('device.enrolled', { device: 'node', publicKey: key, sort: 'edge' }, { device: 'node', actor: 'edge' });
  for (const role of ['admin', 'manager', 'floor', 'dealer', 'player'])
    log.act('user.added', { user: `a-${role}`, roles: [role] });
  log.act('device.enrolled', { device: 'tab', publicKey: key, sort: 'tablet' });
  log.act('device.enrolled', { device: 'tv', publicKey: key, sort: 'tv' });
  for (const role of ['admin', 'manager', 'floor', 'dealer', 'player'])
    log.act('session.opened', { user: `a-${role}` }, { device: 'tab' });
});

const body = { player: 'p1' };
const judge = (act: Partial<ActToJudge>, targets: { [id: string]: string } = {}) =>
  authorise(
    log.state as never,
    { device: 'tab', actor: 'a-floor', kind: 'seat.floored', kv: 2, body, at: log.now, ...act },
    (name) => KINDS.get(name),
    (id) => targets[id],
  );

describe('roles', () => {
  it('the ladder: who stands higher may do what those below may', () => {
    const verdicts = (name: string) =>
      ['a-admin', 'a-manager', 'a-floor', 'a-dealer', 'a-player'].map((actor) => judge({ actor, kind: name }) === 'ok');
    expect(verdicts('seat.managed')).toEqual([true, true, false, false, false]);
    expect(verdicts('seat.floored')).toEqual([true, true, true, false, false]);
    expect(verdicts('seat.dealt')).toEqual([true, true, true, true, false]);
    expect(judge({ actor: 'a-dealer' })).toBe('refused:role');
  });

  it('a player acts for nobody else', () => {
    expect(judge({ actor: 'a-player', kind: 'list.joined', body: { player: 'a-player' } })).toBe('ok');
    expect(judge({ actor: 'a-player', kind: 'list.joined' })).toBe('refused:not-yours');
    expect(judge({ actor: 'a-floor', kind: 'list.joined' })).toBe('ok');
  });

  it("the edge and a TV do their own kinds, without a session, and nobody else's", () => {
    expect(judge({ device: 'node', actor: 'edge', kind: 'call.ended' })).toBe('ok');
    expect(judge({ device: 'node', actor: 'edge' })).toBe('refused:role');
    expect(judge({ device: 'tab', actor: 'edge', kind: 'call.ended' })).toBe('refused:user');
    expect(judge({ actor: 'a-admin', kind: 'call.ended' })).toBe('refused:role');
    expect(judge({ device: 'tv', actor: 'tv', kind: 'screen.seen' })).toBe('ok');
    expect(judge({ device: 'tv', actor: 'tv' })).toBe('refused:role');
    const opens = { kind: 'session.opened', kv: 1, body: { user: 'a-admin' } };
    expect(judge({ device: 'tv', actor: 'a-admin', ...opens }), 'nobody works on a TV').toBe('refused:role');
  });

  it("a manager's kinds need a password where the policy says so", () => {
    log.act('policy.adopted', { managerProof: 'password' });
    expect(judge({ actor: 'a-manager', kind: 'seat.managed' })).toBe('refused:password-needed');
    expect(judge({ actor: 'a-manager' }), 'floor work goes on by PIN').toBe('ok');
    log.act('session.opened', { user: 'a-manager', proof: 'password' }, { device: 'tab' });
    expect(judge({ actor: 'a-manager', kind: 'seat.managed' })).toBe('ok');
  });
});

describe('device and session', () => {
  it('an act of a device that is unknown, revoked or suspected is held, whenever it was made', () => {
    expect(judge({ device: 'stranger' })).toBe('held:unknown-device');
    log.act('device.suspected', { device: 'tab' });
    expect(judge({ at: 0 })).toBe('held:suspected');
    log.act('device.revoked', { device: 'tab' });
    expect(judge({ at: 0 })).toBe('held:revoked');
  });

  it('the actor must have had a session on that device; what was done before it closed still counts', () => {
    log.act('device.enrolled', { device: 'tab2', publicKey: key, sort: 'tablet' });
    expect(judge({ device: 'tab2' })).toBe('refused:session');
    log.act('session.closed', { user: 'a-floor' }, { device: 'tab' });
    expect(judge({ at: log.now }), 'made just then').toBe('ok');
    expect(judge({ at: log.now + 1 })).toBe('refused:session');
  });

  it("what someone removed since has done is held, a stranger's refused", () => {
    log.act('user.removed', { user: 'a-floor' });
    expect(judge({})).toBe('held:user-removed');
    expect(judge({ actor: 'nobody' })).toBe('refused:user');
  });

  it('a session is opened by its own user, on a device that is theirs to use', () => {
    const opens = (actor: string, user: string, device = 'tab') =>
      judge({ actor, device, kind: 'session.opened', kv: 1, body: { user } });
    log.act('device.enrolled', { device: 'own', publicKey: key, sort: 'phone', users: ['a-player'] });
    expect(opens('a-player', 'a-player', 'own')).toBe('ok');
    expect(opens('a-floor', 'a-floor', 'own')).toBe('refused:session');
    expect(opens('a-floor', 'a-admin')).toBe('refused:session');
    log.act('device.enrolled', { device: 'found', publicKey: key, sort: 'phone' });
    expect(opens('a-admin', 'a-admin', 'found'), 'a phone is nobody’s but whom it was enrolled for').toBe(
      'refused:session',
    );
  });

  it("another device's session is closed by a manager", () => {
    const closes = (actor: string, device: string) =>
      judge({ actor, kind: 'session.closed', kv: 1, body: { user: 'a-dealer', device } });
    expect(closes('a-floor', 'tab')).toBe('ok');
    expect(closes('a-floor', 'tab2')).toBe('refused:role');
    expect(closes('a-manager', 'tab2')).toBe('ok');
  });

  it('a player closes their own session, and nobody else’s', () => {
    log.act('device.enrolled', { device: 'own', publicKey: key, sort: 'phone', users: ['a-player'] });
    log.act('session.opened', { user: 'a-player' }, { device: 'own' });
    const closes = (user: string) =>
      judge({ actor: 'a-player', device: 'own', kind: 'session.closed', kv: 1, body: { user }, at: log.now });
    expect(closes('a-player')).toBe('ok');
    expect(closes('a-dealer')).toBe('refused:not-yours');
  });
});

describe('kinds and bodies', () => {
  it('an unknown kind and a newer version are held', () => {
    expect(judge({ kind: 'seat.juggled' })).toBe('held:unknown-kind');
    expect(judge({ kv: 3 })).toBe('held:newer-version');
    expect(judge({ kv: 1 }), 'an older one is read').toBe('ok');
  });

  it("a body that isn't what the kind wants is refused", () => {
    expect(judge({ body: { player: 'p1', extra: 1 } })).toBe('refused:body');
    expect(judge({ body: {} })).toBe('refused:body');
  });

  it('whatever the body is, there is a verdict', () => {
    const names = [
      ...KINDS.keys(),
      'act.reverted',
      'conflict.settled',
      'segment.opened',
      'time.corrected',
      '__proto__',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything(), fc.boolean(), (name, anyBody, edge) => {
        const who = edge ? { device: 'node', actor: 'edge' } : {};
        const verdict = judge({ kind: name, kv: 1, body: anyBody as Plain, ...who });
        if (verdict !== 'ok') expect(VERDICT_CODES).toContain(verdict.replace(/^(?:refused|held):/, ''));
      }),
    );
  });
});

describe('kinds that every subject has', () => {
  const undo = (actor: string, target: string, by = 'act.reverted') =>
    judge(
      { actor, kind: by, kv: 1, body: { target } },
      { 'x.1': 'seat.managed', 'x.2': 'seat.floored', 'x.3': 'act.reverted' },
    );

  it("an undo needs the right to do the target's kind, and so does its undo", () => {
    expect(undo('a-manager', 'x.1')).toBe('ok');
    expect(undo('a-floor', 'x.1')).toBe('refused:role');
    expect(undo('a-floor', 'x.2')).toBe('ok');
    expect(undo('a-dealer', 'x.2', 'act.restored')).toBe('refused:role');
    expect(undo('a-admin', 'x.9'), 'no such event').toBe('refused:target');
    expect(undo('a-admin', 'x.3'), 'an undo is undone by act.restored').toBe('refused:target');
  });

  it('a conflict is settled by the floor and above', () => {
    const settle = (actor: string) => judge({ actor, kind: 'conflict.settled', kv: 1, body: { conflict: 'x.1' } });
    expect(settle('a-floor')).toBe('ok');
    expect(settle('a-dealer')).toBe('refused:role');
  });

  it('segments, time and fold versions are the edge’s', () => {
    const edge = { device: 'node', actor: 'edge', kv: 1 };
    expect(judge({ ...edge, kind: 'segment.opened', body: { term: 1, predecessor: null } })).toBe('ok');
    expect(judge({ ...edge, kind: 'time.corrected', body: { ms: -5 } })).toBe('ok');
    expect(judge({ ...edge, kind: 'time.corrected', body: { ms: 0.5 } })).toBe('refused:body');
    expect(judge({ actor: 'a-admin', kind: 'fold.adopted', kv: 1, body: { version: 2 } })).toBe('refused:role');
  });
});

describe('nobody gives away more than they have', () => {
  const sets = (actor: string, user: string, roles: Role[]) =>
    judge({ actor, kind: 'user.roles-set', kv: 1, body: { user, roles } });

  it('roles', () => {
    expect(sets('a-manager', 'a-floor', ['manager'])).toBe('ok');
    expect(sets('a-manager', 'a-manager', ['admin'])).toBe('refused:role');
    expect(sets('a-manager', 'a-admin', ['floor']), 'nor takes from those above').toBe('refused:role');
    expect(judge({ actor: 'a-manager', kind: 'user.removed', kv: 1, body: { user: 'a-admin' } })).toBe('refused:role');
    const undo = { kind: 'act.reverted', kv: 1, body: { target: 'x.1' } };
    expect(judge({ actor: 'a-manager', ...undo }, { 'x.1': 'user.roles-set' })).toBe('refused:role');
    expect(judge({ actor: 'a-admin', ...undo }, { 'x.1': 'user.roles-set' })).toBe('ok');
  });

  it("sessions: nobody gives another's back by an undo", () => {
    const undo = (actor: string) =>
      judge({ actor, kind: 'act.reverted', kv: 1, body: { target: 'x.1' } }, { 'x.1': 'session.closed' });
    expect(undo('a-dealer')).toBe('refused:role');
    expect(undo('a-manager')).toBe('ok');
  });

  it('devices: another node is enrolled by an admin', () => {
    const enrols = (actor: string) =>
      judge({ actor, kind: 'device.enrolled', kv: 1, body: { device: 'n2', publicKey: key, sort: 'edge' } });
    expect(enrols('a-manager')).toBe('refused:role');
    expect(enrols('a-admin')).toBe('ok');
  });
});

describe('a batch', () => {
  it('is judged act by act, over the acts before it', () => {
    const layer = new Layer(log.fold.root);
    const env = { subject: access, kinds: KINDS, pins: new Map(), record: false };
    const judgeOn = (act: Partial<ActToJudge>) =>
      authorise(
        layer as never,
        { device: 'tab', actor: 'new', kind: 'seat.floored', kv: 2, body, at: log.now, ...act },
        (name) => KINDS.get(name),
      );
    expect(judgeOn({})).toBe('refused:user');
    step(layer, log.entry('user.added', { user: 'new', roles: ['floor'] }), env);
    expect(judgeOn({})).toBe('refused:session');
    step(layer, log.entry('session.opened', { user: 'new' }, { device: 'tab' }), env);
    expect(judgeOn({})).toBe('ok');
    expect(judge({ actor: 'new' }), 'the committed state is untouched').toBe('refused:user');
  });

  it("begins, in a new venue, with its first node's own enrolment", () => {
    const empty = new TestLog(access);
    const enrol = (device: string, sort: string): ActToJudge => ({
      ...{ device: 'node', actor: 'edge', kind: 'device.enrolled', kv: 1, at: 0 },
      body: { device, publicKey: key, sort },
    });
    const on = (state: TestLog<never>['state'], act: ActToJudge) => authorise(state, act, (name) => KINDS.get(name));
    expect(on(empty.state as never, enrol('node', 'edge'))).toBe('ok');
    expect(on(empty.state as never, enrol('other', 'edge'))).toBe('held:unknown-device');
    expect(on(empty.state as never, enrol('node', 'tablet'))).toBe('held:unknown-device');
    expect(on(log.state as never, { ...enrol('new', 'edge'), device: 'new' }), 'only the first').toBe(
      'held:unknown-device',
    );
  });
});
