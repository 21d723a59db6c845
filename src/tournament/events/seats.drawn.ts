import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { DRAW_ALGORITHMS, replayDraw } from '../draw.ts';
import { drawFor } from '../drawing.ts';
import { count, defineTournamentKind, FLOOR, id, seatNumber, settles } from '../fields.ts';
import { playersWhere, seedOf } from '../samples.ts';
import { seatRefusal, sit } from '../seating.ts';
import { closedToActs } from '../standing.ts';

export const seed = z.string().check(z.regex(/^[0-9a-f]{32}$/));
export const pool = z
  .array(z.strictObject({ table: id, seated: count, seats: z.array(seatNumber).check(z.maxLength(20)) }))
  .check(z.maxLength(1000));

/**
 * [SEAT-1] A draw of open seats for unseated players. The act carries everything that anyone needs to
 * replay it. Players whose drawn seat was given away meanwhile stay registered and unseated, and the
 * floor is told; when that leaves nobody to seat, the draw as a whole is refused.
 */
export const seatsDrawn = defineTournamentKind({
  kind: 'seats.drawn',
  version: 1,
  body: z.strictObject({
    algorithm: z.enum(DRAW_ALGORITHMS),
    seed,
    pool,
    players: z.array(id).check(z.minLength(1), z.maxLength(10_000)),
    settles,
  }),
  may: FLOOR,
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const seats = replayDraw(body);
    const missed: { player: string; seat: string | undefined; why: string }[] = [];
    body.players.forEach((player, i) => {
      const row = draft.get('players', player);
      const seat = seats[i];
      const why = whyNot();
      if (why === undefined) sit(draft, player, row!, seat!);
      else missed.push({ player, seat, why });

      function whyNot(): string | undefined {
        if (row?.status !== 'in') return 'player.not-in';
        if (row.seat !== null) return 'player.seated';
        if (seat === undefined) return 'draw.no-seat';
        return seatRefusal(draft, seat, player)?.refused;
      }
    });
    if (missed.length === body.players.length) {
      const [only] = missed;
      if (missed.length > 1 || !only?.seat || !only.why.startsWith('seat.')) return refuse('draw.void', { missed });
      return seatRefusal(draft, only.seat, only.player);
    }
    const { algorithm, seed, pool, players } = body;
    draft.set('draws', ctx.id, { algorithm, seed, pool, players, seats });
    if (missed.length > 0) ctx.notice('draw.partly', { missed });
  },
  sample: (state, ctx) => {
    const waiting = playersWhere(state, (row) => row.status === 'in' && row.seat === null);
    const players = ctx.random(2) === 0 ? waiting : waiting.slice(0, 1 + ctx.random(3));
    return players.length === 0 ? undefined : drawFor(state, players, seedOf(ctx));
  },
});
