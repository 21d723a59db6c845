import { standings } from './standings.ts';
import { type League, THIS } from './state.ts';

/** Sentences that say what is broken; none when all is well. */
export function brokenLeague(state: League): string[] {
  const broken: string[] = [];
  for (const [tournament, { places }] of state.entries('counted')) {
    if (!state.has('league', THIS)) broken.push(`${tournament} counts in a league that was never made`);
    if (new Set(places.flat()).size !== places.flat().length) broken.push(`${tournament} places somebody twice`);
  }
  for (const { player, points } of standings(state))
    if (!Number.isSafeInteger(points) || points < 0) broken.push(`[POINTS-1] ${player} has ${points} hundredths`);
  return broken.sort();
}
