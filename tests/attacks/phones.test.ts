import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeAppend, encodeElement } from '../../src/sync/append.ts';
import { formatName } from '../../src/sync/names.ts';
import { EMPTY_RECORD, makeEvent } from '../../src/sync/record.ts';
import { type PhoneClient, signUp } from '../support/phone-client.ts';
import { newSigner } from '../support/sync-client.ts';
import { RawSocket } from '../support/sync-socket.ts';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';

const GAME = 'nlh-1-2';
let arena: Arena;
let phone: PhoneClient;
let names = 0;

beforeAll(async () => {
  arena = await Arena.open({ env: { PVM_SIGN_UPS: '1000' } });
});
afterAll(() => arena?.close());
beforeEach(async () => {
  phone = await (await signUp(arena.edge.origin, `Attacker-${++names}`)).begin();
  await waitFor(() => phone.own.player, { message: 'the board' });
});

const floor = () => arena.ana.replica.fold('floor').root;
/** Conflicts that somebody on the floor would have to look at. */
const tray = () => [...floor().entries('$conflicts')].filter(([, row]) => row.settledBy === undefined).length;

/** The phone itself says no and why; the room is as it was, nobody's tray is fuller, and Ben goes on. */
async function refusedOnly(code: string, act: () => Promise<string>): Promise<void> {
  const before = tray();
  const others = JSON.stringify(listed());
  const id = await act();
  expect(await phone.told(id)).toMatchObject({ outcome: 'refused', code });
  await arena.ana.sees('floor', id);
  expect([tray(), JSON.stringify(listed())]).toEqual([before, others]);
  await arena.bystander();
}

const listed = () => [...floor().entries('entries')].filter(([, row]) => row.player !== phone.player).sort();

describe('what a phone may not do, its own board says', () => {
  it('in another player’s name', async () => {
    const [, victim] = [...floor().entries('players')].map(([id]) => id);
    await refusedOnly('not-yours', () =>
      phone.onFloor('waitlist.joined', { game: GAME, origin: 'phone', player: victim }),
    );
    await refusedOnly('not-yours', () => phone.onFloor('lists.left', { player: victim }));
  });

  it('joining a list twice', async () => {
    await phone.told(await phone.onFloor('waitlist.joined', { game: GAME, origin: 'phone' }));
    await refusedOnly('list.already-on', () => phone.onFloor('waitlist.joined', { game: GAME, origin: 'phone' }));
    expect(phone.own.lists).toHaveLength(1);
  });

  it('joining while barred', async () => {
    const barred = await arena.ana.act('floor', 'player.barred', { player: phone.player });
    await arena.ana.sees('floor', barred);
    await waitFor(() => phone.own.barred, { message: 'the bar' });
    await refusedOnly('player.barred', () => phone.onFloor('waitlist.joined', { game: GAME, origin: 'phone' }));
  });

  it('answering a call that is over, or another’s', async () => {
    const waiting = (floor().get('lists', GAME)!.order as string[]).find(
      (player) => floor().get('entries', `${GAME}.${player}`).status.type === 'waiting',
    )!;
    const theirs = await arena.ana.act('floor', 'waitlist.called', { game: GAME, saw: waiting });
    await arena.ana.sees('floor', theirs);
    const answer = (call: string) => phone.act('call.answered', { call, player: phone.player, answer: 'coming' });
    await refusedOnly('call.over', () => answer(theirs));
    await arena.ana.sees('floor', await arena.ana.act('floor', 'call.withdrawn', { call: theirs, player: waiting }));
    await refusedOnly('call.over', () => answer(theirs));
    await refusedOnly('call.over', () => answer('tablet-x.1'));
  });

  it('what is worth nothing any more', () =>
    refusedOnly('act.outdated', () =>
      phone.onFloor('waitlist.joined', { game: GAME, origin: 'phone', validUntil: 1 }),
    ));
});

