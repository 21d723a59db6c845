import { z } from 'zod/mini';
import { actOnClock } from '../clock-acts.ts';
import { clockPosition, dayMs, defineTournamentKind, FLOOR, settles } from '../fields.ts';

/** [CLOCK-4] Time added to what remains of this row, or taken (`ms` below 0; what is left ends at 0 and the next row begins). */
export const clockAdjusted = defineTournamentKind({
  kind: 'clock.adjusted',
  version: 1,
  body: z.strictObject({ ms: dayMs, settles }),
  may: FLOOR,
  expects: clockPosition,
  apply: (draft, body, ctx) => actOnClock(draft, { type: 'adjust', ms: body.ms }, ctx),
  sample: (_state, ctx) => (ctx.random(2) === 0 ? { ms: (ctx.random(41) - 20) * 30_000 } : undefined),
});
