import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { count, defineTournamentKind, FLOOR, id } from '../fields.ts';
import { tablesPlaying } from '../hand-for-hand.ts';
import { pick } from '../samples.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** [BUST-3] A table has played hand number `hand`. Told twice, or once that hand is past, it changes nothing. */
export const handDone = defineTournamentKind({
  kind: 'hand.done',
  version: 1,
  body: z.strictObject({ table: id, hand: count.check(z.gte(1)) }),
  may: [...FLOOR, 'dealer'],
  apply(draft, { table, hand }) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const row = draft.get('handForHand', THIS);
    if (!row?.on || hand < row.hand || row.done.includes(table)) return;
    if (hand > row.hand) return refuse('hand.none', { hand });
    if (!draft.has('tables', table)) return refuse('table.unknown', { table });
    draft.patch('handForHand', THIS, { done: [...row.done, table] });
  },
  sample: (state, ctx) => {
    const row = state.get('handForHand', THIS);
    const table = row?.on ? pick(tablesPlaying(state), ctx) : undefined;
    return row && table ? { table, hand: row.hand } : undefined;
  },
});
