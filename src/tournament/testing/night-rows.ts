/** A structure for a long night: levels of twenty minutes, a break after every third, two colour-ups. */
import type { Level, StructureRow } from '../../structure/structure.ts';

const BLINDS = [
  ...[200, 300, 400, 500, 600, 800, 1000, 1200, 1600, 2000, 2400, 3000, 4000, 5000, 6000, 8000, 10_000, 12_000],
  ...[16_000, 20_000, 24_000, 30_000, 40_000, 50_000, 60_000, 80_000, 100_000, 120_000, 160_000, 200_000],
];
/** By number of the break: the chips that leave play in it. */
const COLOUR_UPS: Record<number, number[]> = { 2: [100], 4: [500] };

const level = (bigBlind: number): Level => {
  const smallBlind = Math.floor(bigBlind / 200) * 100;
  return { type: 'level', smallBlind, bigBlind, ante: bigBlind, anteKind: 'big_blind', minutes: 20 };
};

export const NIGHT_ROWS: StructureRow[] = BLINDS.flatMap((bigBlind, i) => {
  const nth = (i + 1) / 3;
  if (!Number.isInteger(nth)) return [level(bigBlind)];
  const colourUp = COLOUR_UPS[nth];
  return [level(bigBlind), { type: 'break' as const, minutes: 10, ...(colourUp ? { colourUp } : {}) }];
});
