import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { MAX_CHIPS_IN_ROW } from '../../structure/limits.ts';
import { adjustChips } from '../adding-chips.ts';
import { colourUpAt, colourUps } from '../colour-up.ts';
import { chips, defineTournamentKind, FLOOR, rowIndex } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/**
 * [CHIP-2] The chips of the break in this row have left play. `rounding`: what the races gave beyond the chips taken
 * in (below 0: less), summed over all tables as staff counted it. Nobody is raced out; entered twice it is one.
 */
export const colourUpDone = defineTournamentKind({
  kind: 'colourup.done',
  version: 1,
  body: z.strictObject({
    row: rowIndex,
    chips: z.array(chips.check(z.gte(1))).check(z.minLength(1), z.maxLength(10)),
    rounding: z.int().check(z.gte(-MAX_CHIPS_IN_ROW), z.lte(MAX_CHIPS_IN_ROW)),
  }),
  may: FLOOR,
  apply(draft, { row, chips, rounding }, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    if (draft.get('tournament', THIS)!.phase !== 'running') return refuse('tournament.not-running');
    if (!colourUpAt(draft, row)) return refuse('colour-up.none', { row });
    const done = draft.get('colourUps', String(row));
    if (done) return ctx.notice('colour-up.twice', { row, rounding: done.rounding, first: done.event });
    const refusal = adjustChips(draft, rounding);
    if (refusal) return refusal;
    draft.set('colourUps', String(row), { chips, rounding, at: ctx.effective, event: ctx.id });
  },
  sample: (state, ctx) => {
    const each = colourUps(state, ctx.now)[0];
    return each && ctx.random(4) === 0
      ? { row: each.row, chips: [...each.chips], rounding: 25 * (ctx.random(9) - 4) }
      : undefined;
  },
});
