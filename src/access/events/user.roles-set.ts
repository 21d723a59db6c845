import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { id } from '../fields.ts';
import { isLastAdmin } from '../last-admin.ts';
import { pick } from '../pick.ts';
import { USER_ROLES } from '../roles.ts';
import type { AccessTables } from '../state.ts';

/** A user's roles, all of them. The last admin stays one: nobody could make another. */
export const userRolesSet = defineKind<AccessTables>()({
  kind: 'user.roles-set',
  version: 1,
  body: z.strictObject({ user: id, roles: z.array(z.enum(USER_ROLES)).check(z.minLength(1), z.maxLength(5)) }),
  may: ['edge', 'manager'],
  expects: (state, body) => state.touchedBy('users', body.user),
  apply(draft, body, ctx) {
    const user = draft.get('users', body.user);
    if (!user || user.removed) return refuse('user.unknown', { user: body.user });
    if (ctx.stale) return refuse('user.changed', { user: body.user });
    if (!body.roles.includes('admin') && isLastAdmin(draft, body.user)) return refuse('user.last-admin');
    draft.patch('users', body.user, { roles: body.roles });
  },
  sample(state, ctx) {
    const user = pick(state, 'users', ctx, (row) => !row.removed);
    return user ? { user, roles: [USER_ROLES[ctx.random(USER_ROLES.length)]!] } : undefined;
  },
});
