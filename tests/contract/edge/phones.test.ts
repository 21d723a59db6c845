import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatName } from '../../../src/sync/names.ts';
import { enrolPhone, type PhoneClient, signUp } from '../../support/phone-client.ts';
import { postJson, type SyncClient } from '../../support/sync-client.ts';
import { RawSocket } from '../../support/sync-socket.ts';
import { startVenue, type VenueUnderTest } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';

const GAME = 'nlh-1-2';
let venue: VenueUnderTest;
let host: SyncClient;
let ana: PhoneClient;
let bo: PhoneClient;
const at = (path: string) => `${venue.edge.origin}${path}`;

beforeAll(async () => {
  venue = await startVenue({ env: { PVM_HEARTBEAT_MS: '50' } });
  host = await venue.tablet();
  [ana, bo] = await Promise.all([signUp(venue.edge.origin, 'Zoe'), signUp(venue.edge.origin, 'Bo')]);
  await Promise.all([ana.begin(), bo.begin()]);
});
afterAll(async () => {
  ana?.close();
  bo?.close();
  await venue?.dispose();
});

describe('a phone reads its own outbox, what hangs on the walls, and its own player’s board', () => {
  const closing = (document: string, token = ana.identity.token) =>
    waitFor(
      () => {
        const socket = opened.get(document) ?? open(document, token);
        opened.set(document, socket);
        return socket.closed;
      },
      { message: `an end of ${document}` },
    );
  const opened = new Map<string, RawSocket>();
  const open = (document: string, token: string) =>
    new RawSocket({ origin: venue.edge.origin, token, document, onOpen: () => {} });

  it('and nothing else over a socket: no log, directory, roster, desk, no other’s outbox or board', async () => {
    const { venue: id, start } = ana.identity;
    const [segment] = [...host.replica.chain('floor')!.links].map((link) => link.segment);
    const documents = [
      formatName({ type: 'log', venue: id, subject: 'floor', segment: segment! }),
      formatName({ type: 'directory', venue: id, start }),
      formatName({ type: 'roster', venue: id, writer: 'edge' }),
      formatName({ type: 'desk', venue: id }),
      formatName({ type: 'outbox', venue: id, device: bo.identity.device, load: 'abcd' }),
      ...[`player.${bo.player}`, 'screens', 'display.tv-1', 'slides.s1'].map((view) =>
        formatName({ type: 'board', venue: id, start, view }),
      ),
    ];
    for (const document of documents) expect(await closing(document), document).toMatchObject({ code: 4403 });
  });

  it('and nothing else over HTTP', async () => {
    const { venue: id, token } = ana.identity;
    const status = async (path: string) => {
      const answer = await fetch(at(path), { headers: { authorization: `Bearer ${token}` } });
      void answer.body?.cancel();
      return answer.status;
    };
    const paths = (view: string) => [`/api/v1/boards/${view}`, `/api/v1/venues/${id}/boards/${view}/events`];
    for (const view of [`player.${bo.player}`, 'screens', 'display.tv-1'])
      for (const path of paths(view)) expect(await status(path), path).toBe(403);
    for (const view of [`player.${ana.player}`, 'waitlists'])
      for (const path of paths(view)) expect(await status(path), path).toBe(200);
    for (const path of [`/segments/${'0'.repeat(64)}`, '/api/v1/checkpoints/floor/1.abcdefgh.0'])
      expect(await status(path), path).toBe(403);
  });

  it('of nobody else a name or an id: its board says who is ahead by what gave them their place', async () => {
    await ana.onFloor('waitlist.joined', { game: GAME, origin: 'phone' });
    await waitFor(() => ana.own.lists?.[0]?.position === 5, { message: 'her place' });
    const text = JSON.stringify(ana.own);
    for (const [id] of host.replica.view('floor').state.entries('players'))
      if (id !== ana.player) expect(text).not.toContain(id);
    expect(ana.own.lists![0]!.ahead).toHaveLength(4);
    await ana.onFloor('waitlist.left', { game: GAME, reason: 'asked' });
    await waitFor(() => ana.own.lists?.length === 0, { message: 'off the list' });
  });

  it('is told no head of a log', async () => {
    const told: string[] = [];
    const { venue: id, device, token } = ana.identity;
    const document = formatName({ type: 'outbox', venue: id, device, load: 'heads' });
    const socket = new RawSocket({ origin: venue.edge.origin, token, document, onMessage: (type) => told.push(type) });
    await waitFor(() => told.includes('ack'), { message: 'an acknowledgement' });
    expect(told).not.toContain('head');
    socket.close();
  });

  it('over six sockets at most: the oldest gives way', async () => {
    const phone = await signUp(venue.edge.origin, 'Many');
    const { venue: id, start, token } = phone.identity;
    const sockets = Array.from(
      { length: 6 },
      (_, i) =>
        new RawSocket({
          ...{ origin: venue.edge.origin, token },
          document: formatName({ type: 'board', venue: id, start, view: `waitlists.g${i}` }),
        }),
    );
    await waitFor(() => sockets.every((socket) => socket.open), { message: 'six sockets' });
    const document = formatName({ type: 'board', venue: id, start, view: 'tables' });
    const seventh = new RawSocket({ origin: venue.edge.origin, token, document });
    await waitFor(() => seventh.open && sockets[0]!.closed, { message: 'the oldest to go' });
    expect(sockets.slice(1).every((socket) => socket.open)).toBe(true);
    for (const socket of [seventh, ...sockets]) socket.close();
  });
});

