import { z } from 'zod/mini';
import { adjustChips } from '../adding-chips.ts';
import { placeRefusal } from '../alternates.ts';
import { enter, reentryRefusal } from '../entering.ts';
import { chips, defineTournamentKind, entryNumber, FLOOR, id, settles, time } from '../fields.ts';
import { pickPlayer } from '../samples.ts';
import { closedToActs, entryRefusal } from '../standing.ts';

/**
 * [ENTRY-4] Entry number `entry` of a player who is out: a full stack, and a seat from the same draw as everyone's.
 * `givenUp`: chips of the stack before that they gave up for it, which leave play.
 */
export const playerReentered = defineTournamentKind({
  kind: 'player.reentered',
  version: 1,
  body: z.strictObject({
    player: id,
    entry: entryNumber,
    began: z.optional(time),
    givenUp: z.optional(chips),
    settles,
  }),
  may: FLOOR,
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { player, entry } = body;
    const row = draft.get('players', player);
    if (row && row.status !== 'withdrawn' && row.entry >= entry) {
      ctx.notice('entry.twice', { player, first: draft.touchedBy('players', player) });
      return;
    }
    const refusal =
      reentryRefusal(draft, player, entry) ??
      entryRefusal(draft, ctx.effective, body.began) ??
      placeRefusal(draft, player);
    if (refusal) return { ...refusal, player };
    const short = body.givenUp ? adjustChips(draft, -body.givenUp) : undefined;
    if (short) return { ...short, player };
    enter(draft, player, ctx);
  },
  sample: (state, ctx) => {
    const player = pickPlayer(state, ctx, (row) => row.status === 'out');
    return player === undefined ? undefined : { player, entry: state.get('players', player)!.entry + 1 };
  },
});
