import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { player, settles } from '../fields.ts';
import { handOver } from '../merging.ts';
import { personOf } from '../persons.ts';
import { somePlayer } from '../samples.ts';
import type { FloorTables } from '../state.ts';

/**
 * An account claims a player whom the floor had added by name: seat, places, calls, requests and today's history become
 * the account's, and the old id means it from now on. Undone like any act, both are as they were.
 */
export const playerMerged = defineKind<FloorTables>()({
  kind: 'player.merged',
  version: 1,
  /** `player` is the one that ends, `into` the one that goes on. */
  body: z.strictObject({ player, into: player, settles }),
  may: ['floor', 'edge'],
  apply(draft, body, ctx) {
    const { player } = body;
    const into = personOf(draft, body.into);
    if (player === into) return ctx.notice('player.merged-already', { player });
    const [one, other] = [draft.get('players', player), draft.get('players', into)];
    if (!one || !other) return refuse('player.unknown', { player: one ? into : player });
    if (one.erased || other.erased) return refuse('player.erased', { player: one.erased ? player : into });
    if (draft.has('sitting', player) && draft.has('sitting', into))
      return refuse('player.both-seated', { player, into });
    handOver(draft, player, into, ctx.effective);
    if (one.barred && !other.barred) draft.patch('players', into, { barred: one.barred });
    draft.patch('players', player, { mergedInto: into });
  },
  sample(state, ctx) {
    const player = ctx.random(6) === 0 ? somePlayer(state, ctx) : undefined;
    const into = somePlayer(state, ctx);
    return player && into ? { player, into } : undefined;
  },
});
