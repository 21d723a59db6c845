/** Where an entry that is moved on a list would stand ([LIST-7]). Places count from 0. */

/** Let go before the row at `before` (of the list as it stands): the place that gives; the row itself makes room. */
export const placeBefore = (from: number, before: number): number => (before > from ? before - 1 : before);

/** Behind whom `player` stands at that place; null at the front. */
export const behindAt = (order: readonly string[], player: string, to: number): string | null =>
  order.filter((other) => other !== player)[to - 1] ?? null;
