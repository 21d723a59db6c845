import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { linkTable } from '../chain.ts';
import { settles, table } from '../fields.ts';
import { linkRefusal } from '../linking.ts';
import { openTable } from '../samples.ts';
import type { FloorTables } from '../state.ts';

/** [MUST-1] A table feeds others of its game: its players must move there as seats open. A second link replaces the first. */
export const mustmoveLinked = defineKind<FloorTables>()({
  kind: 'mustmove.linked',
  version: 1,
  body: z.strictObject({ table, feeds: z.array(table).check(z.minLength(1), z.maxLength(8)), settles }),
  may: ['floor'],
  apply(draft, body) {
    const row = draft.get('tables', body.table);
    if (!row || row.state === 'closed') return refuse('table.closed', { table: body.table });
    const wrong = linkRefusal(draft, row.game, body.table, body.feeds);
    if (wrong) return wrong;
    linkTable(draft, body.table, body.feeds);
  },
  sample(state, ctx) {
    const [table, feeds] = [openTable(state, ctx), openTable(state, ctx)];
    return table && feeds ? { table, feeds: [feeds] } : undefined;
  },
});
