import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import { player, seat, table } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { floorPolicy } from '../policy.ts';
import { someSitting } from '../samples.ts';
import { notThere } from '../seating.ts';
import { type FloorTables, seatKey } from '../state.ts';

const MINUTE_MS = 60_000;

/** [CASH-2] The player is away from the seat. Past the limit the floor is told; already away stays as it was. */
export const cashAway = defineKind<FloorTables>()({
  kind: 'cash.away',
  version: 1,
  body: z.strictObject({ player, table, seat }),
  may: ['dealer'],
  apply(draft, body, ctx) {
    const trouble = notThere(draft, body.player, body.table, body.seat);
    if (trouble) return trouble;
    const key = seatKey(body.table, body.seat);
    const row = draft.get('seats', key);
    if (row?.type !== 'occupied') return;
    const awayUntil = ctx.effective + floorPolicy(draft).awayMinutes * MINUTE_MS;
    const { player, since, standing } = row;
    noteHistory(draft, player, { at: ctx.effective, what: 'away', table: body.table, seat: body.seat });
    draft.set('seats', key, { type: 'away', player, since, standing, awaySince: ctx.effective, awayUntil });
  },
  sample: (state, ctx) => someSitting(state, ctx),
});
