import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import { player, seat, settles, table } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { someSitting } from '../samples.ts';
import { getUp, notThere } from '../seating.ts';
import type { FloorTables } from '../state.ts';

/** A player leaves the game; the seat opens. Named with the seat, so that a late one can't empty another. */
export const cashLeft = defineKind<FloorTables>()({
  kind: 'cash.left',
  version: 1,
  body: z.strictObject({ player, table, seat, settles }),
  may: ['dealer'],
  apply(draft, body, ctx) {
    if (!draft.has('sitting', body.player)) return ctx.notice('player.already-left', { player: body.player });
    const trouble = notThere(draft, body.player, body.table, body.seat);
    if (trouble) return trouble;
    getUp(draft, body.player, ctx.effective, true);
    noteHistory(draft, body.player, { at: ctx.effective, what: 'left', table: body.table, seat: body.seat });
  },
  sample: (state, ctx) => someSitting(state, ctx),
});
