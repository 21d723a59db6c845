import { z } from 'zod/mini';
import { actOnClock } from '../clock-acts.ts';
import { clockPosition, defineTournamentKind, FLOOR, rowIndex, settles } from '../fields.ts';
import { THIS } from '../state.ts';

/** [CLOCK-4] To the start of any row: level up, level down, a break. The clock runs or stands as before. */
export const clockLevelSet = defineTournamentKind({
  kind: 'clock.level-set',
  version: 1,
  body: z.strictObject({ index: rowIndex, settles }),
  may: FLOOR,
  expects: clockPosition,
  apply: (draft, body, ctx) => actOnClock(draft, { type: 'level', index: body.index, remainingMs: null }, ctx),
  sample: (state, ctx) => {
    const rows = state.get('structure', THIS)?.rows.length ?? 0;
    return ctx.random(3) === 0 ? { index: ctx.random(rows + 2) } : undefined;
  },
});
