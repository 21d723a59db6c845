import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { game, player, settles } from '../fields.ts';
import { frontPlace, placeBehind } from '../places.ts';
import { someEntry } from '../samples.ts';
import { entryKey, type FloorTables, type MoveReason } from '../state.ts';
import { listOf, nextMove, placeEntry } from '../waiting.ts';

const REASONS = ['mistake', 'seniority', 'must-move', 'floor-decision'] as const satisfies readonly MoveReason[];

/** [LIST-7] The floor moves an entry right behind another, or to the front (`after` null), and says why. */
export const entryMoved = defineKind<FloorTables>()({
  kind: 'entry.moved',
  version: 1,
  body: z.strictObject({ game, player, after: z.nullable(player), reason: z.enum(REASONS), settles }),
  may: ['floor'],
  apply(draft, body, ctx) {
    const { game, player, after, reason } = body;
    const entry = draft.get('entries', entryKey(game, player));
    if (!entry) return refuse('entry.gone', { game, player });
    if (after === player) return refuse('entry.behind-itself', { game, player });
    const anchor = after === null ? undefined : draft.get('entries', entryKey(game, after));
    if (after !== null && !anchor) return refuse('entry.anchor-gone', { game, player, after });
    const move = nextMove(draft, game);
    const place = anchor ? placeBehind(anchor.place, move) : frontPlace(move);
    placeEntry(draft, entry, place, { moved: { reason, by: ctx.actor, at: ctx.effective } });
  },
  sample(state, ctx) {
    const entry = someEntry(state, ctx);
    if (!entry) return undefined;
    const order = listOf(state, entry.game).order.filter((other) => other !== entry.player);
    return {
      ...entry,
      after: order[ctx.random(order.length + 1)] ?? null,
      reason: REASONS[ctx.random(REASONS.length)]!,
    };
  },
});
