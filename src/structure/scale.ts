/** ×-scaling: a structure for other stacks, in amounts that the chips in play can post. */
import { chipsInPlay } from './chip-set.ts';
import { MAX_CHIPS_IN_ROW } from './limits.ts';
import { measureOf } from './measure.ts';
import type { Level, StructureRow } from './structure.ts';

const AMOUNTS = ['smallBlind', 'bigBlind', 'ante', 'bringIn', 'smallBet', 'bigBet'] as const;
type Amounts = Partial<Record<(typeof AMOUNTS)[number], number>>;

/**
 * Every amount times `factor` (above 0), to the nearest multiple of the smallest chip in play in its row; never to nothing, and
 * never below the amount of the level before where the original did not fall either. Undefined when an amount grows out of bounds.
 */
export function scaleRows(
  rows: readonly StructureRow[],
  factor: number,
  chipSet: readonly number[],
): StructureRow[] | undefined {
  let before: Amounts = {};
  let scaledBefore: Amounts = {};
  const scaled = rows.map((row, at): StructureRow => {
    if (row.type === 'break') return row;
    const unit = measureOf(chipsInPlay(rows, at, chipSet)) || 1;
    const amounts = scaleAmounts(row, factor, unit, before, scaledBefore);
    before = row;
    scaledBefore = amounts;
    return { ...row, ...amounts };
  });
  const fits = (amount: number | undefined) => amount === undefined || amount <= MAX_CHIPS_IN_ROW;
  return scaled.every((row) => row.type === 'break' || AMOUNTS.every((field) => fits(row[field]))) ? scaled : undefined;
}

function scaleAmounts(level: Level, factor: number, unit: number, before: Amounts, scaledBefore: Amounts): Amounts {
  const amounts: Amounts = {};
  for (const field of AMOUNTS) {
    const amount = level[field];
    if (amount === undefined) continue;
    const nearest = amount === 0 ? 0 : Math.max(1, Math.round((amount * factor) / unit)) * unit;
    const least =
      amount >= (before[field] ?? 0) && amount > 0 ? Math.ceil((scaledBefore[field] ?? 0) / unit) * unit : 0;
    amounts[field] = Math.max(nearest, least);
  }
  return amounts;
}
