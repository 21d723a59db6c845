import { z } from 'zod/mini';
import { eventId } from '../../access/fields.ts';
import { defineKind } from '../../kernel/kind.ts';
import { player, settles } from '../fields.ts';
import { someCall } from '../samples.ts';
import type { FloorTables } from '../state.ts';

/** `gone`: the phone no longer takes messages; `refused`: its service did not; `unreachable`: nobody answered in time. */
const REASONS = ['gone', 'refused', 'unreachable'] as const;

/** [LIST-9] A call did not reach the player's phone: the floor is told, once, and somebody walks over. */
export const callUndelivered = defineKind<FloorTables>()({
  kind: 'call.undelivered',
  version: 1,
  body: z.strictObject({ call: eventId, player, reason: z.enum(REASONS), settles }),
  may: ['floor', 'edge'],
  apply(draft, body, ctx) {
    const call = draft.get('calls', body.call);
    // Over by now, or answered: they know.
    if (call?.player !== body.player || call.comingAt !== undefined || call.undelivered) return;
    draft.patch('calls', body.call, { undelivered: { reason: body.reason, at: ctx.effective, notice: ctx.id } });
    const { player, game, table, seat } = call;
    ctx.notice('call.undelivered', { call: body.call, player, game, table, seat, reason: body.reason });
  },
  sample(state, ctx) {
    const found = someCall(state, ctx);
    return found && { ...found, reason: REASONS[ctx.random(REASONS.length)]! };
  },
});
