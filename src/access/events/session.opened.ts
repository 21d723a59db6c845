import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
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
    // The verdict on a revoked device comes with the commit; a tentative session must not stand till then, nor one
    // whose device's end was undone when it was opened, and then done again.
    const device = draft.get('devices', ctx.device);
    if (device && device.standing !== 'enrolled') return refuse('device.unknown', { device: ctx.device });
    draft.set('sessions', sessionKey(ctx.device, body.user), { since: ctx.effective, proof: body.proof ?? 'pin' });
  },
  sample(state, ctx) {
    const user = pick(state, 'users', ctx, (row) => !row.removed);
    return user ? { user } : undefined;
  },
});
