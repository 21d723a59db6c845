import type { Level } from '../../src/structure/structure.ts';
import type { Formats } from '../text/format.ts';

/** `400 / 800 (800)`; a limit game's bets; stud's bring-in. */
export function stakes({ smallBlind, bigBlind, smallBet, bigBet, bringIn, ante }: Level, formats: Formats): string {
  if (bigBlind > 0) return formats.blinds(smallBlind, bigBlind, ante);
  if (smallBet !== undefined && bigBet !== undefined) return formats.blinds(smallBet, bigBet, ante);
  return formats.number(bringIn ?? 0);
}
