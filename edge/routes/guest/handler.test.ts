import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/tournament/policy.ts';
import { type NodeUnderTest, openNode } from '../../../tests/support/venue-node.ts';
import { waitFor } from '../../../tests/support/wait.ts';
import { named } from '../../venue/setup.ts';
import { Guests } from './guests.ts';

let venue: NodeUnderTest;
const readers: ReadableStreamDefaultReader<string>[] = [];
beforeEach(async () => {
  venue = await openNode({ env: { PVM_HEARTBEAT_MS: '50' } });
});
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.cancel();
  await venue.close();
});

/** Follows the stream; `has` resolves when an event of that name carries what is looked for. */
async function follow() {
  const { status, body } = await venue.ask('/api/v1/guest/events');
  expect(status).toBe(200);
  const reader = (body as Response).body!.pipeThrough(new TextDecoderStream()).getReader();
  readers.push(reader);
  let text = '';
  const events = () =>
    [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, event, data]) => ({ event, data: JSON.parse(data!) }));
  const has = async (event: string, fits: (data: Record<string, unknown>) => boolean) =>
    waitFor(async () => {
      if (events().some((one) => one.event === event && fits(one.data))) return true;
      text += (await reader.read()).value ?? '';
      return false;
    });
  return { has, all: () => text };
}

const level = { type: 'level', smallBlind: 100, bigBlind: 200, ante: 0, anteKind: 'none', minutes: 20 };
const plan = {
  ...{ name: 'Evening', structure: { rows: [level] }, seatsPerTable: 9, startingStack: 10_000, capacity: null },
  ...{ prizePlaces: 1, closesAfterRow: null, reentries: null, rebuys: null, addOns: null, policy: DEFAULT_POLICY },
};
const floor = (kind: string, body: object) => ({ subject: 'floor', kind, body: body as never });
const tournament = (kind: string, body: object) => ({ subject: 'tournament/t1', kind, body: body as never });

it('shows games, list lengths and clocks to anyone, as they change, and no names', async () => {
  const guest = await follow();
  await guest.has('venue', ({ name, timeZone }) => name === 'Riverside' && timeZone === 'Europe/Vienna');
  await guest.has('room', ({ games }) => (games as unknown[]).length === 0);
  await venue.node.commit([
    { ...floor('player.added', { player: 'p1' }), ...named('Maya Okafor') },
    floor('game.added', { game: 'g1', name: 'PLO', stakes: '2/5', seats: 8 }),
    floor('waitlist.joined', { game: 'g1', player: 'p1', origin: 'floor' }),
    tournament('tournament.created', plan),
  ]);
  await guest.has('room', ({ games }) => (games as { waiting?: number }[])[0]?.waiting === 1);
  await guest.has('tournament', ({ id, name }) => id === 't1' && name === 'Evening');
  await venue.node.commit([tournament('tournament.cancelled', {})]);
  await guest.has('gone', ({ id }) => id === 't1');
  expect(guest.all()).not.toContain('Maya');
});

it('has places for a crowd, and not for one who opens pages without end', () => {
  const guests = new Guests();
  const visits = Array.from({ length: 31 }, () => guests.enter('10.0.0.1'));
  expect(visits.filter(Boolean)).toHaveLength(30);
  expect(guests.enter('10.0.0.2')).toBeDefined();
  visits[0]!();
  visits[0]!();
  expect(guests.enter('10.0.0.1')).toBeDefined();
  expect(guests.enter('10.0.0.1')).toBeUndefined();
});
