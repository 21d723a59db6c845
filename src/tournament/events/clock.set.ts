import { z } from 'zod/mini';
import { actOnClock } from '../clock-acts.ts';
import { clockPosition, dayMs, defineTournamentKind, FLOOR, rowIndex, settles, time } from '../fields.ts';
import { THIS } from '../state.ts';

/** A week: longer than any device works apart. */
const LONGEST_APART_MS = 604_800_000;

/**
 * The clock put whole: `remainingMs` of row `index` were left at time `at`, and it has run since or stands.
 * This is how a late act is given the effect that it would have had when it was made ([CLOCK-3]).
 */
export const clockSet = defineTournamentKind({
  kind: 'clock.set',
  version: 1,
  body: z.strictObject({
    run: z.enum(['ready', 'running', 'paused']),
    index: rowIndex,
    remainingMs: dayMs.check(z.gte(0)),
    at: time,
    settles,
  }),
  may: FLOOR,
  expects: clockPosition,
  apply(draft, body, ctx) {
    const { run, index, remainingMs } = body;
    // Not in the future: a clock whose anchor lies ahead would stand still until then. Nor ages ago.
    const at = Math.min(Math.max(body.at, ctx.effective - LONGEST_APART_MS), ctx.effective);
    const clock = { run, index, remainingMs, at };
    return actOnClock(draft, { type: 'set', clock }, ctx);
  },
  sample: (state, ctx) => {
    const rows = state.get('structure', THIS)?.rows.length;
    if (rows === undefined || ctx.random(10) > 0) return undefined;
    const run: 'running' | 'paused' = ctx.random(2) === 0 ? 'running' : 'paused';
    return { run, index: ctx.random(rows), remainingMs: 1000 * ctx.random(900), at: ctx.now };
  },
});
