import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { player } from '../fields.ts';
import type { FloorTables } from '../state.ts';

/** A player becomes known to the venue. The name is the event's detachable part. */
export const playerAdded = defineKind<FloorTables>()({
  kind: 'player.added',
  version: 1,
  body: z.strictObject({ player }),
  may: ['floor', 'edge'],
  apply(draft, body) {
    const known = draft.get('players', body.player);
    if (known?.erased) return refuse('player.erased', { player: body.player });
    if (!known) draft.set('players', body.player, { erased: false });
  },
  sample(state, ctx) {
    const strangers = ctx.players.filter((id) => !state.has('players', id));
    return { player: strangers.length > 0 ? strangers[ctx.random(strangers.length)]! : ctx.id() };
  },
});
