import { z } from 'zod/mini';
import { pick } from '../../access/pick.ts';
import { defineKind } from '../../kernel/kind.ts';
import { player, seat, table, whole } from '../fields.ts';
import { type FloorTables, seatKey } from '../state.ts';

/** [CASH-2] A player has been away past the limit: the floor is told. It names the limit: back or gone since, it does nothing. */
export const awayExpired = defineKind<FloorTables>()({
  kind: 'away.expired',
  version: 1,
  body: z.strictObject({ player, table, seat, awayUntil: whole(0, Number.MAX_SAFE_INTEGER) }),
  may: ['floor', 'edge'],
  apply(draft, body, ctx) {
    const { player, table, seat, awayUntil } = body;
    const key = seatKey(table, seat);
    const row = draft.get('seats', key);
    if (row?.type !== 'away' || row.player !== player || row.awayUntil !== awayUntil) return;
    if (row.told !== undefined || ctx.effective < awayUntil) return;
    draft.set('seats', key, { ...row, told: ctx.id });
    ctx.notice('player.away-long', { player, table, seat, since: row.awaySince });
  },
  sample(state, ctx) {
    const key = pick(state, 'seats', ctx, (row) => row.type === 'away');
    const row = key === undefined ? undefined : state.get('seats', key);
    if (key === undefined || row?.type !== 'away') return undefined;
    const [table, seat] = key.split('.') as [string, string];
    return { player: row.player, table, seat: Number(seat), awayUntil: row.awayUntil };
  },
});
