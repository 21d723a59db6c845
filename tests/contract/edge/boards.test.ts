import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type BoardContent, readBoard } from '../../../src/sync/board.ts';
import { postJson, type SyncClient } from '../../support/sync-client.ts';
import { RawSocket } from '../../support/sync-socket.ts';
import { startVenue, type VenueUnderTest } from '../../support/venue.ts';
import { waitFor } from '../../support/wait.ts';

interface Screen {
  readonly device: string;
  readonly token: string;
}

describe('a TV', () => {
  let venue: VenueUnderTest;
  let ana: SyncClient;
  let screen: Screen;
  let start: string;
  const at = (path: string) => `${venue.edge.origin}${path}`;
  const claim = (code: string, token = ana.identity.token) =>
    postJson<{ device: string; error: { code: string } }>(
      at('/api/v1/pairings/claim'),
      { code, name: 'By the bar' },
      token,
    );

  beforeAll(async () => {
    venue = await startVenue({ env: { PVM_HEARTBEAT_MS: '50', PVM_CODE_TRIES: '5' } });
    ana = await venue.tablet();
    start = ((await (await fetch(at('/api/v1/venue'))).json()) as { start: string }).start;
  });
  afterAll(() => venue?.dispose());

  function openBoard(view: string, of = start): { socket: RawSocket; content(): BoardContent } {
    const doc = new Y.Doc();
    const socket: RawSocket = new RawSocket({
      ...{ origin: venue.edge.origin, token: screen.token, document: `board/${ana.identity.venue}/${of}/${view}` },
      onOpen: () => socket.sendStep1(doc),
      onUpdate: (update) => Y.applyUpdate(doc, update),
    });
    return { socket, content: () => readBoard(doc) };
  }

  it('is paired by six digits that staff type, and given its token once', async () => {
    const asked = await postJson<{ code: string; secret: string }>(at('/api/v1/pairings'), {});
    expect(asked.body.code).toMatch(/^\d{6}$/);
    const outcome = fetch(at(`/api/v1/pairings/${asked.body.secret}`)).then(
      (answer) => answer.json() as Promise<Screen>,
    );
    const claimed = await claim(asked.body.code);
    expect(claimed.status).toBe(201);
    screen = await outcome;
    expect(screen).toEqual({ device: claimed.body.device, token: expect.any(String) });
    await waitFor(() => ana.replica.view('screens').state.get('displays', screen.device), { message: 'the display' });
    expect((await claim(asked.body.code)).status).toBe(404);
  });

  it('waits while nobody has typed its digits, and is told when they have run out', async () => {
    const { body } = await postJson<{ secret: string }>(at('/api/v1/pairings'), {});
    const waiting = await fetch(at(`/api/v1/pairings/${body.secret}?wait=0`));
    expect(await waiting.json()).toEqual({ waiting: true });
    const unknown = await fetch(at('/api/v1/pairings/nothing?wait=0'));
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { error: { code: 'pairing.unknown' } }]);
  });

  it('follows the view that it is assigned, and each board as it changes', async () => {
    const own = openBoard(`display.${screen.device}`);
    await waitFor(() => own.content().name === 'By the bar', { message: 'its own board' });
    const view = { type: 'waitlists' };
    await ana.act('screens', 'display.assigned', { display: screen.device, view });
    await waitFor(() => (own.content().view as { type?: string })?.type === 'waitlists', { message: 'its assignment' });

    const waitlists = openBoard('waitlists');
    const names = () =>
      ((waitlists.content().games ?? []) as { entries: { name: string }[] }[]).flatMap(({ entries }) =>
        entries.map(({ name }) => name),
      );
    await waitFor(() => names().length === 4, { message: 'the list of the demo' });
    await ana.act('floor', 'player.added', { player: 'zoe' }, { name: 'Zoë Quist' });
    await ana.act('floor', 'waitlist.joined', { game: 'nlh-1-2', player: 'zoe', origin: 'floor' });
    await waitFor(() => names().at(-1) === 'Zoë Q.', { message: 'the newcomer by a short name' });
    for (const { socket } of [own, waitlists]) socket.close();
  });

  it('[SCREEN-1] is told what was assigned between its connection and its first question', async () => {
    const doc = new Y.Doc();
    let greeted = false;
    const document = `board/${ana.identity.venue}/${start}/display.${screen.device}`;
    const socket = new RawSocket({
      ...{ origin: venue.edge.origin, token: screen.token, document },
      onMessage: (type) => {
        greeted ||= type === 'hello';
      },
      onUpdate: (update) => Y.applyUpdate(doc, update),
    });
    await waitFor(() => greeted, { message: 'the greeting' });
    await ana.act('screens', 'display.assigned', { display: screen.device, view: { type: 'tables' } });
    await ana.allAcked();
    socket.sendStep1(doc);
    await waitFor(() => (readBoard(doc).view as { type?: string })?.type === 'tables', { message: 'its assignment' });
    socket.close();
  });

  it('reads the same clock over a document, as JSON, and as events that go on from the last one', async () => {
    const document = openBoard('clock.evening');
    await waitFor(() => document.content().board === 'clock', { message: 'the clock' });
    const headers = { authorization: `Bearer ${screen.token}` };
    const json = (await (await fetch(at('/api/v1/boards/clock.evening'), { headers })).json()) as {
      id: string;
      board: object;
    };
    expect(json.board).toEqual(document.content());

    const events = await openEvents(
      at(`/api/v1/venues/${ana.identity.venue}/boards/clock.evening/events?token=${screen.token}`),
    );
    const [first] = await events.next(1);
    expect(first).toEqual({ event: 'board', id: json.id, data: json.board });
    await ana.act('tournament/evening', 'clock.started', {});
    const [second] = await events.next(1);
    expect((second!.data as { anchor: { run: string } }).anchor.run).toBe('running');
    events.close();
    await waitFor(() => (document.content().anchor as { run: string }).run === 'running', { message: 'the document' });
    document.socket.close();
  });

  it('may read boards and nothing else', async () => {
    const log = new RawSocket({
      ...{ origin: venue.edge.origin, token: screen.token, document: `directory/${ana.identity.venue}/${start}` },
    });
    expect(await waitFor(() => log.closed)).toMatchObject({ code: 4403 });
    const code = await postJson(at('/api/v1/enrolment-codes'), {}, screen.token);
    expect(code.status).toBe(403);
  });

  it('whoever guesses digits is stopped, and another tablet is not', async () => {
    const ben = await venue.tablet('Ben');
    const answers = [];
    for (let i = 0; i < 7; i++) answers.push((await claim('000000', ben.identity.token)).status);
    expect(answers.at(-1)).toBe(429);
    const asked = await postJson<{ code: string }>(at('/api/v1/pairings'), {});
    expect((await claim(asked.body.code)).status).toBe(201);
  });

  it('removed from service, it is put off its boards', async () => {
    const board = openBoard('tables');
    await waitFor(() => board.content().games, { message: 'the tables' });
    await ana.act('access', 'device.revoked', { device: screen.device });
    expect(await waitFor(() => board.socket.closed)).toMatchObject({ code: 4403 });
  });
});

interface SentEvent {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/** Server-sent events, read by hand. */
async function openEvents(url: string): Promise<{ next(count: number): Promise<SentEvent[]>; close(): void }> {
  const stop = new AbortController();
  const response = await fetch(url, { signal: stop.signal });
  const seen: SentEvent[] = [];
  void (async () => {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
        if (field('data')) seen.push({ event: field('event'), id: field('id'), data: JSON.parse(field('data')) });
      }
    }
  })().catch(() => {});
  let taken = 0;
  return {
    async next(count) {
      await waitFor(() => seen.length >= taken + count, { message: 'an event' });
      taken += count;
      return seen.slice(taken - count, taken);
    },
    close: () => stop.abort(),
  };
}
