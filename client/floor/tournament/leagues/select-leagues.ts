/** Leagues of the venue, and what a tournament is to each ([POINTS-1]). */
import type { Reader } from '../../../../src/kernel/layer.ts';
import { samePlain } from '../../../../src/kernel/plain.ts';
import { countFor } from '../../../../src/league/counting.ts';
import type { Formula } from '../../../../src/league/points.ts';
import type { LeagueTables } from '../../../../src/league/state.ts';
import type { State } from '../../../../src/tournament/fields.ts';

export type LeagueState = Reader<LeagueTables>;

export interface LeagueFacts {
  readonly name: string;
  readonly formula: Formula;
  /** Tournaments that count. */
  readonly tournaments: number;
}

/** Undefined while its making has not arrived. */
export function selectLeague(state: LeagueState): LeagueFacts | undefined {
  const row = state.get('league', 'this');
  return row && { name: row.name, formula: row.formula, tournaments: [...state.rows('counted')].length };
}

/** `changed`: it counts with other places than it has now. `open`: it is not finished, so it can't count yet. */
export type Counting = 'open' | 'no' | 'counted' | 'changed';

export function countingOf(league: LeagueState, tournament: State, id: string): Counting {
  const now = countFor(tournament, id);
  const row = league.get('counted', id);
  if (!row) return now ? 'no' : 'open';
  return now && !samePlain({ entries: row.entries, places: row.places }, { entries: now.entries, places: now.places })
    ? 'changed'
    : 'counted';
}
