/** Bounds of a structure, for import and for the event that carries it. */

/** Most rows; a long series main event has about 60. */
export const MAX_ROWS = 200;
/** Largest blind, ante or chip value. */
export const MAX_CHIPS_IN_ROW = 1_000_000_000_000;
export const MAX_MINUTES = 1440;
/** Characters of a label. */
export const MAX_TEXT = 120;