it('what staff do is refused by its verdict, and its phone is told', async () => {
  const seat = { table: 'c1', seat: 9 };
  const tries: [string, object][] = [
    ['cash.seated', { player: phone.player, ...seat }],
    ['waitlist.called', { game: GAME, saw: phone.player }],
    ['player.barred', { player: phone.player }],
    ['call.undelivered', { call: 'tablet-x.1', player: phone.player, reason: 'gone' }],
  ];
  for (const [kind, body] of tries)
    expect(await phone.told(await phone.act(kind, body)), kind).toMatchObject({ outcome: 'refused', code: 'role' });
  const admin = await phone.act('user.roles-set', { user: phone.player, roles: ['admin'] }, 'access');
  expect(await phone.told(admin)).toMatchObject({ outcome: 'refused', code: 'role' });
  const staff = await phone.act('session.opened', { user: arena.user('Ana') }, 'access');
  expect(await phone.told(staff)).toMatchObject({ outcome: 'refused', code: 'session' });
  expect(floor().get('seats', 'c1.9')?.type).toBe('open');
  await arena.bystander();
});

describe('a flood from one phone', () => {
  it('of joins is slowed down on that phone, told so, and nobody else notices', async () => {
    const before = tray();
    const other = await (await signUp(arena.edge.origin, 'Quiet')).begin();
    for (let i = 0; i < 300; i++) await phone.onFloor('waitlist.joined', { game: GAME, origin: 'phone' });
    await waitFor(() => phone.closes.find(({ document }) => document === 'outbox'), { message: 'the outbox to close' });
    expect(phone.closes.find(({ document }) => document === 'outbox')).toMatchObject({
      code: 1013,
      reason: 'outbox.many',
    });
    await arena.logged({ msg: 'refused', code: 'outbox.many', device: phone.identity.device });
    const joined = await other.onFloor('waitlist.joined', { game: GAME, origin: 'phone' });
    expect(await other.told(joined)).toMatchObject({ outcome: 'ok' });
    await arena.bystander();
    expect(tray()).toBe(before);
    expect(phone.acked).toBeLessThan(120);
    expect(phone.own.acts![0]).toMatchObject({ outcome: 'refused', code: 'list.already-on' });
    expect(phone.closes.every(({ document }) => document === 'outbox')).toBe(true);
    other.close();
  });

  it('that comes back at once is put off again, and its record goes on where it stood', async () => {
    for (let i = 0; i < 300; i++) await phone.onFloor('interest.registered', { tournament: `t-${i}` });
    const closed = () => phone.closes.filter(({ document }) => document === 'outbox').length;
    for (const times of [1, 2, 3]) {
      await waitFor(() => closed() >= times, { message: `put off ${times} times` });
      phone.drop();
      phone.connect();
    }
    expect(phone.acked).toBeLessThan(phone.seq);
    await arena.bystander();
  });
});

it('it opens no log: a tournament that nobody made is none', async () => {
  const logs = arena.ana.replica.subjects().length;
  await phone.act('player.registered', { player: phone.player }, 'tournament/mine');
  const ended = await waitFor(() => phone.closes.find(({ document }) => document === 'outbox'), { message: 'an end' });
  expect(ended).toMatchObject({ code: 1013, reason: 'subject.many' });
  await arena.bystander();
  expect(arena.ana.replica.subjects()).toHaveLength(logs);
});

