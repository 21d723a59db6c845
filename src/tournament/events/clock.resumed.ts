import { z } from 'zod/mini';
import { actOnClock } from '../clock-acts.ts';
import { defineTournamentKind, FLOOR } from '../fields.ts';

/** [CLOCK-2] The clock runs on with what remained; resuming twice does nothing the second time. */
export const clockResumed = defineTournamentKind({
  kind: 'clock.resumed',
  version: 1,
  body: z.strictObject({}),
  may: FLOOR,
  apply: (draft, _body, ctx) => actOnClock(draft, { type: 'resume' }, ctx),
  sample: (_state, ctx) => (ctx.random(2) === 0 ? {} : undefined),
});
