import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import { player, settles } from '../fields.ts';
import { dropRequest, MOVE_SORTS } from '../requests.ts';
import { someRequest } from '../samples.ts';
import type { FloorTables } from '../state.ts';
import { outdated, validUntil } from '../validity.ts';

/** [MOVE-1] The player is content where they are. Nothing asked for: nothing to take back. */
export const moveWithdrawn = defineKind<FloorTables>()({
  kind: 'move.withdrawn',
  version: 1,
  body: z.strictObject({ player, sort: z.enum(MOVE_SORTS), validUntil, settles }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const late = outdated(body, ctx);
    if (late) return late;
    dropRequest(draft, body.sort, body.player);
  },
  sample: (state, ctx) => (ctx.random(3) === 0 ? someRequest(state, ctx) : undefined),
});
