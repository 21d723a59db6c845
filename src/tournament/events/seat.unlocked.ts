import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR, seat, settles } from '../fields.ts';
import { pickSeat } from '../samples.ts';
import { closedToActs } from '../standing.ts';

/** [SEAT-5] The seat may be drawn again. */
export const seatUnlocked = defineTournamentKind({
  kind: 'seat.unlocked',
  version: 1,
  body: z.strictObject({ seat, settles }),
  may: FLOOR,
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const row = draft.get('seats', body.seat);
    if (!row) return refuse('seat.unknown', { seat: body.seat });
    if (row.locked) draft.patch('seats', body.seat, { locked: false });
  },
  sample: (state, ctx) => {
    const seat = pickSeat(state, ctx, (row) => row.locked);
    return seat ? { seat } : undefined;
  },
});
