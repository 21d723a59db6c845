import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { id } from '../fields.ts';
import { type AccessTables, sessionKey } from '../state.ts';

/** On the acting device, or, by a manager, on the one named. */
export const sessionClosed = defineKind<AccessTables>()({
  kind: 'session.closed',
  version: 1,
  body: z.strictObject({ user: id, device: z.optional(id) }),
  may: ['admin', 'manager', 'floor', 'dealer', 'player', 'edge'],
  apply(draft, body, ctx) {
    const key = sessionKey(body.device ?? ctx.device, body.user);
    const session = draft.get('sessions', key);
    if (!session) return refuse('session.unknown', { user: body.user });
    if (session.closedAt === undefined) draft.patch('sessions', key, { closedAt: Math.max(ctx.at, session.since) });
  },
  sample(state, ctx) {
    const open = [...state.entries('sessions')].filter(([, row]) => row.closedAt === undefined).map(([key]) => key);
    const [device, user] = (open.sort()[ctx.random(Math.max(1, open.length))] ?? '').split('.');
    return device && user ? { user, device } : undefined;
  },
});
