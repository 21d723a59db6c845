/** [MUST-1] The order of a broken table's players: a shuffle from a seed, that anyone can replay. */
import { seededBelow } from '../tournament/draw.ts';
import type { PlayerId } from './state.ts';

/** Fisher and Yates, from the last to the second; numbers as in the tournaments' draw. */
export const BREAK_ALGORITHM = 'sfc32-shuffle/1' as const;

/** `seed`: 32 hex digits, from a cryptographic source. */
export function breakOrder(seed: string, players: readonly PlayerId[]): PlayerId[] {
  const below = seededBelow(seed);
  const order = [...players];
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
