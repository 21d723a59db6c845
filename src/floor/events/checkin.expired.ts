import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import { takeOffList } from '../calls.ts';
import { game, player, whole } from '../fields.ts';
import { someEntry } from '../samples.ts';
import { entryKey, type FloorTables } from '../state.ts';

/** [LIST-2] A call-in entry ran out. It names the time limit: checked in or joined anew since, it does nothing. */
export const checkinExpired = defineKind<FloorTables>()({
  kind: 'checkin.expired',
  version: 1,
  body: z.strictObject({ game, player, checkinBy: whole(0, Number.MAX_SAFE_INTEGER) }),
  may: ['floor', 'edge'],
  apply(draft, body, ctx) {
    const entry = draft.get('entries', entryKey(body.game, body.player));
    if (!entry || entry.present || entry.checkinBy !== body.checkinBy || ctx.effective < body.checkinBy) return;
    takeOffList(draft, body.game, body.player, 'checkin', 'expired', ctx.effective);
  },
  sample(state, ctx) {
    const found = someEntry(state, ctx, (row) => row.checkinBy !== undefined);
    const checkinBy = found && state.get('entries', entryKey(found.game, found.player))?.checkinBy;
    return found && checkinBy !== undefined ? { ...found, checkinBy } : undefined;
  },
});
