import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR, seat, settles } from '../fields.ts';
import { pickSeat } from '../samples.ts';
import { closedToActs } from '../standing.ts';

/** [SEAT-5] A locked seat is never drawn and nobody is seated there. */
export const seatLocked = defineTournamentKind({
  kind: 'seat.locked',
  version: 1,
  body: z.strictObject({ seat, settles }),
  may: FLOOR,
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const row = draft.get('seats', body.seat);
    if (!row) return refuse('seat.unknown', { seat: body.seat });
    if (row.player !== null) return refuse('seat.occupied', { seat: body.seat, by: row.player });
    if (!row.locked) draft.patch('seats', body.seat, { locked: true });
  },
  sample: (state, ctx) => {
    const seat = pickSeat(state, ctx, (row) => row.player === null || ctx.random(10) === 0);
    return seat ? { seat } : undefined;
  },
});
