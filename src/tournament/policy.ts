/** House policies that a tournament's fold reads, with the defaults of docs/RULES.md. */
import { z } from 'zod/mini';
import type { PolicyRow } from './state.ts';

export const DEFAULT_POLICY: PolicyRow = {
  honourFinalMinute: true,
  drawPool: 'shortest',
  withdrawal: 'blinded',
};

export const policyBody = z.strictObject({
  honourFinalMinute: z.boolean(),
  drawPool: z.enum(['shortest', 'all']),
  withdrawal: z.enum(['blinded', 'bust']),
});
