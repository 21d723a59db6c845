import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { listed, unclaimed } from '../alternates.ts';
import { callAlternate } from '../calling-alternates.ts';
import { defineTournamentKind, FLOOR, id } from '../fields.ts';
import { oneIn, pick } from '../samples.ts';
import { closedToActs, entryRefusal } from '../standing.ts';

/** [ENTRY-5] The first alternate who was not called yet is called to a place that is open, and has so long to come. */
export const alternateCalled = defineTournamentKind({
  kind: 'alternate.called',
  version: 1,
  body: z.strictObject({ player: id }),
  may: FLOOR,
  apply(draft, { player }, ctx) {
    const closed = closedToActs(draft) ?? entryRefusal(draft, ctx.effective, undefined);
    if (closed) return closed;
    const list = listed(draft);
    const own = list.find((each) => each.player === player);
    if (!own) return refuse('alternate.gone', { player });
    if (own.until !== null) return;
    if (unclaimed(draft, list) <= 0) return refuse('alternate.no-place', { player });
    const first = list.find((each) => each.until === null)!;
    if (first.player !== player) return refuse('alternate.not-first', { player, first: first.player });
    callAlternate(draft, player, ctx);
  },
  sample: (state, ctx) => {
    const list = listed(state);
    const each = oneIn(4, ctx) ? pick(list, ctx) : list.find(({ until }) => until === null);
    return each ? { player: each.player } : undefined;
  },
});
