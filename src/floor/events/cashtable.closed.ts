import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { endCall } from '../calls.ts';
import { settles, table } from '../fields.ts';
import { openTable } from '../samples.ts';
import { getUp } from '../seating.ts';
import { type FloorTables, seatKey } from '../state.ts';

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
    const seats = Array.from({ length: row.seats }, (_, index) => seatKey(body.table, index + 1));
    const sitting = seats.flatMap((key) => {
      const seat = draft.get('seats', key);
      return seat?.type === 'occupied' || seat?.type === 'away' ? [seat.player] : [];
    });
    if (sitting.length > 0 && !body.players)
      return refuse('table.occupied', { table: body.table, players: sitting.length });
    for (const player of sitting) getUp(draft, player, ctx.effective, false);
    for (const key of seats) {
      const seat = draft.get('seats', key);
      if (seat?.type === 'held') endCall(draft, seat.call, 'withdrawn', ctx.effective);
      draft.delete('seats', key);
    }
    draft.patch('tables', body.table, { state: 'closed' });
  },
  sample(state, ctx) {
    const table = ctx.random(3) === 0 ? openTable(state, ctx) : undefined;
    return table ? { table, players: (['leave', undefined] as const)[ctx.random(2)] } : undefined;
  },
});