describe('a phone’s acts', () => {
  it('[LIST-10] are committed like anybody’s, and its board says what became of each', async () => {
    const joined = await ana.onFloor('waitlist.joined', { game: GAME, origin: 'phone' });
    expect(await ana.told(joined)).toMatchObject({ kind: 'waitlist.joined', outcome: 'ok' });
    await host.sees('floor', joined);
    expect(ana.own.lists![0]).toMatchObject({ game: GAME, position: 5, origin: 'phone' });
    const unseated = await ana.onFloor('move.requested', { sort: 'seat' });
    expect(await ana.told(unseated)).toMatchObject({ outcome: 'refused', code: 'player.not-seated' });
    const outdated = await ana.onFloor('interest.registered', { tournament: 'evening', validUntil: 1000 });
    expect(await ana.told(outdated)).toMatchObject({ outcome: 'refused', code: 'act.outdated' });
    expect(ana.own.acts!.slice(0, 3).map(({ act }) => act)).toEqual([outdated, unseated, joined]);
  });

  it('[LIST-3] a called player sees the call with its deadline, answers it, and is seated', async () => {
    await host.act('floor', 'cash.left', { player: seatedAt('c1', 1), table: 'c1', seat: 1 });
    for (;;) {
      const order = host.replica.view('floor').state.get('lists', GAME)!.order as string[];
      if (order[0] === ana.player) break;
      const left = await host.act('floor', 'waitlist.left', { game: GAME, player: order[0]!, reason: 'asked' });
      await host.sees('floor', left);
    }
    await host.act('floor', 'waitlist.called', { game: GAME, table: 'c1', seat: 1, saw: ana.player });
    const call = await waitFor(() => ana.own.lists?.[0]?.call, { message: 'the call' });
    expect(call).toMatchObject({ place: { table: 'c1', seat: 1, label: 'Table 11' }, coming: false, moreTime: 1 });
    const answered = await ana.act('call.answered', { call: call.call, player: ana.player, answer: 'coming' });
    expect(await ana.told(answered)).toMatchObject({ outcome: 'ok' });
    await waitFor(() => ana.own.lists?.[0]?.call?.coming, { message: 'on the way' });
    await host.act('floor', 'cash.seated', { player: ana.player, table: 'c1', seat: 1 });
    await waitFor(() => ana.own.seat?.seat === 1 && ana.own.lists?.length === 0, { message: 'the seat' });
  });

  function seatedAt(table: string, seat: number): string {
    return host.replica.view('floor').state.get('seats', `${table}.${seat}`).player;
  }

  it('[BREAK-2] what befalls its player in a tournament is on its board', async () => {
    await ana.onFloor('interest.registered', { tournament: 'evening' });
    const own = () => ana.own.tournaments?.find(({ id }) => id === 'evening');
    await waitFor(() => own()?.status === 'interested', { message: 'the interest' });
    await host.act('tournament/evening', 'tournament.scheduled', { startsAt: 2_000_000_000_000 });
    await host.act('tournament/evening', 'player.registered', { player: ana.player });
    await waitFor(() => own()?.status === 'in' && own()?.startsAt === 2_000_000_000_000, { message: 'the entry' });
    expect(own()).toMatchObject({ name: 'Evening Deepstack', startingStack: 25_000, seat: null, place: null });
    await host.act('tournament/evening', 'player.seated', { player: ana.player, seat: 't1.3' });
    await waitFor(() => own()?.seat?.seat === 3, { message: 'the seat' });
    await host.act('tournament/evening', 'player.moved', { player: ana.player, from: 't1.3', to: 't2.5' });
    await waitFor(() => own()?.move, { message: 'the move' });
    expect(own()).toMatchObject({
      seat: { table: 2, seat: 5, present: false, waits: false, breaks: 2 },
      move: { fromTable: 1, fromSeat: 3, toTable: 2, toSeat: 5, cause: 'floor' },
    });
    await host.act('tournament/evening', 'player.present', { player: ana.player, present: true });
    await waitFor(() => own()?.move === null && own()?.seat?.present, { message: 'to be seen there' });
  });
});

