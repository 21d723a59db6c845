import { z } from 'zod/mini';
import { addChips } from '../adding-chips.ts';
import { count, defineTournamentKind, FLOOR, id, settles } from '../fields.ts';
import { pickPlayer } from '../samples.ts';

/** [ENTRY-4] The player's `nth` re-buy: the same seat, chips added, within window and limit. Told twice it is one. */
export const playerRebought = defineTournamentKind({
  kind: 'player.rebought',
  version: 1,
  body: z.strictObject({ player: id, nth: count.check(z.gte(1)), settles }),
  may: FLOOR,
  apply: (draft, body, ctx) => addChips(draft, 'rebuys', body, ctx),
  sample: (state, ctx) => {
    const player = pickPlayer(state, ctx, (row) => row.status === 'in');
    return player !== undefined && ctx.random(3) === 0
      ? { player, nth: state.get('players', player)!.rebuys + 1 }
      : undefined;
  },
});
