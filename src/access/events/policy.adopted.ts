import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import type { AccessTables } from '../state.ts';

/** The venue's policy on access, with its full values. */
export const policyAdopted = defineKind<AccessTables>()({
  kind: 'policy.adopted',
  version: 2,
  body: z.strictObject({
    managerProof: z.enum(['pin', 'password']),
    /** Absent in the first version. */
    signUp: z.optional(z.enum(['open', 'code'])),
  }),
  may: ['edge', 'admin'],
  apply: (draft, body) => draft.set('policy', 'policy', { ...body }),
  sample: (_state, ctx) => ({
    managerProof: (['pin', 'password'] as const)[ctx.random(2)]!,
    signUp: (['open', 'code'] as const)[ctx.random(2)]!,
  }),
});
