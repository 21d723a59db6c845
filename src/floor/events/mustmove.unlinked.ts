import { z } from 'zod/mini';
import { pick } from '../../access/pick.ts';
import { defineKind } from '../../kernel/kind.ts';
import { linkTable } from '../chain.ts';
import { settles, table } from '../fields.ts';
import type { FloorTables } from '../state.ts';

/** [MUST-1] A table feeds none any more: a game of its own. What feeds it goes on doing so. */
export const mustmoveUnlinked = defineKind<FloorTables>()({
  kind: 'mustmove.unlinked',
  version: 1,
  body: z.strictObject({ table, settles }),
  may: ['floor'],
  apply(draft, body) {
    if (draft.get('tables', body.table)?.feeds) linkTable(draft, body.table, []);
  },
  sample(state, ctx) {
    const table = pick(state, 'tables', ctx, (row) => row.feeds !== undefined);
    return table && ctx.random(3) === 0 ? { table } : undefined;
  },
});
