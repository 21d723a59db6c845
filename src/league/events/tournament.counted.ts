import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineLeagueKind, FLOOR, id } from '../fields.ts';
import { THIS } from '../state.ts';

/**
 * [POINTS-1] A tournament counts, with its final places. Counted again after a correction, the last act stands; a
 * tournament that is not to count after all is undone.
 */
export const tournamentCounted = defineLeagueKind({
  kind: 'tournament.counted',
  version: 1,
  body: z.strictObject({
    tournament: id,
    entries: z.int().check(z.gte(0), z.lte(100_000)),
    /** Best first; who ties stands in one group. */
    places: z.array(z.array(id).check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(10_000)),
  }),
  may: FLOOR,
  apply(draft, { tournament, entries, places }, ctx) {
    if (!draft.has('league', THIS)) return refuse('league.unknown');
    const seen = new Set<string>();
    for (const player of places.flat()) {
      if (seen.has(player)) return refuse('league.twice', { tournament, player });
      seen.add(player);
    }
    const times = (draft.get('counted', tournament)?.times ?? 0) + 1;
    draft.set('counted', tournament, { entries, places, at: ctx.effective, times });
  },
  sample: (state, ctx) => {
    if (!state.has('league', THIS) || ctx.players.length < 3) return undefined;
    const [a, b, ...others] = [...ctx.players].sort();
    const places = ctx.random(2) === 0 ? [[a!], [b!], others] : [[b!, a!], others];
    return { tournament: `t${ctx.random(3)}`, entries: ctx.players.length + ctx.random(9), places };
  },
});
