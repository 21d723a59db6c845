import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** [ENTRY-7] A first day is over with players left, who go on in a later day: every stack is bagged and counted first. */
export const flightEnded = defineTournamentKind({
  kind: 'flight.ended',
  version: 1,
  body: z.strictObject({}),
  may: FLOOR,
  apply(draft, _body, ctx) {
    if (draft.get('tournament', THIS)?.phase === 'finished') return;
    const closed = closedToActs(draft);
    if (closed) return closed;
    const tournament = draft.get('tournament', THIS)!;
    if (tournament.phase !== 'running') return refuse('tournament.not-running');
    const uncounted = [...draft.entries('players')]
      .filter(([, row]) => row.status === 'in' && row.chips === null)
      .map(([player]) => player)
      .sort();
    if (uncounted.length > 0) return refuse('flight.uncounted', { player: uncounted[0], players: uncounted.length });
    const closedAt = tournament.registration === 'closed' ? tournament.closedAt : ctx.effective;
    draft.patch('tournament', THIS, { phase: 'finished', registration: 'closed', closedAt });
  },
  sample: (_state, ctx) => (ctx.random(40) === 0 ? {} : undefined),
});
