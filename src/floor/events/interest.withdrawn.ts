import { z } from 'zod/mini';
import { pick } from '../../access/pick.ts';
import { defineKind } from '../../kernel/kind.ts';
import { id, player, settles } from '../fields.ts';
import { type FloorTables, interestKey } from '../state.ts';
import { outdated, validUntil } from '../validity.ts';

/** A player doesn't want to hear of a tournament any more. */
export const interestWithdrawn = defineKind<FloorTables>()({
  kind: 'interest.withdrawn',
  version: 1,
  body: z.strictObject({ player, tournament: id, validUntil, settles }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const late = outdated(body, ctx);
    if (late) return late;
    draft.delete('interests', interestKey(body.tournament, body.player));
  },
  sample(state, ctx) {
    const [tournament, player] = pick(state, 'interests', ctx)?.split('.') ?? [];
    return tournament && player ? { tournament, player } : undefined;
  },
});
