import { z } from 'zod/mini';
import { count, defineTournamentKind, FLOOR } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** [BUST-4] How many places win a ticket or points. */
export const placesSet = defineTournamentKind({
  kind: 'places.set',
  version: 1,
  body: z.strictObject({ places: count }),
  may: FLOOR,
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    draft.patch('tournament', THIS, { prizePlaces: body.places });
  },
  sample: (_state, ctx) => ({ places: ctx.random(6) }),
});
