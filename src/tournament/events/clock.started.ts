import { z } from 'zod/mini';
import { actOnClock } from '../clock-acts.ts';
import { defineTournamentKind, FLOOR } from '../fields.ts';

/** Play begins: the first level runs ([CLOCK-2]: starting twice does nothing the second time). */
export const clockStarted = defineTournamentKind({
  kind: 'clock.started',
  version: 1,
  body: z.strictObject({}),
  may: FLOOR,
  apply: (draft, _body, ctx) => actOnClock(draft, { type: 'start' }, ctx),
  sample: (_state, ctx) => (ctx.random(2) === 0 ? {} : undefined),
});
