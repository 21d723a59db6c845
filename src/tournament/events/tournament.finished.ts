import { z } from 'zod/mini';
import { refuse } from '../../kernel/index.ts';
import { defineTournamentKind, FLOOR, settles } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** [BUST-5] The last player is the winner. Results can still be corrected by undoing acts. */
export const tournamentFinished = defineTournamentKind({
  kind: 'tournament.finished',
  version: 1,
  body: z.strictObject({ settles }),
  may: FLOOR,
  apply(draft) {
    if (draft.get('tournament', THIS)?.phase === 'finished') return;
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { left } = draft.get('counts', THIS)!;
    if (left !== 1) return refuse('tournament.players-left', { left });
    draft.patch('tournament', THIS, { phase: 'finished' });
  },
  sample: (state, ctx) => (state.get('counts', THIS)?.left === 1 || ctx.random(10) === 0 ? {} : undefined),
});
