import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { rowOfLevel } from '../../structure/structure.ts';
import { carry } from '../carrying.ts';
import { clockFollows } from '../clock-acts.ts';
import { chips, count, defineTournamentKind, FLOOR, id, settles } from '../fields.ts';
import { flightsOf } from '../flights.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

const most = z.maxLength(1000);

/**
 * [ENTRY-7] A flight's survivors come into this later day with their stacks, before its play begins. Who came through
 * several flights goes on with the best stack, the last or their sum, by policy; the clock starts at the lowest level
 * that any flight reached. A stack that was taken over is one that left play in the flight.
 */
export const flightCarried = defineTournamentKind({
  kind: 'flight.carried',
  version: 1,
  body: z
    .strictObject({
      flight: id,
      level: count.check(z.gte(1)),
      entries: count,
      entrants: count,
      players: z.array(id).check(most),
      chips: z.array(chips.check(z.gte(1))).check(most),
      settles,
    })
    .check(z.refine((body) => body.players.length === body.chips.length)),
  may: FLOOR,
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { flight, level, entries, entrants, players } = body;
    if (draft.get('tournament', THIS)!.phase === 'running') return refuse('flight.too-late', { flight });
    if (draft.has('flights', flight)) return refuse('flight.known', { flight });
    const missed = players.filter((player, i) => !carry(draft, player, body.chips[i]!, ctx));
    const forward = players.length - missed.length;
    draft.set('flights', flight, { level, entries, entrants, forward, at: ctx.effective });
    if (draft.get('tournament', THIS)!.phase === 'announced') draft.patch('tournament', THIS, { phase: 'registering' });
    const structure = draft.get('structure', THIS)!;
    const index = rowOfLevel(structure, flightsOf(draft)!.startLevel) ?? structure.rows.length;
    clockFollows(draft, { type: 'level', index, remainingMs: null }, ctx);
    if (missed.length > 0) ctx.notice('flight.partly', { flight, missed: missed.map((player) => ({ player })) });
  },
  sample: (state, ctx) => {
    if (ctx.random(3) > 0 || (state.get('counts', THIS)?.tables ?? 0) > 2) return undefined;
    const players = [...ctx.players].sort().filter(() => ctx.random(4) === 0);
    const stacks = players.map(() => 500 * (1 + ctx.random(90)));
    const level = 1 + ctx.random(4);
    return { flight: `day-1-${ctx.random(3)}`, level, entries: 30, entrants: 24, players, chips: stacks };
  },
});
