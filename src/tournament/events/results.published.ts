import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR } from '../fields.ts';
import { THIS } from '../state.ts';

/** [BUST-5] The results go out as they stand; again after each correction. */
export const resultsPublished = defineTournamentKind({
  kind: 'results.published',
  version: 1,
  body: z.strictObject({}),
  may: FLOOR,
  apply(draft, _body, ctx) {
    const phase = draft.get('tournament', THIS)?.phase;
    if (phase !== 'finished') return refuse('results.not-finished', { phase });
    const { corrections, times } = draft.get('results', THIS) ?? { corrections: 0, times: 0 };
    draft.set('results', THIS, {
      ...{ publishedAt: ctx.effective, times: times + 1 },
      ...{ corrections, publishedCorrections: corrections },
    });
  },
  sample: (state, ctx) =>
    state.get('tournament', THIS)?.phase === 'finished' || ctx.random(20) === 0 ? {} : undefined,
});
