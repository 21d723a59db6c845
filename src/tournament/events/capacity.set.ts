import { z } from 'zod/mini';
import { defineTournamentKind, FLOOR } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

export const capacity = z.nullable(z.int().check(z.gte(2), z.lte(20_000)));

/** [ENTRY-5] Most entries that may be live at once; null = as many as come. Who is in stays in. */
export const capacitySet = defineTournamentKind({
  kind: 'capacity.set',
  version: 1,
  body: z.strictObject({ capacity }),
  may: FLOOR,
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    draft.patch('tournament', THIS, { capacity: body.capacity });
  },
  sample: (_state, ctx) =>
    ctx.random(6) === 0 ? { capacity: ctx.random(4) === 0 ? null : 4 + ctx.random(12) } : undefined,
});
