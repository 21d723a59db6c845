/** The conflicts of a subject that wait for someone, with the ways out that its area knows. */
import { type FloorTables, waysToSettle as floorWays } from '../../src/floor/index.ts';
import type { Conflict } from '../../src/kernel/entry.ts';
import type { EventId, Layer, Reader } from '../../src/kernel/layer.ts';
import { type ScreensTables, waysToSettle as screensWays } from '../../src/screens/index.ts';
import type { SubjectView } from '../../src/sync/replica.ts';
import { waysToSettle as tournamentWays } from '../../src/tournament/settle.ts';
import type { TournamentTables } from '../../src/tournament/state.ts';
import type { OpenConflict } from './types.ts';

type Ways = OpenConflict['ways'];

/** What this device brings to the ways out. `seedOf`: 32 random hex digits, the same for a conflict each time it is asked. `now`: venue time, ms. */
export interface Means {
  seedOf(id: EventId): string;
  now(): number;
}

export function openConflicts(subject: string, view: SubjectView, means: Means): OpenConflict[] {
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
