import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import { seat, settles, table } from '../fields.ts';
import { someSeat } from '../samples.ts';
import { seatRefusal } from '../seating.ts';
import { type FloorTables, seatKey } from '../state.ts';

/** [CASH-2] An open seat that nobody is to have. */
export const cashseatLocked = defineKind<FloorTables>()({
  kind: 'cashseat.locked',
  version: 1,
  body: z.strictObject({ table, seat, settles }),
  may: ['floor'],
  apply(draft, body) {
    const key = seatKey(body.table, body.seat);
    if (draft.get('seats', key)?.type === 'locked') return;
    const trouble = seatRefusal(draft, body.table, body.seat);
    if (trouble) return trouble;
    draft.set('seats', key, { type: 'locked' });
  },
  sample: (state, ctx) => someSeat(state, ctx),
});
