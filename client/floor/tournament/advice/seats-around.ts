/** Where the seats of a table lie around it, seen from above: the dealer at the bottom, seat 1 to the dealer's left. */

/** Centre of a seat in per cent of the picture’s width and height. */
export interface SeatSpot {
  readonly x: number;
  readonly y: number;
}

/** How far from the middle the seats' centres lie, in per cent. */
const REACH_X = 42;
const REACH_Y = 38;

/** Clockwise from seat 1, as the cards go round; the dealer's own place is kept free. */
export const seatsAround = (seats: number): SeatSpot[] =>
  Array.from({ length: seats }, (_, at) => {
    // Down is 90° on a screen, and angles grow clockwise there.
    const angle = Math.PI / 2 + ((at + 1) / (seats + 1)) * 2 * Math.PI;
    return { x: 50 + REACH_X * Math.cos(angle), y: 50 + REACH_Y * Math.sin(angle) };
  });
