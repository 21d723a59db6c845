import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import { takeOffList } from '../calls.ts';
import { game, player, settles } from '../fields.ts';
import { someEntry } from '../samples.ts';
import type { FloorTables } from '../state.ts';
import { outdated, validUntil } from '../validity.ts';

const REASONS = ['asked', 'no-show', 'floor'] as const;

/** A player is taken off a list, and says why. A seat held for them opens. Off it already: one removal, and it says so. */
export const waitlistLeft = defineKind<FloorTables>()({
  kind: 'waitlist.left',
  version: 2,
  body: z.strictObject({ game, player, reason: z.enum(REASONS), validUntil, settles }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const late = outdated(body, ctx);
    if (late) return late;
    const { game, player } = body;
    // What a player says of themselves is that they asked.
    const reason = ctx.actor === player ? 'asked' : body.reason;
    if (!takeOffList(draft, game, player, reason, 'left', ctx.effective))
      ctx.notice('entry.already-gone', { game, player });
  },
  sample(state, ctx) {
    const entry = someEntry(state, ctx);
    return entry ? { ...entry, reason: REASONS[ctx.random(REASONS.length)]! } : undefined;
  },
});
