import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { recordHand } from '../busting.ts';
import { voidEntry } from '../entering.ts';
import { chips, defineTournamentKind, FLOOR, id, settles } from '../fields.ts';
import { oneIn, pickPlayer } from '../samples.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/**
 * [ENTRY-6] Before play the entry is void. After play began, by policy, the stack stays and is blinded off,
 * or the player is out and `stack` (0 when not told) leaves play.
 */
export const playerWithdrawn = defineTournamentKind({
  kind: 'player.withdrawn',
  version: 1,
  body: z.strictObject({ player: id, stack: z.optional(chips), settles }),
  may: FLOOR,
  apply(draft, body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const { player } = body;
    const row = draft.get('players', player);
    if (row?.status !== 'in') return refuse('player.not-in', { player });
    // Told late of an entry that was withdrawn and made anew since: the new one stands.
    if (row.registeredAt > ctx.effective) return refuse('player.entered-since', { player, at: row.registeredAt });
    if (draft.get('tournament', THIS)!.phase !== 'running') return voidEntry(draft, player);
    if (draft.get('policy', THIS)!.withdrawal === 'blinded') return draft.patch('players', player, { away: true });
    const stack = body.stack ?? 0;
    const counts = draft.get('counts', THIS)!;
    if (stack > counts.chipsIssued - counts.chipsRemoved) return refuse('chips.not-in-play', { player, chips: stack });
    draft.patch('counts', THIS, { chipsRemoved: counts.chipsRemoved + stack });
    recordHand(draft, [{ player, entry: row.entry }], ctx);
  },
  sample: (state, ctx) => {
    const player = pickPlayer(state, ctx, (row) => row.status === 'in');
    return player !== undefined && oneIn(3, ctx) ? { player, stack: ctx.random(3) * 500 } : undefined;
  },
});
