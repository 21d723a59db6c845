import { z } from 'zod/mini';
import { listed } from '../alternates.ts';
import { callRanOut } from '../calling-alternates.ts';
import { defineTournamentKind, FLOOR, id, time } from '../fields.ts';
import { closedToActs, entryRefusal } from '../standing.ts';

/**
 * [ENTRY-5] A call ran out, by the time or by the floor's word: called once more, as policy says, then to the end of
 * the list. `until` names the call, so that one expiry committed twice is one.
 */
export const alternateExpired = defineTournamentKind({
  kind: 'alternate.expired',
  version: 1,
  body: z.strictObject({ player: id, until: time }),
  may: [...FLOOR, 'edge'],
  apply(draft, { player, until }, ctx) {
    const closed = closedToActs(draft) ?? entryRefusal(draft, ctx.effective, undefined);
    if (closed) return closed;
    if (draft.get('alternates', player)?.until === until) callRanOut(draft, player, ctx);
  },
  sample: (state, _ctx) => {
    const called = listed(state).find((each) => each.until !== null);
    return called ? { player: called.player, until: called.until! } : undefined;
  },
});
