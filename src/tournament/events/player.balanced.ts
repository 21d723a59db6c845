import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { adviseBalance, OVERRIDE_REASONS, replayBalance } from '../balance.ts';
import { defineTournamentKind, FLOOR, id, seat, seatNumber, settles } from '../fields.ts';
import { moveTo, waitsAt } from '../moves.ts';
import { oneIn, openSeats, pick, pickPlayer, seedOf } from '../samples.ts';
import { seatRefusal, tableOfSeat } from '../seating.ts';
import { closedToActs } from '../standing.ts';
import { seed } from './seats.drawn.ts';

const by = z.discriminatedUnion('type', [
  /** [BAL-2] The buttons as told: seats at the giving and at the receiving table. */
  z.strictObject({ type: z.literal('buttons'), from: seatNumber, to: seatNumber }),
  /** [BAL-3] Nobody told the buttons: one of the eligible at random, which anyone can replay. */
  z.strictObject({
    type: z.literal('draw'),
    seed,
    eligible: z.array(id).check(z.minLength(1), z.maxLength(20)),
    open: z.array(seatNumber).check(z.minLength(1), z.maxLength(20)),
  }),
  z.strictObject({ type: z.literal('last-seat') }),
  /** The director chose otherwise. */
  z.strictObject({ type: z.literal('override'), reason: z.enum(OVERRIDE_REASONS) }),
]);

/**
 * [BAL-2] One player moves to balance the tables. Two tablets that were apart and both balanced the same tables
 * move one player: the second act would make the tables uneven the other way, so it is refused.
 */
export const playerBalanced = defineTournamentKind({
  kind: 'player.balanced',
  version: 1,
  body: z.strictObject({ player: id, from: seat, to: seat, by, settles }),
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
    if (body.by.type === 'draw') {
      const drawn = replayBalance(body.by);
      if (drawn.player !== player || `${tableOfSeat(to)}.${drawn.seat}` !== to)
        return refuse('balance.not-drawn', { player, to });
    }
    const refusal = seatRefusal(draft, to, player);
    if (refusal) return refusal;
    const seated = (key: string) => draft.get('tables', tableOfSeat(key))!.seated;
    if (body.by.type !== 'override' && seated(from) - seated(to) < 2)
      return refuse('balance.done', { player, from, to });
    if (ctx.stale) ctx.notice('seat.used-since', { player, seat: to });
    const waits = body.by.type === 'buttons' ? waitsAt(draft, to, { [tableOfSeat(to)]: body.by.to }) : null;
    moveTo(draft, player, { to, cause: 'balance', waits }, ctx);
  },
  sample: (state, ctx) => {
    const button = { t1: 1 + ctx.random(9), t2: 1 + ctx.random(9), t3: 1 + ctx.random(9) };
    const advice = adviseBalance(state, { seed: seedOf(ctx), ...(oneIn(2, ctx) ? { buttons: button } : {}) });
    if (advice?.move) {
      const { player, from, to, by } = advice.move;
      return { player, from, to, by };
    }
    const player = pickPlayer(state, ctx, (row) => row.seat !== null);
    const to = pick(openSeats(state), ctx);
    if (!player || !to || !oneIn(4, ctx)) return undefined;
    const why = oneIn(3, ctx)
      ? { type: 'last-seat' as const }
      : { type: 'override' as const, reason: 'position' as const };
    return { player, from: state.get('players', player)!.seat!, to, by: why };
  },
});
