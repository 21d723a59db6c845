import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { MAX_CHIPS_IN_ROW } from '../../structure/limits.ts';
import { adjustChips } from '../adding-chips.ts';
import { defineTournamentKind, FLOOR } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** [CHIP-2] Chips that come into play (above 0) or leave it (below 0) beside entries: rounding of a colour-up, bonuses, corrections. */
export const chipsAdjusted = defineTournamentKind({
  kind: 'chips.adjusted',
  version: 1,
  body: z.strictObject({
    chips: z.int().check(z.gte(-MAX_CHIPS_IN_ROW), z.lte(MAX_CHIPS_IN_ROW)),
    reason: z.enum(['colour-up', 'bonus', 'correction']),
  }),
  may: FLOOR,
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    // Before play entries can still be voided, and with chips gone more would leave than came.
    if (body.chips < 0 && draft.get('tournament', THIS)!.phase !== 'running') return refuse('tournament.not-running');
    return adjustChips(draft, body.chips);
  },
  sample: (_state, ctx) =>
    ctx.random(4) === 0 ? { chips: (ctx.random(11) - 5) * 100, reason: 'colour-up' as const } : undefined,
});
