import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { seatedAt } from '../chain.ts';
import { shutTable } from '../closing.ts';
import { settles, table } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { openTable } from '../samples.ts';
import { getUp } from '../seating.ts';
import type { FloorTables } from '../state.ts';

/**
 * [CASH-1] A table closes. While players sit there it is refused, unless the act says that they leave.
 * Who was called for a seat there waits at their place again.
 */
export const cashtableClosed = defineKind<FloorTables>()({
  kind: 'cashtable.closed',
  version: 1,
  body: z.strictObject({ table, players: z.optional(z.literal('leave')), settles }),
  may: ['floor'],
  apply(draft, body, ctx) {
    const row = draft.get('tables', body.table);
    if (!row || row.state === 'closed') return ctx.notice('table.already-closed', { table: body.table });
    const sitting = seatedAt(draft, body.table);
    if (sitting.length > 0 && !body.players)
      return refuse('table.occupied', { table: body.table, players: sitting.length });
    for (const { player, seat } of sitting) {
      getUp(draft, player, ctx.effective, false);
      noteHistory(draft, player, { at: ctx.effective, what: 'left', table: body.table, seat, why: 'closed' });
    }
    shutTable(draft, body.table, ctx.effective);
  },
  sample(state, ctx) {
    const table = ctx.random(3) === 0 ? openTable(state, ctx) : undefined;
    return table ? { table, players: (['leave', undefined] as const)[ctx.random(2)] } : undefined;
  },
});
