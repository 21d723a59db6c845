import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { seat, settles, table } from '../fields.ts';
import { someSeat } from '../samples.ts';
import { type FloorTables, seatKey } from '../state.ts';

/** [CASH-2] A locked seat is open again; one that isn't locked stays as it is. */
export const cashseatUnlocked = defineKind<FloorTables>()({
  kind: 'cashseat.unlocked',
  version: 1,
  body: z.strictObject({ table, seat, settles }),
  may: ['floor'],
  apply(draft, body) {
    const key = seatKey(body.table, body.seat);
    const row = draft.get('seats', key);
    if (!row) return refuse('seat.unknown', { table: body.table, seat: body.seat });
    if (row.type === 'locked') draft.set('seats', key, { type: 'open' });
  },
  sample: (state, ctx) => someSeat(state, ctx, (row) => row.type === 'locked'),
});
