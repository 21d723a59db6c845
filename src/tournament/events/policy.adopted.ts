import { z } from 'zod/mini';
import { defineTournamentKind, MANAGERS } from '../fields.ts';
import { DEFAULT_POLICY, policyBody } from '../policy.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** House policy from here on, with its full values: what was folded before keeps its meaning. */
export const policyAdopted = defineTournamentKind({
  kind: 'policy.adopted',
  version: 1,
  body: z.strictObject({ policy: policyBody }),
  may: MANAGERS,
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    draft.set('policy', THIS, body.policy);
  },
  sample: (_state, ctx) => ({
    policy: {
      ...DEFAULT_POLICY,
      drawPool: ctx.random(2) === 0 ? ('all' as const) : ('shortest' as const),
      withdrawal: ctx.random(2) === 0 ? ('bust' as const) : ('blinded' as const),
    },
  }),
});
