import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import type { FloorTables } from '../state.ts';

const YESTERDAYS = ['removed', 'pastCalls', 'openings', 'taps', 'history', 'breaks'] as const;
/** A tournament that has been announced for longer has begun, or asks anew. */
const INTEREST_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * [DAY-1] A gaming day begins: a marker. Running games, their seats, chains, requests, lists and calls carry over; what
 * was kept of yesterday (removed entries, calls that are over, seat openings, history, settled conflicts) goes. The same day again does nothing.
 */
export const dayTurned = defineKind<FloorTables>()({
  kind: 'day.turned',
  version: 1,
  body: z.strictObject({ day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) }),
  may: ['manager', 'edge'],
  apply(draft, body, ctx) {
    const running = draft.get('day', 'day')?.day;
    if (running !== undefined && running >= body.day) return;
    draft.set('day', 'day', { day: body.day, since: ctx.effective });
    for (const table of YESTERDAYS) for (const [key] of [...draft.entries(table)]) draft.delete(table, key);
    for (const [key, { at }] of [...draft.entries('interests')])
      if (ctx.effective - at > INTEREST_DAYS * DAY_MS) draft.delete('interests', key);
    for (const [key, conflict] of [...draft.entries('$conflicts')])
      if (conflict.settledBy !== undefined) draft.delete('$conflicts', key);
  },
  sample(state, ctx) {
    const running = state.get('day', 'day')?.since ?? 0;
    if (ctx.now - running < DAY_MS / 4) return undefined;
    return { day: new Date(ctx.now).toISOString().slice(0, 10) };
  },
});
