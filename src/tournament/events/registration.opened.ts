import { z } from 'zod/mini';
import { defineTournamentKind, FLOOR, rowIndex } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** [ENTRY-1] Entries are taken from now on; opened anew after the close, until row `closesAfterRow` or by hand. */
export const registrationOpened = defineTournamentKind({
  kind: 'registration.opened',
  version: 1,
  body: z.strictObject({ closesAfterRow: z.optional(z.nullable(rowIndex)) }),
  may: FLOOR,
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const tournament = draft.get('tournament', THIS)!;
    const phase = tournament.phase === 'announced' ? 'registering' : tournament.phase;
    const closesAfterRow = body.closesAfterRow === undefined ? tournament.closesAfterRow : body.closesAfterRow;
    draft.patch('tournament', THIS, { phase, registration: 'open', closesAfterRow, closedAt: null });
  },
  sample: (state, ctx) =>
    state.get('tournament', THIS)?.registration === 'open' && ctx.random(10) > 0
      ? undefined
      : { closesAfterRow: ctx.random(2) === 0 ? null : ctx.random(4) },
});
