import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { id } from '../fields.ts';
import { USER_ROLES } from '../roles.ts';
import type { AccessTables } from '../state.ts';

/** Someone who may act here. The name is the event's detachable part. */
export const userAdded = defineKind<AccessTables>()({
  kind: 'user.added',
  version: 1,
  body: z.strictObject({ user: id, roles: z.array(z.enum(USER_ROLES)).check(z.minLength(1), z.maxLength(5)) }),
  may: ['edge', 'manager'],
  apply(draft, body) {
    const known = draft.get('users', body.user);
    if (known && !known.removed) return refuse('user.known', { user: body.user });
    draft.set('users', body.user, { roles: body.roles, removed: false });
  },
  sample: (_state, ctx) => ({ user: ctx.id(), roles: [USER_ROLES[ctx.random(USER_ROLES.length)]!] }),
});
