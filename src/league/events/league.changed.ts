import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineLeagueKind, MANAGERS } from '../fields.ts';
import { formulaBody } from '../points.ts';
import { THIS } from '../state.ts';

/** [POINTS-1] Another name or formula: every tournament's points are reckoned anew. */
export const leagueChanged = defineLeagueKind({
  kind: 'league.changed',
  version: 1,
  body: z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(80)), formula: formulaBody }),
  may: MANAGERS,
  apply(draft, body) {
    if (!draft.has('league', THIS)) return refuse('league.unknown');
    draft.set('league', THIS, body);
  },
  sample: (state, ctx) =>
    state.has('league', THIS) && ctx.random(4) === 0
      ? { name: 'Sample', formula: { type: 'root' as const, scale: 1 + ctx.random(20) } }
      : undefined,
});
