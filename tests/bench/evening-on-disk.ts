/** A venue's data as a long evening leaves it: 500 players at 56 tables, and as many entries in their tournament's log as are asked for. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeLog } from '../../edge/log.ts';
import { readSettings } from '../../edge/settings.ts';
import { VenueNode } from '../../edge/venue/node.ts';
import { named, setUpVenue } from '../../edge/venue/setup.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { readStructure } from '../../src/structure/index.ts';
import type { OwnAct } from '../../src/sync/primary.ts';
import { DEFAULT_POLICY } from '../../src/tournament/policy.ts';

export const PIN = '2468';
export const STAFF = 'Ana';
export const TOURNAMENT = 'tournament/evening';
export const TABLES = 56;
export const PLAYERS = 500;
const SEATS = 9;
/** Acts that are committed together. */
const BATCH = 500;
const STRUCTURE = join(import.meta.dirname, '../fixtures/structure-apt-manila-2024-event74.csv');

/** Made by the edge's own node, without its server. `entries`: of the tournament's log, at least. */
export async function makeEvening(directory: string, entries = 0): Promise<void> {
  const node = await openNode(directory);
  const setUp = {
    name: 'Long Evening',
    timeZone: 'UTC',
    pin: PIN,
    staff: [{ name: STAFF, roles: ['admin'] as const }],
  };
  await setUpVenue(node, setUp as never);
  await commitAll(node, await openingActs());
  await growEvening(node, entries);
  await node.close();
}

/** Acts of the running evening until the tournament's log has so many entries. */
export async function growEvening(node: VenueNode, entries: number): Promise<void> {
  const { count } = node.primary.fold(TOURNAMENT);
  const acts = Array.from({ length: Math.max(0, entries - count) }, (_, i) => laterAct(count + i));
  await commitAll(node, acts);
}

export async function commitAll(node: VenueNode, acts: readonly OwnAct[]): Promise<void> {
  for (let from = 0; from < acts.length; from += BATCH) await node.commit(acts.slice(from, from + BATCH));
}

export function openNode(directory: string): Promise<VenueNode> {
  const settings = readSettings({ PVM_DATA: directory, PVM_DEMO: '0' });
  return VenueNode.open(settings, makeLog('silent'), (error) => {
    throw error;
  });
}

const play = (kind: string, body: Plain): OwnAct => ({ subject: TOURNAMENT, kind, body });
const player = (i: number): string => `p${i + 1}`;

async function openingActs(): Promise<OwnAct[]> {
  const { structure } = readStructure(await readFile(STRUCTURE, 'utf8'));
  const plan = {
    ...{ name: 'Long Evening', structure: { rows: [...structure!.rows] }, seatsPerTable: SEATS, startingStack: 30_000 },
    ...{
      capacity: null,
      prizePlaces: 63,
      closesAfterRow: null,
      reentries: { limit: null },
      rebuys: null,
      addOns: null,
    },
    ...{ policy: { ...DEFAULT_POLICY } },
  };
  const players = Array.from({ length: PLAYERS }, (_, i) => player(i));
  const seatOf = (i: number) => `t${1 + (i % TABLES)}.${1 + Math.floor(i / TABLES)}`;
  return [
    ...players.map((id, i) => ({ subject: 'floor', kind: 'player.added', body: { player: id }, ...named(nameOf(i)) })),
    play('tournament.created', plan as unknown as Plain),
    play('registration.opened', {}),
    ...Array.from({ length: TABLES }, (_, i) => play('table.added', { table: `t${i + 1}`, number: i + 1 })),
    ...players.map((id) => play('player.registered', { player: id })),
    ...players.map((id, i) => play('player.seated', { player: id, seat: seatOf(i) })),
    play('clock.started', {}),
  ];
}

/** What fills a log as the hours go by: stacks counted, players away and back. */
function laterAct(i: number): OwnAct {
  const id = player(i % PLAYERS);
  if (i % 3 === 0) return play('chips.counted', { counts: [{ player: id, chips: 20_000 + (i % 400) * 100 }] });
  return play('player.present', { player: id, present: i % 2 === 0 });
}

const FIRST = [
  'Ada',
  'Ben',
  'Chloé',
  'Dario',
  'Elif',
  'Farid',
  'Grace',
  'Hugo',
  'Ines',
  'Jonas',
  'Kai',
  'Lena',
  'Marta',
];
const LAST = ['Abel', 'Brandt', 'Cruz', 'Demir', 'Eriksen', 'Fuchs', 'Grant', 'Haddad', 'Ito', 'Jansen', 'Kovács'];
export const nameOf = (i: number): string => `${FIRST[i % FIRST.length]} ${LAST[i % LAST.length]} ${i + 1}`;