describe('a session, a device or an account that is over', () => {
  it('an act after the session was closed has no effect', async () => {
    const closing = await phone.act('session.closed', { user: phone.player }, 'access');
    expect(await phone.told(closing)).toMatchObject({ outcome: 'ok' });
    const late = await phone.onFloor('waitlist.joined', { game: GAME, origin: 'phone' });
    expect(await phone.told(late)).toMatchObject({ outcome: 'refused', code: 'session' });
    await arena.bystander();
  });

  it('a revoked phone reads no board any more, and what it makes is held', async () => {
    await arena.ana.act('access', 'device.revoked', { device: phone.identity.device });
    await waitFor(() => phone.closes.some(({ code, document }) => code === 4403 && document !== 'outbox'), {
      message: 'the board to close',
    });
    const held = await phone.onFloor('waitlist.joined', { game: GAME, origin: 'phone' });
    await arena.ana.sees('floor', held);
    expect(arena.ana.replica.fold('floor').outcomes.get(held)).toEqual({
      type: 'not-applied',
      verdict: 'held:revoked',
    });
    const { token, venue } = phone.identity;
    const board = `${arena.edge.origin}/api/v1/boards/player.${phone.player}?token=${token}`;
    expect((await fetch(board)).status).toBe(403);
    const events = `${arena.edge.origin}/api/v1/venues/${venue}/boards/waitlists/events?token=${token}`;
    expect((await fetch(events)).status).toBe(403);
    await arena.bystander();
  });

  it('a stream that a phone reads ends with it', async () => {
    const { token, venue } = phone.identity;
    const url = `${arena.edge.origin}/api/v1/venues/${venue}/boards/player.${phone.player}/events?token=${token}`;
    const { body } = await fetch(url);
    const reader = body!.getReader();
    await reader.read();
    await arena.ana.act('access', 'device.revoked', { device: phone.identity.device });
    const act = await arena.ana.act('floor', 'waitlist.joined', { game: GAME, player: phone.player, origin: 'floor' });
    await arena.ana.sees('floor', act);
    let told = '';
    for (let part = await reader.read(); !part.done; part = await reader.read())
      told += new TextDecoder().decode(part.value);
    expect(told).not.toContain('"lists":[{');
  });
});

describe('what is not its own', () => {
  const closed = (document: string, update?: Uint8Array) => {
    const { token } = phone.identity;
    const socket: RawSocket = new RawSocket({
      ...{ origin: arena.edge.origin, token, document },
      onOpen: () => update && socket.sendUpdate(update),
    });
    return waitFor(() => socket.closed, { message: `${document} to close` });
  };

  it('it writes to no board, not even its own player’s', async () => {
    const { venue, start } = phone.identity;
    const update = encodeAppend(7, 0, [encodeElement(['mine'])]);
    for (const view of [`player.${phone.player}`, 'room', 'waitlists']) {
      const document = formatName({ type: 'board', venue, start, view });
      expect(await closed(document, update), view).toEqual({ code: 4403, reason: 'read-only' });
    }
    await arena.bystander();
  });

  it('nor to the outbox of another phone, nor another’s events to its own', async () => {
    const other = await signUp(arena.edge.origin, `Victim-${++names}`);
    const { venue, device } = other.identity;
    const theirs = formatName({ type: 'outbox', venue, device, load: 'mine' });
    expect(await closed(theirs, encodeAppend(7, 0, []))).toMatchObject({ code: 4403 });

    const maker = { venue, device, actor: other.player, now: Date.now(), offset: 0 };
    const body = { game: GAME, player: other.player, origin: 'phone' };
    const forged = makeEvent(EMPTY_RECORD, maker, { subject: 'floor', kind: 'waitlist.joined', kv: 1, body });
    const signature = await (await newSigner()).sign(forged.bytes);
    const own = formatName({ type: 'outbox', venue, device: phone.identity.device, load: 'mine' });
    const update = encodeAppend(7, 0, [encodeElement([forged.bytes, signature])]);
    expect(await closed(own, update)).toMatchObject({ code: 4400, reason: 'event.device' });
    await arena.bystander();
  });

  it('a token of nothing opens nothing', async () => {
    const { venue, start } = phone.identity;
    const document = formatName({ type: 'board', venue, start, view: `player.${phone.player}` });
    const socket = new RawSocket({ origin: arena.edge.origin, token: 'nobody', document });
    expect(await waitFor(() => socket.closed, { message: 'an end' })).toMatchObject({ code: 4401 });
  });
});
