import { getOwner, runWithOwner } from 'solid-js';
import { preloadLater } from '../../lazy-part.ts';
import type { TournamentFacts } from '../create-tournament.tsx';

// Papers come in while the tablet is idle: what opens from the map must not wait for them.
const papers = () => import('./create-papers.tsx');
preloadLater(papers);

/** [SEAT-6] Prints the seat cards of these players. */
export function createCardPrinter(tournament: () => TournamentFacts): (players: readonly string[]) => Promise<void> {
  const owner = getOwner();
  return async (players) => {
    const { createPapers } = await papers();
    runWithOwner(owner, () => createPapers(tournament()).cards(players));
  };
}
