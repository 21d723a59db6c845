import { z } from 'zod/mini';
import { defineTournamentKind, FLOOR, time } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/**
 * [ENTRY-3] No entries from now on: by hand, or by the clock at the end of the named row, when `at` names
 * that moment. What was entered before it is honoured however late it arrives.
 */
export const registrationClosed = defineTournamentKind({
  kind: 'registration.closed',
  version: 1,
  body: z.strictObject({ at: z.optional(time) }),
  may: [...FLOOR, 'edge'],
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    if (draft.get('tournament', THIS)!.registration !== 'open') return;
    const closedAt = Math.min(body.at ?? ctx.effective, ctx.effective);
    draft.patch('tournament', THIS, { registration: 'closed', closedAt });
  },
  sample: (_state, ctx) => (ctx.random(8) === 0 ? {} : undefined),
});
