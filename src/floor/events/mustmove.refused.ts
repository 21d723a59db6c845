import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { feedsOf } from '../chain.ts';
import { player, seat, settles, table } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { someSitting } from '../samples.ts';
import { getUp, notThere } from '../seating.ts';
import type { FloorTables } from '../state.ts';

/** [MUST-1] A player who must move up refuses: they leave the game. Named with the seat, as leaving is. */
export const mustmoveRefused = defineKind<FloorTables>()({
  kind: 'mustmove.refused',
  version: 1,
  body: z.strictObject({ player, table, seat, settles }),
  may: ['floor'],
  apply(draft, body, ctx) {
    const { player, table, seat } = body;
    if (!draft.has('sitting', player)) return ctx.notice('player.already-left', { player });
    const trouble = notThere(draft, player, table, seat);
    if (trouble) return trouble;
    if (feedsOf(draft, table).length === 0) return refuse('table.feeds-none', { player, table });
    getUp(draft, player, ctx.effective, true);
    noteHistory(draft, player, { at: ctx.effective, what: 'refused-must-move', table, seat });
  },
  sample(state, ctx) {
    const found = someSitting(state, ctx);
    return found && ctx.random(3) === 0 ? found : undefined;
  },
});
