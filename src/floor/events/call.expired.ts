import { z } from 'zod/mini';
import { eventId } from '../../access/fields.ts';
import type { ApplyContext } from '../../kernel/kind.ts';
import { defineKind } from '../../kernel/kind.ts';
import type { Draft } from '../../kernel/layer.ts';
import { endCall, expiresAt, sendToEnd, takeOffList } from '../calls.ts';
import { whole } from '../fields.ts';
import { floorPolicy } from '../policy.ts';
import { someCall } from '../samples.ts';
import { entryKey, type FloorTables, type WaitlistEntry } from '../state.ts';
import { changeEntry } from '../waiting.ts';

/**
 * [LIST-3] A call ran out unanswered. It names call and deadline: answered, extended or over since, it does
 * nothing. The seat opens; the entry goes to the end, is held, or is removed, by policy.
 */
export const callExpired = defineKind<FloorTables>()({
  kind: 'call.expired',
  version: 1,
  body: z.strictObject({ call: eventId, deadline: whole(0, Number.MAX_SAFE_INTEGER) }),
  may: ['floor', 'edge'],
  apply(draft, body, ctx) {
    const call = draft.get('calls', body.call);
    if (!call || call.comingAt !== undefined || call.deadline !== body.deadline) return;
    if (ctx.effective < expiresAt(call)) return;
    endCall(draft, body.call, 'expired', ctx.effective);
    const entry = draft.get('entries', entryKey(call.game, call.player));
    if (entry) afterExpiry(draft, entry, ctx);
  },
  sample(state, ctx) {
    const found = someCall(state, ctx);
    const call = found && state.get('calls', found.call);
    return call ? { call: found!.call, deadline: call.deadline } : undefined;
  },
});

function afterExpiry(draft: Draft<FloorTables>, entry: WaitlistEntry, ctx: ApplyContext): void {
  const { expiry } = floorPolicy(draft);
  const expiries = entry.expiries + 1;
  if (expiry === 'remove' || (expiry === 'end-once' && expiries > 1)) {
    changeEntry(draft, entry, { expiries });
    takeOffList(draft, entry.game, entry.player, 'expired', 'expired', ctx.effective);
  } else if (expiry === 'hold') {
    changeEntry(draft, entry, { expiries, status: { type: 'held' } });
  } else {
    sendToEnd(draft, entry, ctx, { expiries, moved: { reason: 'expired', by: ctx.actor, at: ctx.effective } });
  }
}
