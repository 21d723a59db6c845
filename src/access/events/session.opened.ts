import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import { id } from '../fields.ts';
import { pick } from '../pick.ts';
import { type AccessTables, sessionKey } from '../state.ts';

/** A user unlocked this device: by PIN for floor work, by password where the policy asks it for a manager's. */
export const sessionOpened = defineKind<AccessTables>()({
  kind: 'session.opened',
  version: 1,
  body: z.strictObject({ user: id, proof: z.optional(z.enum(['pin', 'password'])) }),
  may: ['admin', 'manager', 'floor', 'dealer', 'player'],
  apply(draft, body, ctx) {
    draft.set('sessions', sessionKey(ctx.device, body.user), { since: ctx.effective, proof: body.proof ?? 'pin' });
  },
  sample(state, ctx) {
    const user = pick(state, 'users', ctx, (row) => !row.removed);
    return user ? { user } : undefined;
  },
});
