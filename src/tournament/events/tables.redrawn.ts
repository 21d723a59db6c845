import { z } from 'zod/mini';
import { type Refusal, refuse } from '../../kernel/kind.ts';
import { DRAW_ALGORITHMS, replayWithButton } from '../draw.ts';
import { defineTournamentKind, FLOOR, id, type State, seatNumber, settles } from '../fields.ts';
import { finalTableSize, poolOf, type RedrawTable, redrawFor } from '../redraw.ts';
import { allot, layTables, seatAll, spotsOf } from '../redrawing.ts';
import { oneIn, seedOf } from '../samples.ts';
import { numberOfSeat, tableOfSeat } from '../seating.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';
import { seed } from './seats.drawn.ts';

const table = z.strictObject({
  table: id,
  seats: z.int().check(z.gte(2), z.lte(12)),
  shut: z.optional(z.array(seatNumber).check(z.maxLength(12))),
  number: z.optional(z.int().check(z.gte(1), z.lte(9999))),
});

/**
 * [REDRAW-1] Everyone who is left, seated anew by one draw; tables that it does not name leave play. Seats follow
 * from seed, tables and the order of players. Who went out meanwhile leaves the drawn seat open; who came in, and
 * who drew a seat that is locked by now, is unseated; the floor is told. [REDRAW-2] A final table's button is drawn too.
 */
export const tablesRedrawn = defineTournamentKind({
  kind: 'tables.redrawn',
  version: 1,
  body: z.strictObject({
    algorithm: z.enum(DRAW_ALGORITHMS),
    seed,
    tables: z.array(table).check(z.minLength(1), z.maxLength(1000)),
    players: z.array(id).check(z.minLength(1), z.maxLength(10_000)),
    final: z.boolean(),
    settles,
  }),
  may: FLOOR,
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { algorithm, seed, tables, players, final } = body;
    const refusal =
      tablesRefusal(draft, tables) ?? (final && tables.length > 1 ? refuse('redraw.one-table') : undefined);
    if (refusal) return refusal;
    const pool = poolOf(tables);
    const { seats, button } = replayWithButton({ algorithm, seed, pool, players });
    if (seats.length < players.length)
      return refuse('redraw.no-room', { players: players.length, seats: seats.length });
    const { given, missed } = allot(draft, players, seats);
    if (given.size === 0) return refuse('draw.void', { missed: missed.map((each) => ({ ...each })) });
    const from = spotsOf(draft, players);
    layTables(draft, tables);
    seatAll(draft, given, new Map(players.map((player, i) => [player, from[i] ?? null])), ctx);
    const drawn = { algorithm, seed, pool, players, seats, from };
    draft.set('draws', ctx.id, final && button ? { ...drawn, button } : drawn);
    draft.patch('tournament', THIS, { redrawnAt: draft.get('counts', THIS)!.left });
    if (final && button) {
      draft.patch('tournament', THIS, { finalTable: tableOfSeat(button) });
      draft.patch('tables', tableOfSeat(button), { button: numberOfSeat(button) });
    }
    if (missed.length > 0) ctx.notice('redraw.partly', { missed: missed.map((each) => ({ ...each })) });
  },
  sample: (state, ctx) => {
    const left = state.get('counts', THIS)?.left ?? 0;
    if (left === 0 || !oneIn(3, ctx)) return undefined;
    const body = redrawFor(state, { seed: seedOf(ctx), final: left <= finalTableSize(state) });
    return body.players.length === 0 || body.tables.length === 0 ? undefined : body;
  },
});

/** Each table once; one that is not in play needs a number of its own. */
function tablesRefusal(state: State, tables: readonly RedrawTable[]): Refusal | undefined {
  const seen = new Set<string>();
  const numbers = new Map([...state.entries('tables')].map(([table, row]) => [row.number, table]));
  for (const { table, number } of tables) {
    if (seen.has(table)) return refuse('table.in-play', { table });
    seen.add(table);
    if (state.has('tables', table)) continue;
    if (number === undefined) return refuse('table.unknown', { table });
    if (numbers.has(number)) return refuse('table.number-taken', { table, number, by: numbers.get(number) });
    numbers.set(number, table);
  }
  return undefined;
}
