/** Blinds that people are used to and that a set of chips can post: the rungs that an advised structure climbs. */

export interface Rung {
  readonly small: number;
  readonly big: number;
  /** Half and whole, as most levels are; else the small blind is the next amount above the half that can be posted. */
  readonly usual: boolean;
}

/** Big blinds begin like this. */
const BEGINNINGS = [10, 12, 15, 16, 20, 24, 25, 30, 40, 50, 60, 80];
/** A blind is posted with so many of one chip at most before the chip is in the way. */
const CHIPS_A_BLIND = 4;

/** The largest chip of which four make up no more than `amount`; the smallest chip where there is none. `chips` rise. */
const unitOf = (amount: number, chips: readonly number[]): number =>
  chips.findLast((chip) => chip * CHIPS_A_BLIND <= amount) ?? chips[0]!;

/** All rungs up to `most`, rising. `chips`: values, rising, at least one. */
export function rungsUpTo(most: number, chips: readonly number[]): Rung[] {
  const rungs: Rung[] = [];
  for (let power = 0.1; power * BEGINNINGS[0]! <= most; power *= 10)
    for (const beginning of BEGINNINGS) {
      const big = Math.round(beginning * power * 10) / 10;
      if (Number.isInteger(big) && big <= most) rungs.push(...rungAt(big, chips));
    }
  return rungs;
}

function rungAt(big: number, chips: readonly number[]): Rung[] {
  const unit = unitOf(big, chips);
  const small = Math.ceil(big / 2 / unit) * unit;
  return big % unit === 0 && small < big ? [{ small, big, usual: small * 2 === big }] : [];
}
