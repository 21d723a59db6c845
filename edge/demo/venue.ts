/** A venue to try things in: staff, players, a tournament about to start, a cash game with a list. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readStructure } from '../../src/structure/index.ts';
import type { OwnAct } from '../../src/sync/primary.ts';
import { DEFAULT_POLICY } from '../../src/tournament/policy.ts';
import type { DemoFacts } from '../announce.ts';
import { randomId } from '../ids.ts';
import type { VenueNode } from '../venue/node.ts';
import { named, setUpVenue } from '../venue/setup.ts';
import { PLAYERS, STAFF } from './people.ts';

const PIN = '1234';
const STRUCTURE = join(import.meta.dirname, 'structure-apt-manila-2024-event74.csv');
const TOURNAMENT = 'tournament/evening';
const GAME = 'nlh-1-2';
const TABLE = 'c1';

/** How many of the demo's players are where. */
const REGISTERED = 24;
const SEATED = 7;
const WAITING = 4;

/** Committed in one go: a start that is cut short has either the whole of it or nothing. */
export async function makeDemoVenue(node: VenueNode): Promise<DemoFacts> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const players = PLAYERS.map((name) => ({ id: `p-${randomId(10)}`, name }));
  const ids = players.map(({ id }) => id);
  const acts = [
    ...players.map(({ id, name }) => ({ ...floor('player.added', { player: id }), ...named(name) })),
    ...(await tournamentActs(ids.slice(0, REGISTERED))),
    ...cashActs(ids.slice(REGISTERED)),
  ];
  const staff = STAFF.map(({ name, roles }) => ({ name, roles: [...roles] }));
  await setUpVenue(node, { name: 'Riverside Card Room', timeZone, pin: PIN, staff }, acts);
  return { pin: PIN, staff: staff.map(({ name, roles }) => `${name} (${roles[0]})`) };
}

const floor = (kind: string, body: OwnAct['body']): OwnAct => ({ subject: 'floor', kind, body });
const tournament = (kind: string, body: OwnAct['body']): OwnAct => ({ subject: TOURNAMENT, kind, body });

async function tournamentActs(players: readonly string[]): Promise<OwnAct[]> {
  const { structure } = readStructure(await readFile(STRUCTURE, 'utf8'));
  if (!structure) throw new Error('the demo structure cannot be read');
  const plan = {
    ...{ name: 'Evening Deepstack', structure: { rows: [...structure.rows] }, seatsPerTable: 8, startingStack: 25_000 },
    ...{ capacity: null, prizePlaces: 4, closesAfterRow: Math.min(8, structure.rows.length - 1) },
    ...{ reentries: { limit: 1 }, rebuys: null, addOns: null, policy: { ...DEFAULT_POLICY } },
  };
  return [
    tournament('tournament.created', plan as unknown as OwnAct['body']),
    tournament('registration.opened', {}),
    ...[1, 2, 3].map((number) => tournament('table.added', { table: `t${number}`, number })),
    ...players.map((player) => tournament('player.registered', { player })),
  ];
}

function cashActs(players: readonly string[]): OwnAct[] {
  const seated = players.slice(0, SEATED);
  const waiting = players.slice(SEATED, SEATED + WAITING);
  return [
    floor('game.added', { game: GAME, name: "No-Limit Hold'em", stakes: '1/2', seats: 9 }),
    floor('cashtable.opened', { table: TABLE, game: GAME, label: 'Table 11' }),
    ...seated.map((player, i) => floor('cash.seated', { player, table: TABLE, seat: i + 1 })),
    ...waiting.map((player) => floor('waitlist.joined', { game: GAME, player, origin: 'floor' })),
  ];
}
