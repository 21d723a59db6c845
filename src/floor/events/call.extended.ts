import { z } from 'zod/mini';
import { eventId } from '../../access/fields.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { expiresAt, SECOND_MS } from '../calls.ts';
import { player } from '../fields.ts';
import { floorPolicy } from '../policy.ts';
import { someCall } from '../samples.ts';
import type { FloorTables } from '../state.ts';

/** [LIST-3] More time, as often as the policy allows (once). Asked for on two devices at once, it is given once. */
export const callExtended = defineKind<FloorTables>()({
  kind: 'call.extended',
  version: 1,
  body: z.strictObject({ call: eventId, player }),
  may: ['floor', 'player'],
  expects: (state, body) => state.touchedBy('calls', body.call),
  apply(draft, body, ctx) {
    const call = draft.get('calls', body.call);
    if (call?.player !== body.player || ctx.at > expiresAt(call))
      return refuse('call.over', { call: body.call, player: body.player, end: draft.get('pastCalls', body.call)?.end });
    if (ctx.stale && call.extensions > 0)
      return ctx.notice('call.already-extended', { call: body.call, player: body.player });
    const policy = floorPolicy(draft);
    if (call.extensions >= policy.extensions)
      return refuse('call.no-more-time', { call: body.call, player: body.player, extensions: call.extensions });
    draft.patch('calls', body.call, {
      extensions: call.extensions + 1,
      deadline: call.deadline + policy.extendSeconds * SECOND_MS,
    });
  },
  sample: (state, ctx) => someCall(state, ctx),
});