describe('a player whom the floor added by name', () => {
  it('is taken over by the code that staff show, and by nobody a second time', async () => {
    await host.act('floor', 'player.added', { player: 'p-walk-in' }, { name: 'Walker In' });
    await host.allAcked();
    const { body } = await postJson<{ code: string }>(
      at('/api/v1/player-codes'),
      { player: 'p-walk-in' },
      host.identity.token,
    );
    const phone = await enrolPhone(venue.edge.origin, 'accounts/claim', { code: body.code });
    await phone.begin();
    await waitFor(() => phone.own.name === 'Walker In', { message: 'the board' });
    await expect(enrolPhone(venue.edge.origin, 'accounts/claim', { code: body.code })).rejects.toThrow('code.unknown');
    phone.close();
  });

  it('is shown the board of the account that they were merged into', async () => {
    await host.act('floor', 'player.added', { player: 'p-twice' }, { name: 'Twice Over' });
    await host.allAcked();
    const { body } = await postJson<{ code: string }>(
      at('/api/v1/player-codes'),
      { player: 'p-twice' },
      host.identity.token,
    );
    const phone = await (await enrolPhone(venue.edge.origin, 'accounts/claim', { code: body.code })).begin();
    await waitFor(() => phone.own.player === 'p-twice', { message: 'the board' });
    await host.act('floor', 'player.merged', { player: 'p-twice', into: bo.player });
    await waitFor(() => phone.own.player === bo.player, { message: 'the other’s board' });
    await phone.onFloor('waitlist.joined', { game: GAME, origin: 'phone' });
    await waitFor(() => bo.own.lists?.length === 1 && phone.own.lists?.length === 1, { message: 'one place on both' });
    phone.close();
  });
});

it('signing out closes the phone’s boards; its outbox stays open to what it had made', async () => {
  const phone = await (await signUp(venue.edge.origin, 'Leaver')).begin();
  await waitFor(() => phone.own.player, { message: 'the board' });
  const { status } = await fetch(at('/api/v1/accounts/sign-out'), {
    method: 'POST',
    headers: { authorization: `Bearer ${phone.identity.token}` },
  });
  expect(status).toBe(204);
  await waitFor(() => phone.closes.find((one) => one.code === 4403), { message: 'the board to close' });
  expect(phone.closes.some(({ document }) => document === 'outbox')).toBe(false);
  phone.close();
});

it('what became of its acts is there again when the edge is', async () => {
  const phone = await (await signUp(venue.edge.origin, 'Keeper')).begin();
  const refused = await phone.onFloor('move.requested', { sort: 'seat' });
  const joined = await phone.onFloor('waitlist.joined', { game: GAME, origin: 'phone' });
  await phone.told(joined);
  const before = phone.own.acts;
  await venue.edge.kill();
  await venue.edge.start();
  const url = at(`/api/v1/boards/player.${phone.player}?token=${phone.identity.token}`);
  const acts = async () => ((await (await fetch(url)).json()) as { board: { acts: unknown[] } }).board.acts;
  await waitFor(async () => (await acts()).length >= 3, { message: 'the acts' });
  expect(await acts()).toEqual(before);
  expect(before!.map(({ act }) => act).slice(0, 2)).toEqual([joined, refused]);
  phone.close();
});
