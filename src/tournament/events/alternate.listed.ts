import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { placeRefusal } from '../alternates.ts';
import { reentryRefusal } from '../entering.ts';
import { defineTournamentKind, FLOOR, id, settles, time } from '../fields.ts';
import { pick } from '../samples.ts';
import { closedToActs, entryRefusal } from '../standing.ts';
import { THIS } from '../state.ts';

/** [ENTRY-5] A player who would come in waits at the end of the list of alternates. Listed twice is listed once. */
export const alternateListed = defineTournamentKind({
  kind: 'alternate.listed',
  version: 1,
  body: z.strictObject({ player: id, began: z.optional(time), settles }),
  may: FLOOR,
  apply(draft, { player, began }, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const row = draft.get('players', player);
    if (row?.status === 'in') return ctx.notice('entry.twice', { player, first: draft.touchedBy('players', player) });
    if (draft.has('alternates', player)) return;
    const refusal =
      (row?.status === 'out' ? reentryRefusal(draft, player, row.entry + 1) : undefined) ??
      entryRefusal(draft, ctx.effective, began);
    if (refusal) return { ...refusal, player };
    if (!placeRefusal(draft, player)) return refuse('alternate.place-open', { player });
    const order = (draft.get('counts', THIS)!.alternatesListed ?? 0) + 1;
    draft.patch('counts', THIS, { alternatesListed: order });
    draft.set('alternates', player, { order, calls: 0, until: null, listedAt: ctx.effective });
  },
  sample: (state, ctx) => {
    const player = pick(ctx.players, ctx);
    return player && state.get('tournament', THIS)?.capacity != null ? { player } : undefined;
  },
});
