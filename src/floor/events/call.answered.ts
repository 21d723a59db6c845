import { z } from 'zod/mini';
import { eventId } from '../../access/fields.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { expiresAt, takeOffList } from '../calls.ts';
import { player } from '../fields.ts';
import { someCall } from '../samples.ts';
import type { FloorTables } from '../state.ts';

/**
 * [LIST-3] The called player is on the way, or leaves the list. One who is on the way isn't expired: the floor
 * seats them or withdraws the call. Made before the call ran out, and committed before its expiry was, it wins.
 */
export const callAnswered = defineKind<FloorTables>()({
  kind: 'call.answered',
  version: 1,
  body: z.strictObject({ call: eventId, player, answer: z.enum(['coming', 'leave']) }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const call = draft.get('calls', body.call);
    if (call?.player !== body.player || ctx.at > expiresAt(call))
      return refuse('call.over', { call: body.call, player: body.player, end: draft.get('pastCalls', body.call)?.end });
    if (body.answer === 'leave') takeOffList(draft, call.game, call.player, 'declined', 'declined', ctx.effective);
    else if (call.comingAt === undefined) draft.patch('calls', body.call, { comingAt: ctx.effective });
  },
  sample(state, ctx) {
    const found = someCall(state, ctx);
    return found && { ...found, answer: (['coming', 'leave'] as const)[ctx.random(2)]! };
  },
});
