import { z } from 'zod/mini';
import { defineTournamentKind, MANAGERS } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** [ENTRY-1] Called off, at any point before it is finished. */
export const tournamentCancelled = defineTournamentKind({
  kind: 'tournament.cancelled',
  version: 1,
  body: z.strictObject({}),
  may: MANAGERS,
  apply(draft) {
    if (draft.get('tournament', THIS)?.phase === 'cancelled') return;
    const closed = closedToActs(draft);
    if (closed) return closed;
    draft.patch('tournament', THIS, { phase: 'cancelled' });
  },
  sample: (_state, ctx) => (ctx.random(40) === 0 ? {} : undefined),
});
