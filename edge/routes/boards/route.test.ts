import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';
import { waitFor } from '../../../tests/support/wait.ts';

let venue: NodeUnderTest;
let token: string;
beforeAll(async () => {
  venue = await openNode({ env: { PVM_HEARTBEAT_MS: '20' } });
  token = await venue.token('tv');
});
afterAll(() => venue.close());

const floor = (kind: string, body: Record<string, string | number>) => ({ subject: 'floor', kind, body });

it('a board is had as JSON, with the document that carries it and a number that grows', async () => {
  const empty = (await venue.ask('/api/v1/boards/waitlists', { token })).body;
  expect(empty.board).toEqual({ games: [] });
  await venue.node.commit([floor('game.added', { game: 'g1', name: 'PLO', stakes: '2/5', seats: 8 })]);
  const { body } = await venue.ask('/api/v1/boards/waitlists', { token });
  expect(body.board.games).toMatchObject([{ game: 'g1', name: 'PLO' }]);
  expect(body.document).toBe(`board/${venue.node.facts.venue}/${venue.node.facts.start}/waitlists`);
  expect(body.id).not.toBe(empty.id);
});

it('a view without content is null, one that there is not is not found', async () => {
  expect((await venue.ask('/api/v1/boards/clock.none', { token })).body.board).toBeNull();
  expect((await venue.ask('/api/v1/boards/secrets', { token })).body.error.code).toBe('board.unknown');
});

it('nobody reads a board without a token', async () => {
  expect((await venue.ask('/api/v1/boards/waitlists')).status).toBe(401);
});

it('events go on from the last one seen, and say something while nothing changes', async () => {
  const { id } = (await venue.ask('/api/v1/boards/waitlists', { token })).body;
  const path = `/api/v1/venues/${venue.node.facts.venue}/boards/waitlists/events?token=${token}`;
  const { body } = await venue.ask(path, { headers: { 'last-event-id': id } });
  const reader = (body as Response).body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const until = (what: string) =>
    waitFor(async () => {
      text += (await reader.read()).value ?? '';
      return text.includes(what);
    });
  await until(': \n\n');
  expect(text).not.toContain('event:');
  await venue.node.commit([floor('game.added', { game: 'g2', name: 'NLH', stakes: '1/2', seats: 9 })]);
  await until('event: board');
  await reader.cancel();
});
