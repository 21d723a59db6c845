import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { bustRefusal, isOutAlready, leavesNobody, recordHand } from '../busting.ts';
import { defineTournamentKind, FLOOR, settles } from '../fields.ts';
import { playersWhere } from '../samples.ts';
import { closedToActs } from '../standing.ts';
import { bust } from './player.busted.ts';

/**
 * Several players go out in one act. `oneHand`: in the same hand, so that stacks rank them or they tie
 * ([BUST-2]); otherwise the first in the list went out first. Those who can't go out are named to the
 * floor, the others do; when nobody can, the act is refused.
 */
export const playersBusted = defineTournamentKind({
  kind: 'players.busted',
  version: 1,
  body: z.strictObject({
    busts: z.array(z.strictObject(bust)).check(z.minLength(1), z.maxLength(200)),
    oneHand: z.boolean(),
    settles,
  }),
  may: FLOOR,
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const named = new Set<string>();
    const fresh = body.busts.filter(
      (each) => !named.has(each.player) && named.add(each.player) && !isOutAlready(draft, each),
    );
    const missed = fresh.flatMap((each) => {
      const why = bustRefusal(draft, each)?.refused;
      return why === undefined ? [] : [{ player: each.player, entry: each.entry, why }];
    });
    const out = fresh.filter((each) => !missed.some((miss) => miss.player === each.player));
    if (out.length === 0 && missed.length > 0) return refuse('bust.none', { missed });
    if (out.length > 0 && leavesNobody(draft, out.length)) return refuse('bust.last', { player: out.at(-1)!.player });
    if (body.oneHand && out.length > 0) recordHand(draft, out, ctx);
    else for (const each of out) recordHand(draft, [each], ctx);
    if (missed.length > 0) ctx.notice('bust.partly', { missed });
  },
  sample: (state, ctx) => {
    const seated = playersWhere(state, (row) => row.seat !== null);
    if (seated.length < 2 || ctx.random(3) > 0) return undefined;
    const first = ctx.random(seated.length - 1);
    const busts = seated.slice(first, first + 2 + ctx.random(2)).map((player) => ({
      player,
      entry: state.get('players', player)!.entry,
      ...(ctx.random(3) > 0 ? { stack: 100 * ctx.random(4) } : {}),
    }));
    return { busts, oneHand: ctx.random(2) === 0 };
  },
});
