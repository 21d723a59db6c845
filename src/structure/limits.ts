/** Bounds of a structure, for import and for the event that carries it. */

/** Most rows; a long series main event has about 60. */
export const MAX_ROWS = 200;
/** Largest amount of chips in one number: a hundred thousand of them still add up to a whole number. */
export const MAX_CHIPS_IN_ROW = 10_000_000_000;
export const MAX_MINUTES = 1440;
/** Characters of a label. */
export const MAX_TEXT = 120;
