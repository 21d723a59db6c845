/** A set of chips: what is still in play in a row, what a structure seems to be made for, and how people type one. */
import { measureOf } from './measure.ts';
import { levelsOf, type StructureRow } from './structure.ts';

/** Values that chip makers sell for tournaments, smallest first. */
export const STANDARD_CHIPS: readonly number[] = [
  ...[1, 5, 25, 100, 500, 1000, 5000, 25_000, 100_000, 500_000],
  ...[1_000_000, 5_000_000, 25_000_000, 100_000_000],
];

/** What is left of `chipSet` when row `index` (from 0) is played: earlier breaks have coloured up the rest ([CHIP-2]). */
export function chipsInPlay(
  rows: readonly (StructureRow | undefined)[],
  index: number,
  chipSet: readonly number[],
): number[] {
  const gone = new Set(rows.slice(0, index).flatMap((row) => (row?.type === 'break' ? (row.colourUp ?? []) : [])));
  return chipSet.filter((chip) => !gone.has(chip));
}

/** The chips that a structure seems to be made for: standard values that post all of its amounts, and those it names. */
export function usualChips(rows: readonly StructureRow[]): number[] {
  const levels = levelsOf({ rows });
  const amounts = levels.flatMap(({ smallBlind, bigBlind, ante, bringIn = 0, smallBet = 0, bigBet = 0 }) =>
    [smallBlind, bigBlind, ante, bringIn, smallBet, bigBet].filter((amount) => amount > 0),
  );
  const measure = measureOf(amounts);
  const smallest = STANDARD_CHIPS.findLast((chip) => measure > 0 && measure % chip === 0) ?? 1;
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0);
  const named = rows.flatMap((row) => (row.type === 'break' ? (row.colourUp ?? []) : []));
  const usual = STANDARD_CHIPS.filter((chip) => chip >= smallest && chip <= Math.max(smallest, largest));
  return [...new Set([...usual, ...named])].sort((a, b) => a - b);
}

/** Values as they are typed, `25, 100 500`; undefined when one of them is no whole number above zero. */
export function readChipSet(typed: string): number[] | undefined {
  const parts = typed.split(/[\s,;/]+/).filter(Boolean);
  if (!parts.every((part) => /^\d{1,11}$/.test(part) && Number(part) > 0)) return undefined;
  return [...new Set(parts.map(Number))].sort((a, b) => a - b);
}

export const writeChipSet = (chips: readonly number[]): string => chips.join(', ');
