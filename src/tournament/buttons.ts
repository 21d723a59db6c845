/**
 * Positions from the button's seat ([BAL-2], [SEAT-2]). The button is where it lies in the hand being played: the
 * software can't see it and asks ([BAL-3]). Seats are numbers at one table, counted clockwise and round again.
 *
 *     button ─ small blind ─ big blind ─ next big blind …        the hand being played
 *              next button ─ next small ─ next big blind …       the next hand, in which an arrival is dealt in
 *
 * An arrival between the next button and the next small blind waits until the button has passed. Heads up the
 * button is the small blind. In a mixed game the button is frozen while stud is played: its seat is the one it
 * will be played from again, so nothing here changes.
 */
export interface Blinds {
  readonly small: number;
  readonly big: number;
}

/** The same seats clockwise, beginning with the first one beyond `after`. */
export function clockwise(after: number, seats: readonly number[]): number[] {
  const order = [...seats].sort((a, b) => a - b);
  return [...order.filter((seat) => seat > after), ...order.filter((seat) => seat <= after)];
}

/** Who has the blinds in the hand being played, from the seats that are taken; undefined with fewer than two. */
export function blindsAt(taken: readonly number[], button: number): Blinds | undefined {
  if (taken.length < 2) return undefined;
  const [first, second] = clockwise(button, taken);
  if (taken.length === 2 && taken.includes(button)) return { small: button, big: first! };
  return { small: first!, big: second! };
}

/** [BAL-2] The seat that is next to be big blind; undefined at an empty table. */
export function nextBigBlind(taken: readonly number[], button: number): number | undefined {
  const blinds = blindsAt(taken, button);
  return clockwise(blinds?.big ?? button, taken)[0];
}

/** [SEAT-2] Would an arrival in this seat wait until the button has passed? */
export function waitsForButton(seat: number, taken: readonly number[], button: number): boolean {
  const blinds = blindsAt(taken, button);
  if (!blinds) return false;
  const { small, big } = blinds;
  return small < big ? seat > small && seat < big : seat > small || seat < big;
}

/**
 * [BAL-2] The worst of the open seats: the one that will be big blind soonest, the first clockwise of those that
 * will be alike. A seat that would have to wait for the button, where the small blind would fall, only when there
 * is no other.
 */
export function worstSeat(open: readonly number[], taken: readonly number[], button: number): number | undefined {
  const order = clockwise(blindsAt(taken, button)?.big ?? button, open);
  return order.find((seat) => !waitsForButton(seat, taken, button)) ?? order[0];
}
