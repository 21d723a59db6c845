import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { takeOffList } from '../calls.ts';
import { player } from '../fields.ts';
import { dropRequests } from '../requests.ts';
import { somePlayer } from '../samples.ts';
import type { FloorTables } from '../state.ts';
import { gamesOf } from '../waiting.ts';

/** A person is erased: off every list, and never again on one. Where they sit now, the id stays until they get up. */
export const playerErased = defineKind<FloorTables>()({
  kind: 'player.erased',
  version: 1,
  body: z.strictObject({ player }),
  may: ['manager', 'edge'],
  apply(draft, body, ctx) {
    if (!draft.has('players', body.player)) return refuse('player.unknown', { player: body.player });
    for (const game of gamesOf(draft, body.player))
      takeOffList(draft, game, body.player, 'erased', 'left', ctx.effective);
    dropRequests(draft, body.player);
    for (const [key, { player }] of [...draft.entries('interests')])
      if (player === body.player) draft.delete('interests', key);
    draft.delete('history', body.player);
    draft.set('players', body.player, { erased: true });
  },
  sample(state, ctx) {
    // Erasures are rare; a run that erased everyone would try nothing else.
    const found = ctx.random(8) === 0 ? somePlayer(state, ctx) : undefined;
    return found ? { player: found } : undefined;
  },
});
