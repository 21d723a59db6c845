/** Moving the picture a little keeps its edges from burning into a panel that shows them for weeks. */

/** How often the picture moves, ms. */
const STEP_MS = 3 * 60_000;
/** Stations of one round, as shares of the reach: each is near the one before, so that nobody sees it move. */
const ROUND: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 0],
  [1, 0.5],
  [0.5, 1],
  [0, 0.5],
  [-0.5, 1],
  [-1, 0.5],
  [-0.5, 0],
  [-1, -0.5],
  [-0.5, -1],
  [0, -0.5],
  [0.5, -1],
  [1, -0.5],
  [0.5, 0],
];

/** Where the picture stands at `now`: x and y from -1 to 1, as shares of how far it may move. */
export const shiftAt = (now: number): readonly [number, number] =>
  ROUND[Math.floor(Math.max(0, now) / STEP_MS) % ROUND.length]!;
