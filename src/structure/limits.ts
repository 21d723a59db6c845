/** Bounds of a structure, for import and for the event that carries it. */

/** Most rows; a long series main event has about 60. */
export const MAX_ROWS = 200;
/** Largest amount of chips in one number: a hundred thousand of them still add up to a whole number. */
export const MAX_CHIPS_IN_ROW = 10_000_000_000;
export const MAX_MINUTES = 1440;
/** Characters of a label. */
export const MAX_TEXT = 120;
/** Games of one rotation; the longest mixes that rooms spread have ten or so. */
export const MAX_GAMES = 12;
/** Hands of one game before the next one's turn. */
export const MAX_HANDS = 100;
/** Chip values that leave play in one break. */
export const MAX_COLOUR_UPS = 10;
