import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR, id } from '../fields.ts';
import { pick, tableIds } from '../samples.ts';
import { playersAt } from '../seating.ts';
import { closedToActs } from '../standing.ts';

/** [SEAT-5] [BREAK-2] Everyone of `players` who sits at this table has been seen there: a whole table in one tap. */
export const tablePresent = defineTournamentKind({
  kind: 'table.present',
  version: 1,
  body: z.strictObject({ table: id, players: z.array(id).check(z.minLength(1), z.maxLength(20)) }),
  may: [...FLOOR, 'dealer'],
  apply(draft, { table, players }) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    if (!draft.has('tables', table)) return refuse('table.unknown', { table });
    const here = players.filter((player) => draft.get('players', player)?.seat?.startsWith(`${table}.`));
    if (here.length === 0) return refuse('player.not-there', { table, players });
    for (const player of here) {
      const row = draft.get('players', player)!;
      if (!row.present || row.away) draft.patch('players', player, { present: true, away: false });
      draft.delete('moves', player);
    }
  },
  sample: (state, ctx) => {
    const table = pick(tableIds(state), ctx);
    const players = table ? playersAt(state, table) : [];
    return table && players.length > 0 ? { table, players } : undefined;
  },
});
