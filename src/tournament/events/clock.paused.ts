import { z } from 'zod/mini';
import { actOnClock } from '../clock-acts.ts';
import { defineTournamentKind, FLOOR } from '../fields.ts';

/** [CLOCK-2] The clock stands from here; pausing twice does nothing the second time. */
export const clockPaused = defineTournamentKind({
  kind: 'clock.paused',
  version: 1,
  body: z.strictObject({}),
  may: FLOOR,
  apply: (draft, _body, ctx) => actOnClock(draft, { type: 'pause' }, ctx),
  sample: (_state, ctx) => (ctx.random(2) === 0 ? {} : undefined),
});
