import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { player, seat, settles, table } from '../fields.ts';
import { someSeat, someSitting } from '../samples.ts';
import { getUp, seatRefusal, sitDown } from '../seating.ts';
import type { FloorTables } from '../state.ts';

/** A seated player takes another seat, at the same table or another. Into another game, it opens a seat of theirs. */
export const cashMoved = defineKind<FloorTables>()({
  kind: 'cash.moved',
  version: 1,
  body: z.strictObject({ player, table, seat, settles }),
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
    const sameGame = draft.get('tables', from.table)!.game === draft.get('tables', body.table)!.game;
    getUp(draft, body.player, ctx.effective, !sameGame);
    sitDown(draft, body.player, body.table, body.seat, ctx.effective);
  },
  sample(state, ctx) {
    const found = someSitting(state, ctx);
    const place = someSeat(state, ctx);
    return found && place ? { player: found.player, ...place } : undefined;
  },
});
