import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR, id, seat, settles } from '../fields.ts';
import { moveTo } from '../moves.ts';
import { oneIn, openSeats, pick, pickPlayer, seatsWhere } from '../samples.ts';
import { seatRefusal } from '../seating.ts';
import { closedToActs } from '../standing.ts';

/** A seated player to another open seat. `from` is where the actor saw the player sit. */
export const playerMoved = defineTournamentKind({
  kind: 'player.moved',
  version: 1,
  body: z.strictObject({ player: id, from: seat, to: seat, settles }),
  may: FLOOR,
  expects: (state, body) => state.touchedBy('seats', body.to),
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { player, from, to } = body;
    const row = draft.get('players', player);
    if (row?.status !== 'in') return refuse('player.not-in', { player, seat: to });
    if (row.seat === to) return;
    if (row.seat !== from) return refuse('player.elsewhere', { player, from, to, at: row.seat });
    const refusal = seatRefusal(draft, to, player);
    if (refusal) return refusal;
    if (ctx.stale) ctx.notice('seat.used-since', { player, seat: to });
    moveTo(draft, player, { to, cause: 'floor', waits: null }, ctx);
  },
  sample: (state, ctx) => {
    const player = pickPlayer(state, ctx, (row) => row.seat !== null);
    const all = oneIn(6, ctx) ? seatsWhere(state, () => true) : openSeats(state);
    const to = pick(all, ctx);
    return player && to ? { player, from: state.get('players', player)!.seat!, to } : undefined;
  },
});
