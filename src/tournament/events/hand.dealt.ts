import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { count, defineTournamentKind, FLOOR } from '../fields.ts';
import { tablesPlaying } from '../hand-for-hand.ts';
import { dealHand, endHand } from '../hands.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** [BUST-3] Hand number `hand` is dealt everywhere, once every table has reported the one before it done. */
export const handDealt = defineTournamentKind({
  kind: 'hand.dealt',
  version: 1,
  body: z.strictObject({ hand: count.check(z.gte(2)) }),
  may: FLOOR,
  apply(draft, { hand }, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const row = draft.get('handForHand', THIS);
    if (row && hand <= row.hand) return;
    if (!row?.on || hand > row.hand + 1) return refuse('hand.none', { hand });
    const tables = tablesPlaying(draft);
    if (tables.length > 0) return refuse('hand.not-done', { hand: row.hand, tables });
    endHand(draft, ctx);
    dealHand(draft, ctx);
  },
  sample: (state, ctx) => {
    const row = state.get('handForHand', THIS);
    return row?.on && ctx.random(2) === 0 ? { hand: row.hand + 1 } : undefined;
  },
});
