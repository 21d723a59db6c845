import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { takeOffList } from '../calls.ts';
import { player, settles, whole } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { dropRequests } from '../requests.ts';
import { somePlayer } from '../samples.ts';
import type { FloorTables } from '../state.ts';
import { gamesOf } from '../waiting.ts';

/**
 * A player is barred, for good or until a time (ms since 1970): off every list, no new seat. Where they sit now, they
 * sit until the floor has them leave. Why stands in their note, never here. Barred again, the later word counts.
 */
export const playerBarred = defineKind<FloorTables>()({
  kind: 'player.barred',
  version: 1,
  body: z.strictObject({ player, until: z.optional(whole(0, Number.MAX_SAFE_INTEGER)), settles }),
  may: ['floor'],
  apply(draft, body, ctx) {
    const known = draft.get('players', body.player);
    if (!known) return refuse('player.unknown', { player: body.player });
    if (known.erased) return refuse('player.erased', { player: body.player });
    for (const game of gamesOf(draft, body.player))
      takeOffList(draft, game, body.player, 'barred', 'left', ctx.effective);
    dropRequests(draft, body.player);
    draft.patch('players', body.player, { barred: { since: ctx.effective, until: body.until } });
    noteHistory(draft, body.player, { at: ctx.effective, what: 'barred' });
  },
  sample(state, ctx) {
    const found = ctx.random(6) === 0 ? somePlayer(state, ctx) : undefined;
    return found ? { player: found, until: ctx.now + ctx.random(600_000) } : undefined;
  },
});
