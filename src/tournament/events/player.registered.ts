import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { placeRefusal } from '../alternates.ts';
import { enter } from '../entering.ts';
import { defineTournamentKind, FLOOR, id, settles, time } from '../fields.ts';
import { closedToActs, entryRefusal } from '../standing.ts';

/**
 * [ENTRY-2] A first entry. The player is registered and unseated. Registering someone who is in already
 * is one entry, and says so. When it is full, or alternates wait, they come first ([ENTRY-5]). `began`: when the host opened the form ([ENTRY-3]).
 */
export const playerRegistered = defineTournamentKind({
  kind: 'player.registered',
  version: 1,
  body: z.strictObject({ player: id, began: z.optional(time), settles }),
  may: FLOOR,
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { player } = body;
    const row = draft.get('players', player);
    if (row?.status === 'in') {
      ctx.notice('entry.twice', { player, first: draft.touchedBy('players', player) });
      return;
    }
    if (row?.status === 'out') return refuse('entry.after-bust', { player, entry: row.entry });
    const late = entryRefusal(draft, ctx.effective, body.began);
    if (late) return { ...late, player };
    const full = placeRefusal(draft, player);
    if (full) return full;
    enter(draft, player, ctx);
  },
  sample: (state, ctx) => {
    const fresh = ctx.players.filter((player) => state.get('players', player)?.status !== 'in');
    const from = fresh.length > 0 && ctx.random(8) > 0 ? fresh : ctx.players;
    return from.length === 0 ? undefined : { player: from[ctx.random(from.length)]! };
  },
});
