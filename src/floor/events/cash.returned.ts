import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import { settleNotice } from '../calls.ts';
import { player, seat, table } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { someSitting } from '../samples.ts';
import { notThere } from '../seating.ts';
import { type FloorTables, seatKey } from '../state.ts';

/** [CASH-2] Back in the seat. */
export const cashReturned = defineKind<FloorTables>()({
  kind: 'cash.returned',
  version: 1,
  body: z.strictObject({ player, table, seat }),
  may: ['dealer'],
  apply(draft, body, ctx) {
    const trouble = notThere(draft, body.player, body.table, body.seat);
    if (trouble) return trouble;
    const key = seatKey(body.table, body.seat);
    const row = draft.get('seats', key);
    if (row?.type !== 'away') return;
    draft.set('seats', key, { type: 'occupied', player: row.player, since: row.since, standing: row.standing });
    settleNotice(draft, row.told, ctx.id);
    noteHistory(draft, body.player, { at: ctx.effective, what: 'back', table: body.table, seat: body.seat });
  },
  sample: (state, ctx) => someSitting(state, ctx),
});
