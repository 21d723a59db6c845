import { z } from 'zod/mini';
import { eventId } from '../../access/fields.ts';
import { defineKind } from '../../kernel/kind.ts';
import { endCall } from '../calls.ts';
import { player } from '../fields.ts';
import { someCall } from '../samples.ts';
import type { FloorTables } from '../state.ts';

/** The floor takes a call back: the seat opens, the player waits at their place. Over already: nothing to take back. */
export const callWithdrawn = defineKind<FloorTables>()({
  kind: 'call.withdrawn',
  version: 1,
  body: z.strictObject({ call: eventId, player }),
  may: ['floor'],
  apply(draft, body, ctx) {
    const call = draft.get('calls', body.call);
    if (call?.player === body.player) endCall(draft, body.call, 'withdrawn', ctx.effective);
    else ctx.notice('call.already-over', { call: body.call, player: body.player });
  },
  sample: (state, ctx) => someCall(state, ctx),
});
