import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { table } from '../fields.ts';
import { openTable } from '../samples.ts';
import type { FloorTables } from '../state.ts';

const MARKS = ['open', 'running', 'short', 'breaking'] as const;

/** [CASH-1] How an open table stands: being filled, running, short, or breaking. */
export const cashtableMarked = defineKind<FloorTables>()({
  kind: 'cashtable.marked',
  version: 1,
  body: z.strictObject({ table, as: z.enum(MARKS) }),
  may: ['floor'],
  apply(draft, body) {
    const row = draft.get('tables', body.table);
    if (!row || row.state === 'closed') return refuse('table.closed', { table: body.table });
    if (row.state !== body.as) draft.patch('tables', body.table, { state: body.as });
  },
  sample(state, ctx) {
    const table = openTable(state, ctx);
    return table ? { table, as: MARKS[ctx.random(MARKS.length)]! } : undefined;
  },
});
