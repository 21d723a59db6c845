import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { DRAW_ALGORITHMS, replayDraw } from '../draw.ts';
import { breakFor } from '../drawing.ts';
import { buttonsTold, defineTournamentKind, FLOOR, id, seatByTable, settles } from '../fields.ts';
import { moveTo, spotOf, waitsAt } from '../moves.ts';
import { pick, seedOf, tableIds } from '../samples.ts';
import { seatRefusal } from '../seating.ts';
import { closedToActs } from '../standing.ts';
import { removeTable } from '../tables.ts';
import { pool, seed } from './seats.drawn.ts';

/**
 * [BREAK-1] A table breaks: its players are drawn over the open seats of the others and it leaves play.
 * Every player of the table moves exactly once or none does. Drawn seats between the small blind and the button
 * are marked, where the buttons are known.
 */
export const tableBroken = defineTournamentKind({
  kind: 'table.broken',
  version: 1,
  body: z.strictObject({
    table: id,
    algorithm: z.enum(DRAW_ALGORITHMS),
    seed,
    pool,
    players: z.array(id).check(z.maxLength(20)),
    /** Where the buttons lie: marks the drawn seats that wait ([SEAT-2]). */
    buttons: z.optional(buttonsTold),
    settles,
  }),
  may: FLOOR,
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { table, players } = body;
    const row = draft.get('tables', table);
    if (!row) return refuse('table.unknown', { table });
    const away = players.filter((player) => !draft.get('players', player)?.seat?.startsWith(`${table}.`));
    if (away.length > 0 || new Set(players).size !== row.seated || players.length !== row.seated)
      return refuse('break.changed', { table, away });
    const seats = replayDraw(body);
    if (seats.length < players.length) return refuse('break.no-room', { table, seats: seats.length });
    const from = players.map((player) => spotOf(draft, draft.get('players', player)!.seat));
    // Who waits is reckoned from those who sat there in the hand, so before anybody moves.
    const buttons = seatByTable(body.buttons ?? []);
    const waits = seats.map((seat) => waitsAt(draft, seat, buttons));
    for (let i = 0; i < players.length; i++) {
      const player = players[i]!;
      if (seats[i]!.startsWith(`${table}.`)) return refuse('break.changed', { table, away: [] });
      const refusal = seatRefusal(draft, seats[i]!, player);
      if (refusal) return { ...refusal, refused: 'break.changed', table };
      moveTo(draft, player, { to: seats[i]!, cause: 'break', waits: waits[i]! }, ctx);
    }
    removeTable(draft, table);
    const { algorithm, seed, pool } = body;
    draft.set('draws', ctx.id, { algorithm, seed, pool, players, seats, from });
  },
  sample: (state, ctx) => {
    const table = pick(tableIds(state), ctx);
    if (!table || ctx.random(3) > 0) return undefined;
    return breakFor(state, table, seedOf(ctx), { t1: 1 + ctx.random(9), t2: 1 + ctx.random(9) });
  },
});
