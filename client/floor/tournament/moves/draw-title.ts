import { playText } from '../../../text/floor-tournament-play.ts';
import type { DrawFacts } from './select-draws.ts';

const text = playText.moves;

/** What a draw was, in words: "Table 12 is broken", "24 seats drawn". */
export function drawTitle(facts: Pick<DrawFacts, 'moves' | 'table' | 'players' | 'final'>): string {
  if (facts.final) return text.finalTable;
  if (facts.table !== undefined) return text.broken(facts.table);
  return facts.moves ? text.redrawn : text.drawn(facts.players);
}
