/**
 * Points for a place ([POINTS-1]). All points are whole hundredths, so that they come out alike on every machine; what
 * is less than a hundredth is dropped.
 */
import { z } from 'zod/mini';

export type Formula =
  /** `step` for the last, twice that for the last but one, and so on. */
  | { readonly type: 'linear'; readonly step: number }
  /** `scale` × √entries ÷ place. */
  | { readonly type: 'root'; readonly scale: number }
  /** By place from 1; `rest` for every place after. */
  | { readonly type: 'table'; readonly points: readonly number[]; readonly rest: number };

const points = z.int().check(z.gte(0), z.lte(100_000));

export const formulaBody: z.ZodMiniType<Formula> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('linear'), step: points.check(z.gte(1)) }),
  z.strictObject({ type: z.literal('root'), scale: z.int().check(z.gte(1), z.lte(1000)) }),
  z.strictObject({
    type: z.literal('table'),
    points: z.array(points).check(z.minLength(1), z.maxLength(1000)),
    rest: points,
  }),
]);

/** What a tournament brings to its formula. */
export interface Field {
  /** Players who have a place. */
  readonly players: number;
  readonly entries: number;
}

/** Hundredths of a point for a place from 1, not shared. */
export function pointsFor(formula: Formula, place: number, { players, entries }: Field): number {
  switch (formula.type) {
    case 'linear':
      return 100 * formula.step * Math.max(0, players - place + 1);
    case 'root':
      // The root is taken of a whole number 10,000 times as large, and rounded down: hundredths, exactly.
      return Math.floor(wholeRoot(entries * (100 * formula.scale) ** 2) / place);
    case 'table':
      return 100 * (formula.points[place - 1] ?? formula.rest);
  }
}

/** Who ties shares the points of the places that they take together, each the same. */
export function sharedPoints(formula: Formula, place: number, sharing: number, field: Field): number {
  let sum = 0;
  for (let i = 0; i < sharing; i++) sum += pointsFor(formula, place + i, field);
  return Math.floor(sum / sharing);
}

/** The largest whole number whose square is not above `n`, for n below 2⁵³. */
function wholeRoot(n: number): number {
  let root = Math.floor(Math.sqrt(n));
  while (root * root > n) root--;
  while ((root + 1) * (root + 1) <= n) root++;
  return root;
}
