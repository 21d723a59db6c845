import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { breakOrder } from '../breaking.ts';
import { defineTournamentKind, FLOOR, id } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/**
 * [BREAK-1] The order in which tables break, the first to break first. Tables that it leaves out come after it,
 * highest number first; tables that are not in play are passed over. The last such act counts.
 */
export const breakOrderSet = defineTournamentKind({
  kind: 'breakorder.set',
  version: 1,
  body: z.strictObject({ tables: z.array(id).check(z.maxLength(1000)) }),
  may: FLOOR,
  apply(draft, { tables }) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const twice = tables.find((table, i) => tables.indexOf(table) !== i);
    if (twice !== undefined) return refuse('breakorder.twice', { table: twice });
    draft.set('breakOrder', THIS, { tables });
  },
  sample: (state, ctx) => {
    const order = breakOrder(state);
    if (order.length < 2) return undefined;
    const first = ctx.random(order.length);
    return { tables: [order[first]!, ...order.filter((_, i) => i !== first)] };
  },
});
