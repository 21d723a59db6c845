import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { anyway, shorteningRefusal, turnRefusal } from '../claims.ts';
import { player, seat, settles, table } from '../fields.ts';
import { someSeat, someSitting } from '../samples.ts';
import { changeSeat, seatRefusal } from '../seating.ts';
import type { FloorTables } from '../state.ts';

/**
 * A seated player takes another seat, at the same table or another: as they asked ([MOVE-1]), as they must ([MUST-1]),
 * or as the floor wants it. Into another game, it opens a seat of theirs.
 */
export const cashMoved = defineKind<FloorTables>()({
  kind: 'cash.moved',
  version: 2,
  body: z.strictObject({ player, table, seat, anyway, settles }),
  may: ['floor'],
  expects: (state, body) => state.touchedBy('sitting', body.player),
  apply(draft, body, ctx) {
    const from = draft.get('sitting', body.player);
    if (!from) return refuse('player.not-seated', { player: body.player });
    if (from.table === body.table && from.seat === body.seat)
      return ctx.notice('player.already-there', { player: body.player, ...from });
    if (ctx.stale) return refuse('player.moved-since', { player: body.player, ...from });
    const trouble = seatRefusal(draft, body.table, body.seat, body.player);
    if (trouble) return trouble;
    const to = { table: body.table, seat: body.seat };
    const wrong =
      turnRefusal(draft, to, body.player, body, ctx) ?? shorteningRefusal(draft, body.player, from, to, body, ctx);
    if (wrong) return wrong;
    changeSeat(draft, body.player, to, ctx.effective);
  },
  sample(state, ctx) {
    const found = someSitting(state, ctx);
    const place = someSeat(state, ctx);
    return found && place
      ? { player: found.player, ...place, ...(ctx.random(4) === 0 ? { anyway: true as const } : undefined) }
      : undefined;
  },
});
