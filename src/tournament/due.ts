/** What time brings due in a tournament: acts that the primary commits, idempotent by what they name. */
import type { Act } from '../kernel/kind.ts';
import { callsDue } from './alternates.ts';
import type { State } from './fields.ts';
import { closedToActs, entryClosesAt } from './standing.ts';
import { THIS } from './state.ts';

/** [ENTRY-3] Late registration closes at the end of its row, with no one to tap it; [ENTRY-5] calls run out. */
export function due(state: State, now: number): Act[] {
  const tournament = state.get('tournament', THIS);
  if (!tournament || closedToActs(state) || tournament.registration !== 'open') return [];
  const at = entryClosesAt(state, tournament);
  return at === null || now < at ? callsDue(state, now) : [{ kind: 'registration.closed', body: { at } }];
}
