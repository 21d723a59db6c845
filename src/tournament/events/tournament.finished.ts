import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR, settles } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** [BUST-5] The last player is the winner. Results can still be corrected by undoing acts. */
export const tournamentFinished = defineTournamentKind({
  kind: 'tournament.finished',
  version: 1,
  body: z.strictObject({ settles }),
  may: FLOOR,
  apply(draft, _body, ctx) {
    if (draft.get('tournament', THIS)?.phase === 'finished') return;
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { left } = draft.get('counts', THIS)!;
    if (left !== 1) return refuse('tournament.players-left', { left });
    const tournament = draft.get('tournament', THIS)!;
    const closedAt = tournament.registration === 'closed' ? tournament.closedAt : ctx.effective;
    draft.patch('tournament', THIS, { phase: 'finished', registration: 'closed', closedAt });
  },
  sample: (state, ctx) => (state.get('counts', THIS)?.left === 1 || ctx.random(10) === 0 ? {} : undefined),
});
