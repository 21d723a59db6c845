import { z } from 'zod/mini';
import { bustRefusal, isOutAlready, recordHand } from '../busting.ts';
import { chips, defineTournamentKind, entryNumber, FLOOR, id, settles } from '../fields.ts';
import { oneIn, pickPlayer } from '../samples.ts';
import { closedToActs } from '../standing.ts';

export const bust = {
  player: id,
  entry: entryNumber,
  stack: z.optional(chips),
  eliminator: z.optional(id),
  unseated: z.optional(z.boolean()),
};

/** [BUST-1] One player goes out. The same bust told twice is one bust. */
export const playerBusted = defineTournamentKind({
  kind: 'player.busted',
  version: 1,
  body: z.strictObject({ ...bust, settles }),
  may: FLOOR,
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    if (isOutAlready(draft, body)) return;
    const refusal = bustRefusal(draft, body);
    if (refusal) return refusal;
    recordHand(draft, [body], ctx);
  },
  sample: (state, ctx) => {
    const player = pickPlayer(state, ctx, (row) => row.seat !== null || oneIn(10, ctx));
    return player === undefined ? undefined : { player, entry: state.get('players', player)!.entry };
  },
});
