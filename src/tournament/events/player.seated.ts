import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR, id, seat, settles } from '../fields.ts';
import { oneIn, openSeats, pick, pickPlayer, pickSeat } from '../samples.ts';
import { seatRefusal, sit } from '../seating.ts';
import { closedToActs } from '../standing.ts';

/**
 * One unseated player to one seat. [SEAT-4] When the seat has gone to someone else, this player stays
 * registered and unseated, and the refusal names the nearest fair seats.
 */
export const playerSeated = defineTournamentKind({
  kind: 'player.seated',
  version: 1,
  body: z.strictObject({ player: id, seat, settles }),
  may: FLOOR,
  expects: (state, body) => state.touchedBy('seats', body.seat),
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { player, seat } = body;
    const row = draft.get('players', player);
    if (row?.status !== 'in') return refuse('player.not-in', { player, seat });
    if (row.seat === seat) return;
    if (row.seat !== null) return refuse('player.seated', { player, seat, at: row.seat });
    const refusal = seatRefusal(draft, seat, player);
    if (refusal) return refusal;
    // Open again, but not as the actor saw it: somebody may be sitting there by another's word.
    if (ctx.stale) ctx.notice('seat.used-since', { player, seat });
    sit(draft, player, row, seat);
  },
  sample: (state, ctx) => {
    const player = pickPlayer(state, ctx, (row) => row.status === 'in' && (row.seat === null || oneIn(20, ctx)));
    const seat = oneIn(6, ctx) ? pickSeat(state, ctx, () => true) : pick(openSeats(state), ctx);
    return player && seat ? { player, seat } : undefined;
  },
});
