import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PhoneClient, signUp } from '../../support/phone-client.ts';
import { PushService, type PushSubscription } from '../../support/phone-push-service.ts';
import type { SyncClient } from '../../support/sync-client.ts';
import { startVenue, type VenueUnderTest } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';

const GAME = 'nlh-1-2';
const EVENING = 'tournament/evening';
const ALL = { called: true, seatReady: true, tableBreaks: true, tournamentStarts: true };
let venue: VenueUnderTest;
let host: SyncClient;
let service: PushService;
let ana: PhoneClient;

const at = (path: string) => `${venue.edge.origin}/api/v1/${path}`;
const state = () => host.replica.view('floor').state;

beforeEach(async () => {
  venue = await startVenue({ env: { PVM_PUSH_LOCAL: '1', PVM_DUE_MS: '100', PVM_HEARTBEAT_MS: '50' } });
  host = await venue.tablet();
  service = await PushService.open(await vapidKey());
  ana = await (await signUp(venue.edge.origin, 'Ana')).begin();
});
afterEach(async () => {
  ana?.close();
  await venue?.dispose();
  await service?.close();
});

const vapidKey = async () => ((await (await fetch(at('push/key'))).json()) as { publicKey: string }).publicKey;

function asked(phone: PhoneClient, method: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${phone.identity.token}`, 'content-type': 'application/json' };
  return fetch(at('push/subscription'), { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

async function subscribe(phone: PhoneClient, wants: object = {}): Promise<PushSubscription> {
  const subscription = service.subscribe();
  const { status } = await asked(phone, 'PUT', { ...subscription, wants: { ...ALL, ...wants } });
  expect(status).toBe(204);
  return subscription;
}

/** They are put on the list, whoever waits before them leaves, and a host calls them: gives the call. */
async function call(phone: PhoneClient, seat?: number): Promise<string> {
  const joined = await host.act('floor', 'waitlist.joined', { game: GAME, player: phone.player, origin: 'floor' });
  await host.sees('floor', joined);
  for (const player of state().get('lists', GAME)!.order as string[])
    if (player !== phone.player && state().get('entries', `${GAME}.${player}`).status.type === 'waiting')
      await host.act('floor', 'waitlist.left', { game: GAME, player, reason: 'asked' });
  const place = seat === undefined ? {} : { table: 'c1', seat };
  const id = await host.act('floor', 'waitlist.called', { game: GAME, saw: phone.player, ...place });
  await host.allAcked();
  return id;
}

const messages = (of: PushSubscription, count: number) =>
  waitFor(() => service.messagesOf(of).length >= count && service.messagesOf(of), {
    message: () => `${count} messages, not ${service.messagesOf(of).length}; ${service.faults}`,
  });

describe('a phone that takes messages', () => {
  it('[LIST-9] is told that its player is called: encrypted for it alone, signed, and worth nothing after the deadline', async () => {
    const subscription = await subscribe(ana);
    const id = await call(ana, 8);
    const [message] = await messages(subscription, 1);
    const { deadline } = await waitFor(() => state().get('calls', id), { message: 'the call' });
    expect(message!.json).toEqual({
      web_push: 8030,
      notification: {
        title: expect.stringContaining("No-Limit Hold'em 1/2"),
        body: expect.stringMatching(/^Table 11, seat 8 is held for you\. Answer by \d\d:\d\d\.$/),
        ...{ navigate: `${venue.edge.origin}/`, silent: false, tag: `called ${id}` },
      },
      pvm: { kind: 'called', venue: ana.identity.venue, player: ana.player, call: id, deadline },
    });
    expect(message).toMatchObject({ urgency: 'high', topic: expect.stringMatching(/^[\w-]{32}$/) });
    expect(message!.ttl).toBeLessThanOrEqual(300);
    expect(service.faults).toEqual([]);
  });

  it('hears of what its player wants to hear of, and of nobody else', async () => {
    const bo = await (await signUp(venue.edge.origin, 'Bo')).begin();
    const [hers, his] = [await subscribe(ana, { called: false }), await subscribe(bo)];
    await call(ana);
    await call(bo);
    await messages(his, 1);
    expect([service.messagesOf(hers), service.messagesOf(his)].map((all) => all.length)).toEqual([0, 1]);
    bo.close();
  });

  it('[MOVE-1] is told that a seat which its player asked for is open', async () => {
    const subscription = await subscribe(ana);
    const requested = async () => {
      const id = await ana.onFloor('move.requested', { sort: 'seat', seats: [2] });
      return (await ana.told(id)).outcome;
    };
    await host.act('floor', 'cash.seated', { player: ana.player, table: 'c1', seat: 9 });
    await waitFor(() => ana.own.seat, { message: 'a seat' });
    expect(await requested()).toBe('ok');
    const leaver = state().get('seats', 'c1.2').player as string;
    await host.act('floor', 'cash.left', { player: leaver, table: 'c1', seat: 2 });
    const [message] = await messages(subscription, 1);
    expect(message!.json).toMatchObject({
      notification: { title: 'The seat you asked for', body: 'Table 11, seat 2 is open for you.' },
      pvm: { kind: 'seat-ready', player: ana.player },
    });
  });

  it('is told that its table breaks, and that it has', async () => {
    const subscription = await subscribe(ana);
    await host.act('floor', 'cash.seated', { player: ana.player, table: 'c1', seat: 9 });
    await host.act('floor', 'cashtable.marked', { table: 'c1', as: 'breaking' });
    await messages(subscription, 1);
    const players = Array.from(
      { length: 9 },
      (_, i) => state().get('seats', `c1.${i + 1}`)?.player as string | undefined,
    );
    const draw = { algorithm: 'sfc32-shuffle/1', seed: '0'.repeat(32) };
    const broken = { table: 'c1', ...draw, players: players.filter((player) => player !== undefined) };
    await host.act('floor', 'cashtable.broken', broken);
    const told = await messages(subscription, 2);
    expect(told.map(({ json }) => [json.pvm.kind, json.notification.title])).toEqual([
      ['table-breaks', 'Table 11 breaks'],
      ['table-breaks', 'Table 11 has broken'],
    ]);
  });

  it('[BREAK-2] is told where its player moves in a tournament', async () => {
    const subscription = await subscribe(ana);
    await host.act(EVENING, 'player.registered', { player: ana.player });
    await host.act(EVENING, 'player.seated', { player: ana.player, seat: 't1.3' });
    await host.act(EVENING, 'player.moved', { player: ana.player, from: 't1.3', to: 't2.5' });
    const [message] = await messages(subscription, 1);
    expect(message!.json).toMatchObject({
      notification: { body: 'Go to table 2, seat 5.', navigate: expect.stringMatching(/\/v\/\w+\/t\/evening$/) },
      pvm: { kind: 'table-breaks', tournament: 'evening' },
    });
  });

  it('is told a while before a tournament that its player is in, or asked to hear of, and once', async () => {
    const bo = await (await signUp(venue.edge.origin, 'Bo')).begin();
    const [hers, his] = [await subscribe(ana), await subscribe(bo)];
    await host.act(EVENING, 'player.registered', { player: ana.player });
    await bo.told(await bo.onFloor('interest.registered', { tournament: 'evening' }));
    const startsAt = Date.now() + 10 * 60_000;
    await host.act(EVENING, 'tournament.scheduled', { startsAt });
    const [[one], [other]] = [await messages(hers, 1), await messages(his, 1)];
    for (const message of [one!, other!])
      expect(message.json.pvm).toMatchObject({ kind: 'tournament-starts', tournament: 'evening', deadline: startsAt });
    await host.act(EVENING, 'tournament.scheduled', { startsAt: startsAt + 1000 });
    expect((await messages(hers, 2)).map(({ json }) => json.pvm.deadline)).toEqual([startsAt, startsAt + 1000]);
    bo.close();
  });
});

describe('a message that does not arrive', () => {
  const undelivered = (id: string) =>
    waitFor(() => state().get('calls', id)?.undelivered, { message: 'word to the floor', timeout: 20_000 });

  it('[LIST-9] because the phone is gone: the floor is told, and the subscription is dropped', async () => {
    const subscription = await subscribe(ana);
    service.answer(subscription, 410);
    const id = await call(ana);
    expect(await undelivered(id)).toMatchObject({ reason: 'gone' });
    expect((await asked(ana, 'GET')).status).toBe(404);
    await waitFor(() => state().get('$conflicts', state().get('calls', id).undelivered.notice), {
      message: 'a notice',
    });
  });

  it('[LIST-9] because its service refuses it: the floor is told', async () => {
    service.answer(await subscribe(ana), 403);
    expect(await undelivered(await call(ana))).toMatchObject({ reason: 'refused' });
    expect((await asked(ana, 'GET')).status).toBe(200);
  });

  it('at first is sent again, and then nobody has to walk', async () => {
    const subscription = await subscribe(ana);
    service.answer(subscription, 503);
    const id = await call(ana);
    await messages(subscription, 1);
    expect(state().get('calls', id).undelivered).toBeUndefined();
  });

  it('to one of two phones is no failure while the other has it', async () => {
    const other = await signInAgain();
    const [gone, good] = [await subscribe(ana), await subscribe(other)];
    service.answer(gone, 410);
    const id = await call(ana);
    await messages(good, 1);
    await host.act('floor', 'call.answered', { call: id, player: ana.player, answer: 'coming' });
    await waitFor(() => state().get('calls', id)?.comingAt, { message: 'an answer' });
    expect(state().get('calls', id).undelivered).toBeUndefined();
  });

  async function signInAgain(): Promise<PhoneClient> {
    const { enrolPhone } = await import('../../support/phone-client.ts');
    return enrolPhone(venue.edge.origin, 'accounts/sign-in', { login: 'ana@example.com', password: 'correct horse' });
  }
});

describe('an edge that is killed', () => {
  it('keeps its key and its phones, and tells nobody twice', async () => {
    const [key, subscription] = [await vapidKey(), await subscribe(ana)];
    await call(ana, 8);
    await messages(subscription, 1);
    await venue.edge.kill();
    await venue.edge.start();
    expect(await vapidKey()).toBe(key);
    expect(await (await asked(ana, 'GET')).json()).toMatchObject({ endpoint: subscription.endpoint, wants: ALL });
    const bo = await (await signUp(venue.edge.origin, 'Bo')).begin();
    const his = await subscribe(bo);
    await waitFor(() => host.connected, { message: 'the tablet to come back' });
    await call(bo, 9);
    await messages(his, 1);
    expect(service.messagesOf(subscription)).toHaveLength(1);
    bo.close();
  });

  it('[LIST-9] while a message was on its way has the floor told: it may have arrived, and is not sent again', async () => {
    const subscription = await subscribe(ana);
    service.answer(subscription, ...Array.from({ length: 100 }, () => 503));
    const id = await call(ana);
    await waitFor(() => service.triesOf(subscription) > 0, { message: 'a message on its way' });
    await venue.edge.kill();
    await venue.edge.start();
    await waitFor(() => state().get('calls', id)?.undelivered?.reason === 'unreachable', {
      message: 'word to the floor',
    });
    expect(service.messagesOf(subscription)).toEqual([]);
  });
});

it('a phone that signs out, or takes no messages any more, is sent none', async () => {
  const bo = await (await signUp(venue.edge.origin, 'Bo')).begin();
  const cy = await (await signUp(venue.edge.origin, 'Cy')).begin();
  const [hers, his, control] = [await subscribe(ana), await subscribe(bo), await subscribe(cy)];
  expect((await asked(ana, 'DELETE')).status).toBe(204);
  const headers = { authorization: `Bearer ${bo.identity.token}` };
  await fetch(at('accounts/sign-out'), { method: 'POST', headers });
  for (const phone of [ana, bo, cy]) await call(phone);
  await messages(control, 1);
  expect([service.messagesOf(hers), service.messagesOf(his)]).toEqual([[], []]);
  for (const phone of [bo, cy]) phone.close();
});
