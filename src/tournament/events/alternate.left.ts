import { z } from 'zod/mini';
import { listed } from '../alternates.ts';
import { defineTournamentKind, FLOOR, id } from '../fields.ts';
import { oneIn, pick } from '../samples.ts';
import { closedToActs } from '../standing.ts';

/** [ENTRY-5] Off the list of alternates by their own wish. Who isn't on it has left it already. */
export const alternateLeft = defineTournamentKind({
  kind: 'alternate.left',
  version: 1,
  body: z.strictObject({ player: id }),
  may: FLOOR,
  apply(draft, { player }) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    draft.delete('alternates', player);
  },
  sample: (state, ctx) => {
    const each = oneIn(4, ctx) ? pick(listed(state), ctx) : undefined;
    return each ? { player: each.player } : undefined;
  },
});
