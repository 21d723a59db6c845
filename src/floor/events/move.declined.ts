import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { player, seat, settles, table } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { MOVE_SORTS, sendRequestToEnd } from '../requests.ts';
import { someRequest, someSeat } from '../samples.ts';
import { type FloorTables, requestKey, seatKey } from '../state.ts';
import { outdated, validUntil } from '../validity.ts';

/** [MOVE-1] An open seat was offered, and the player doesn't want it: to the end, and the seat goes to the next. */
export const moveDeclined = defineKind<FloorTables>()({
  kind: 'move.declined',
  version: 1,
  body: z.strictObject({ player, sort: z.enum(MOVE_SORTS), table, seat, validUntil, settles }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const late = outdated(body, ctx);
    if (late) return late;
    const { player, sort, table, seat } = body;
    const at = draft.get('sitting', player);
    const request = draft.get('requests', requestKey(sort, player));
    if (!at || !request) return refuse('request.gone', { player, sort });
    const key = seatKey(table, seat);
    // Said on two devices, or too late to matter: once is enough, and nobody loses their number for a seat that is gone.
    if (request.declined.includes(key) || draft.get('seats', key)?.type !== 'open') return;
    const sent = { because: 'declined' as const, at: ctx.effective };
    sendRequestToEnd(draft, request, at, sent, [...request.declined, key]);
    noteHistory(draft, player, { at: ctx.effective, what: 'declined', table, seat, why: sort });
  },
  sample(state, ctx) {
    const found = someRequest(state, ctx);
    const place = someSeat(state, ctx, (row) => row.type === 'open');
    return found && place ? { ...found, ...place } : undefined;
  },
});
