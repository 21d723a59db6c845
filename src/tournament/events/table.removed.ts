import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR, id } from '../fields.ts';
import { pick, tableIds } from '../samples.ts';
import { closedToActs } from '../standing.ts';
import { removeTable } from '../tables.ts';

/** An empty table leaves play. A table with players is broken instead (`table.broken`). */
export const tableRemoved = defineTournamentKind({
  kind: 'table.removed',
  version: 1,
  body: z.strictObject({ table: id }),
  may: FLOOR,
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const row = draft.get('tables', body.table);
    if (!row) return;
    if (row.seated > 0) return refuse('table.occupied', { table: body.table, seated: row.seated });
    removeTable(draft, body.table);
  },
  sample: (state, ctx) => {
    const table = pick(tableIds(state), ctx);
    return table && ctx.random(4) === 0 ? { table } : undefined;
  },
});
