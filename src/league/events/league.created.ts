import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineLeagueKind, MANAGERS } from '../fields.ts';
import { formulaBody } from '../points.ts';
import { THIS } from '../state.ts';

/** [POINTS-1] A league with the formula that it reckons by. */
export const leagueCreated = defineLeagueKind({
  kind: 'league.created',
  version: 1,
  body: z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(80)), formula: formulaBody }),
  may: MANAGERS,
  apply(draft, body) {
    if (draft.has('league', THIS)) return refuse('league.exists');
    draft.set('league', THIS, body);
  },
  sample: (state, ctx) =>
    state.has('league', THIS) && ctx.random(10) > 0
      ? undefined
      : { name: 'Sample', formula: { type: 'linear' as const, step: 1 + ctx.random(5) } },
});
