import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { chips, defineTournamentKind, FLOOR, id } from '../fields.ts';
import { pickPlayer } from '../samples.ts';
import { closedToActs } from '../standing.ts';

/** [CHIP-3] Counted stacks. They are compared with the chips in play, never made to fit. The last count of a player stands. */
export const chipsCounted = defineTournamentKind({
  kind: 'chips.counted',
  version: 1,
  body: z.strictObject({
    counts: z.array(z.strictObject({ player: id, chips })).check(z.minLength(1), z.maxLength(1000)),
  }),
  may: [...FLOOR, 'dealer'],
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const missed = body.counts.filter(({ player }) => draft.get('players', player)?.status !== 'in');
    if (missed.length === body.counts.length) return refuse('player.not-in', { player: missed[0]!.player, missed });
    for (const { player, chips } of body.counts)
      if (draft.get('players', player)?.status === 'in') draft.patch('players', player, { chips });
    if (missed.length > 0) ctx.notice('chips.partly', { missed });
  },
  sample: (state, ctx) => {
    const player = pickPlayer(state, ctx, (row) => row.status === 'in');
    return player === undefined ? undefined : { counts: [{ player, chips: 100 * ctx.random(400) }] };
  },
});
