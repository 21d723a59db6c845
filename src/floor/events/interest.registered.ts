import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import { id, player, settles } from '../fields.ts';
import { somePlayer } from '../samples.ts';
import { type FloorTables, interestKey } from '../state.ts';
import { outdated, personRefusal, validUntil } from '../validity.ts';

/**
 * A player wants to hear of a tournament. It gives no place in it: entries are the tournament's own. It stands here,
 * since a phone reads one board, of this subject. Twice is once.
 */
export const interestRegistered = defineKind<FloorTables>()({
  kind: 'interest.registered',
  version: 1,
  body: z.strictObject({ player, tournament: id, validUntil, settles }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const { player, tournament } = body;
    const trouble = outdated(body, ctx) ?? personRefusal(draft, player, ctx.effective);
    if (trouble) return trouble;
    const key = interestKey(tournament, player);
    if (!draft.has('interests', key)) draft.set('interests', key, { tournament, player, at: ctx.effective });
  },
  sample(state, ctx) {
    const player = somePlayer(state, ctx);
    return player ? { player, tournament: `main-${ctx.random(2)}` } : undefined;
  },
});
