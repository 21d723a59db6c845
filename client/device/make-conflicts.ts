/** The conflicts that wait for someone, with the ways out that their area knows. */
import { type FloorTables, waysToSettle as floorWays } from '../../src/floor/index.ts';
import type { Conflict } from '../../src/kernel/entry.ts';
import type { EventId, Layer, Reader } from '../../src/kernel/layer.ts';
import { type ScreensTables, waysToSettle as screensWays } from '../../src/screens/index.ts';
import { hex } from '../../src/sync/directory.ts';
import type { Replica, SubjectView } from '../../src/sync/replica.ts';
import { waysToSettle as tournamentWays } from '../../src/tournament/settle.ts';
import type { TournamentTables } from '../../src/tournament/state.ts';
import type { OpenConflict } from './types.ts';

type Ways = OpenConflict['ways'];

export interface Conflicts {
  /** Those of all subjects, the oldest first in each. */
  list(): readonly OpenConflict[];
}

/** `now`: venue time, ms. Worked out anew only for subjects that have changed. */
export function makeConflicts(replica: Replica, now: () => number): Conflicts {
  const known = new Map<string, { version: number; open: readonly OpenConflict[] }>();
  /** 32 hex digits each, for ways that draw again: the same each time that a conflict is looked at. */
  const seeds = new Map<EventId, string>();

  function seedOf(id: EventId): string {
    const seed = seeds.get(id) ?? hex(crypto.getRandomValues(new Uint8Array(16)));
    seeds.set(id, seed);
    return seed;
  }

  function openOf(subject: string): readonly OpenConflict[] {
    const view = replica.view(subject);
    const before = known.get(subject);
    if (before?.version === view.version) return before.open;
    const open = openConflicts(subject, view, { seedOf, now });
    known.set(subject, { version: view.version, open });
    return open;
  }

  return { list: () => replica.subjects().flatMap(openOf) };
}

interface Means {
  seedOf(id: EventId): string;
  now(): number;
}

function openConflicts(subject: string, view: SubjectView, means: Means): OpenConflict[] {
  const rows = [...view.state.entries('$conflicts')] as [EventId, Conflict][];
  return rows
    .filter(([, conflict]) => conflict.settledBy === undefined)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([id, conflict]) => ({
      ...{ subject, id, conflict, tentative: view.pending.has(id) },
      ways: waysOf(subject, view.state, id, means),
    }));
}

function waysOf(subject: string, state: Layer, id: EventId, means: Means): Ways {
  switch (subject.split('/', 1)[0]) {
    case 'floor':
      return floorWays(state as unknown as Reader<FloorTables>, id).map(({ label, act }) => ({ code: label, act }));
    case 'screens':
      return screensWays(state as unknown as Reader<ScreensTables>, id).map(({ label, act }) => ({ code: label, act }));
    case 'tournament':
      return tournamentWays(state as unknown as Reader<TournamentTables>, id, {
        seed: means.seedOf(id),
        now: means.now(),
      }).map(({ label, act, details }) => ({ code: label, act, details }));
    default:
      return [{ code: 'leave-it', act: { kind: 'conflict.settled', body: { conflict: id } } }];
  }
}
