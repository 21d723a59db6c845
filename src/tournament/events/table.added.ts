import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR, id } from '../fields.ts';
import { seatKey } from '../seating.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** A table comes into play with open seats 1 to `seats` (without it, the tournament's usual number). */
export const tableAdded = defineTournamentKind({
  kind: 'table.added',
  version: 1,
  body: z.strictObject({
    table: id,
    number: z.int().check(z.gte(1), z.lte(9999)),
    seats: z.optional(z.int().check(z.gte(2), z.lte(12))),
  }),
  may: FLOOR,
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { table, number } = body;
    if (draft.has('tables', table)) return refuse('table.in-play', { table });
    for (const [other, row] of draft.entries('tables'))
      if (row.number === number) return refuse('table.number-taken', { table, number, by: other });
    const seats = body.seats ?? draft.get('tournament', THIS)!.seatsPerTable;
    draft.set('tables', table, { number, seats, seated: 0 });
    for (let seat = 1; seat <= seats; seat++) draft.set('seats', seatKey(table, seat), { player: null, locked: false });
    draft.patch('counts', THIS, { tables: draft.get('counts', THIS)!.tables + 1 });
  },
  sample: (_state, ctx) => {
    const number = 1 + ctx.random(8);
    return { table: `t${number}`, number, seats: 2 + ctx.random(8) };
  },
});
