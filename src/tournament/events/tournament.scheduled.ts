import { z } from 'zod/mini';
import { defineTournamentKind, FLOOR, time } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/**
 * When play is announced to begin, by the room's calendar (ms since 1970); null takes it back. Nothing begins by itself
 * then: the clock is started by hand. Those who are in, or asked to hear of it, are told a while before.
 */
export const tournamentScheduled = defineTournamentKind({
  kind: 'tournament.scheduled',
  version: 1,
  body: z.strictObject({ startsAt: z.nullable(time) }),
  may: FLOOR,
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    draft.patch('tournament', THIS, { startsAt: body.startsAt ?? undefined });
  },
  sample: (_state, ctx) =>
    ctx.random(8) === 0 ? { startsAt: ctx.random(4) === 0 ? null : ctx.now + ctx.random(7_200_000) } : undefined,
});
