/** With change given, chips post any multiple of their common measure: 25, 100 and 500 post 75 and 150, but not 110. */

function commonMeasure(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}

/** The smallest amount that these chips can post; 0 for no chips. */
export const measureOf = (chips: readonly number[]): number => chips.reduce(commonMeasure, 0);
