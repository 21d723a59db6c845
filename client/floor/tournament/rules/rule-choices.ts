/** What is offered for policies that are numbers: the usual ones. Another that is in force stays until one of these is taken. */

/** [BREAK-1] Seats that stay open after a break. */
export const SPARE_SEATS: readonly number[] = [0, 1, 2, 3, 4];
/** [REDRAW-1] Players left. */
export const REDRAW_POINTS: readonly number[] = [45, 36, 27, 24, 18, 16];
/** [REDRAW-1] Players at the final table; 0 = a full table plus one. */
export const FINAL_TABLES: readonly number[] = [0, 6, 7, 8, 9, 10];
/** [BUST-3] Milliseconds of the clock for each hand; 0 = it stands. */
export const HAND_TIMES: readonly number[] = [0, 60_000, 90_000, 120_000, 180_000];
