import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { player, seat, settles, table } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { MOVE_SORTS, nextNumber, queueAt } from '../requests.ts';
import { someSitting } from '../samples.ts';
import { type FloorTables, requestKey } from '../state.ts';
import { outdated, personRefusal, validUntil } from '../validity.ts';

/**
 * [MOVE-1] A seated player asks for another seat at their table, or another table of their game, and gets a number.
 * Asked again it is one request at its number, with what is wanted now.
 */
export const moveRequested = defineKind<FloorTables>()({
  kind: 'move.requested',
  version: 1,
  body: z.strictObject({
    ...{ player, sort: z.enum(MOVE_SORTS) },
    /** Seats of their table that they want, or tables of their game; absent: any other. */
    seats: z.optional(z.array(seat).check(z.maxLength(20))),
    tables: z.optional(z.array(table).check(z.maxLength(20))),
    ...{ validUntil, settles },
  }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const { player, sort } = body;
    const trouble = outdated(body, ctx) ?? personRefusal(draft, player, ctx.effective);
    if (trouble) return trouble;
    const at = draft.get('sitting', player);
    if (!at) return refuse('player.not-seated', { player });
    const key = requestKey(sort, player);
    const wanted = {
      seats: sort === 'seat' ? [...new Set(body.seats)].sort((a, b) => a - b) : [],
      tables: sort === 'table' ? [...new Set(body.tables)].sort() : [],
    };
    if (draft.has('requests', key)) return draft.patch('requests', key, wanted);
    const number = nextNumber(draft, queueAt(draft, sort, at));
    draft.set('requests', key, { player, sort, number, ...wanted, askedAt: ctx.effective, declined: [] });
    noteHistory(draft, player, { at: ctx.effective, what: 'asked', ...at, why: sort });
  },
  sample(state, ctx) {
    const found = someSitting(state, ctx);
    if (!found) return undefined;
    const sort = MOVE_SORTS[ctx.random(2)]!;
    return { player: found.player, sort, seats: ctx.random(3) === 0 ? [1 + ctx.random(6)] : [] };
  },
});
