import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { haltNotices } from '../balance.ts';
import { defineTournamentKind, FLOOR, id } from '../fields.ts';
import { oneIn, pick, tableIds } from '../samples.ts';
import { closedToActs } from '../standing.ts';

/**
 * [BAL-1] The director lets a table that is three or more short play on. Over as soon as the number of players
 * at the table changes.
 */
export const haltWaived = defineTournamentKind({
  kind: 'halt.waived',
  version: 1,
  body: z.strictObject({ table: id }),
  may: FLOOR,
  apply(draft, { table }) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    if (!draft.has('tables', table)) return refuse('table.unknown', { table });
    const notice = haltNotices(draft).find((each) => each.table === table);
    if (!notice) return refuse('halt.not-short', { table });
    if (!notice.waived) draft.patch('tables', table, { playsShort: notice.seated });
  },
  sample: (state, ctx) => {
    const table = oneIn(3, ctx) ? pick(tableIds(state), ctx) : haltNotices(state)[0]?.table;
    return table ? { table } : undefined;
  },
});
