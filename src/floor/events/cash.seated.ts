import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { anyway, turnRefusal } from '../claims.ts';
import { player, seat, settles, table } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { floorPolicy } from '../policy.ts';
import { somePlayer, someSeat } from '../samples.ts';
import { leaveOtherLists, seatRefusal, sitDown } from '../seating.ts';
import type { FloorTables } from '../state.ts';
import { personRefusal } from '../validity.ts';
import { gamesOf } from '../waiting.ts';

/**
 * [CASH-3] A player sits down, from a list or directly. The seat held for them is taken or freed, their entry
 * for this game goes; other lists by `others`, else by policy ([LIST-6]: kept ones keep their place).
 * [MOVE-1] [MUST-1] Seated players who asked for the seat, or must move to it, go before a newcomer.
 * [SEAT-3] One seat a player: somebody who sits elsewhere moves (`cash.moved`).
 */
export const cashSeated = defineKind<FloorTables>()({
  kind: 'cash.seated',
  version: 2,
  body: z.strictObject({ player, table, seat, others: z.optional(z.enum(['keep', 'drop'])), anyway, settles }),
  may: ['floor'],
  apply(draft, body, ctx) {
    const unwanted = personRefusal(draft, body.player, ctx.effective);
    if (unwanted) return unwanted;
    const at = draft.get('sitting', body.player);
    if (at?.table === body.table && at.seat === body.seat)
      return ctx.notice('player.already-there', { player: body.player, ...at });
    if (at) return refuse('player.seated-elsewhere', { player: body.player, ...at });
    const trouble = seatRefusal(draft, body.table, body.seat, body.player);
    if (trouble) return trouble;
    const to = { table: body.table, seat: body.seat };
    const early = turnRefusal(draft, to, body.player, body, ctx);
    if (early) return early;
    sitDown(draft, body.player, to, ctx.effective);
    noteHistory(draft, body.player, { at: ctx.effective, what: 'seated', ...to });
    const others = body.others ?? floorPolicy(draft).otherLists;
    if (others === 'drop') leaveOtherLists(draft, body.player, ctx);
    const games = others === 'ask' ? gamesOf(draft, body.player) : [];
    if (games.length > 0) ctx.notice('player.other-lists', { player: body.player, games });
  },
  sample(state, ctx) {
    const player = somePlayer(state, ctx);
    const place = someSeat(state, ctx, (row) => row.type === 'open' || ctx.random(5) === 0);
    return player && place
      ? { player, ...place, ...(ctx.random(4) === 0 ? { anyway: true as const } : undefined) }
      : undefined;
  },
});
