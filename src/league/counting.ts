/** From a tournament's final results to what a league counts ([POINTS-1]). */

import type { Reader } from '../kernel/layer.ts';
import { results } from '../tournament/results.ts';
import type { TournamentTables } from '../tournament/state.ts';
import { THIS as TOURNAMENT } from '../tournament/state.ts';
import type { PlayerId } from './state.ts';

export interface CountedBody {
  readonly tournament: string;
  readonly entries: number;
  readonly places: PlayerId[][];
}

/** The body of `tournament.counted`, corrections included; undefined until the tournament is finished. */
export function countFor(state: Reader<TournamentTables>, tournament: string): CountedBody | undefined {
  if (state.get('tournament', TOURNAMENT)?.phase !== 'finished') return undefined;
  const places: PlayerId[][] = [];
  let last = 0;
  for (const { player, place } of results(state)) {
    if (place === last) places[places.length - 1]!.push(player);
    else places.push([player]);
    last = place;
  }
  return { tournament, entries: state.get('counts', TOURNAMENT)!.entries, places };
}
