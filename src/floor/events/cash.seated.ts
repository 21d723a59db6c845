import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { player, seat, settles, table } from '../fields.ts';
import { floorPolicy } from '../policy.ts';
import { somePlayer, someSeat } from '../samples.ts';
import { leaveOtherLists, seatRefusal, sitDown } from '../seating.ts';
import type { FloorTables } from '../state.ts';

/**
 * [CASH-3] A player sits down, from a list or directly. The seat held for them is taken or freed, their entry
 * for this game goes; other lists by `others`, else by policy ([LIST-6]: kept ones keep their place).
 * [SEAT-3] One seat a player: somebody who sits elsewhere moves (`cash.moved`).
 */
export const cashSeated = defineKind<FloorTables>()({
  kind: 'cash.seated',
  version: 1,
  body: z.strictObject({ player, table, seat, others: z.optional(z.enum(['keep', 'drop'])), settles }),
  may: ['floor'],
  apply(draft, body, ctx) {
    const known = draft.get('players', body.player);
    if (!known) return refuse('player.unknown', { player: body.player });
    if (known.erased) return refuse('player.erased', { player: body.player });
    const at = draft.get('sitting', body.player);
    if (at?.table === body.table && at.seat === body.seat)
      return ctx.notice('player.already-there', { player: body.player, ...at });
    if (at) return refuse('player.seated-elsewhere', { player: body.player, ...at });
    const trouble = seatRefusal(draft, body.table, body.seat, body.player);
    if (trouble) return trouble;
    sitDown(draft, body.player, body.table, body.seat, ctx.effective);
    if ((body.others ?? floorPolicy(draft).otherLists) === 'drop') leaveOtherLists(draft, body.player, ctx);
  },
  sample(state, ctx) {
    const player = somePlayer(state, ctx);
    const place = someSeat(state, ctx, (row) => row.type === 'open' || ctx.random(5) === 0);
    return player && place ? { player, ...place } : undefined;
  },
});
