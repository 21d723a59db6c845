import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { id } from '../fields.ts';
import { isLastAdmin } from '../last-admin.ts';
import { pick } from '../pick.ts';
import type { AccessTables } from '../state.ts';

/** The row stays, so that what they did before and arrives late is held for a manager, not taken for a stranger's. */
export const userRemoved = defineKind<AccessTables>()({
  kind: 'user.removed',
  version: 1,
  body: z.strictObject({ user: id }),
  may: ['edge', 'manager'],
  apply(draft, body) {
    if (!draft.has('users', body.user)) return refuse('user.unknown', { user: body.user });
    if (isLastAdmin(draft, body.user)) return refuse('user.last-admin');
    draft.patch('users', body.user, { removed: true });
  },
  sample(state, ctx) {
    const user = pick(state, 'users', ctx, (row) => !row.removed);
    return user ? { user } : undefined;
  },
});
