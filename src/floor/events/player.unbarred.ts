import { z } from 'zod/mini';
import { pick } from '../../access/pick.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { player, settles } from '../fields.ts';
import type { FloorTables } from '../state.ts';

/** A bar is lifted. Not barred: nothing to lift. */
export const playerUnbarred = defineKind<FloorTables>()({
  kind: 'player.unbarred',
  version: 1,
  body: z.strictObject({ player, settles }),
  may: ['manager'],
  apply(draft, body) {
    const known = draft.get('players', body.player);
    if (!known) return refuse('player.unknown', { player: body.player });
    if (known.barred) draft.patch('players', body.player, { barred: undefined });
  },
  sample(state, ctx) {
    const player = pick(state, 'players', ctx, (row) => row.barred !== undefined);
    return player ? { player } : undefined;
  },
});
