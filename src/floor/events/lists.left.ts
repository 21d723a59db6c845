import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { takeOffList } from '../calls.ts';
import { player, settles } from '../fields.ts';
import { someEntry } from '../samples.ts';
import type { FloorTables } from '../state.ts';
import { outdated, validUntil } from '../validity.ts';
import { gamesOf } from '../waiting.ts';

/** A player leaves every list they are on: they go home, or stay where they have sat down ([CASH-3]). */
export const listsLeft = defineKind<FloorTables>()({
  kind: 'lists.left',
  version: 1,
  body: z.strictObject({ player, validUntil, settles }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const late = outdated(body, ctx);
    if (late) return late;
    const games = gamesOf(draft, body.player);
    if (games.length === 0) return refuse('player.on-no-list', { player: body.player });
    for (const game of games) takeOffList(draft, game, body.player, 'asked', 'left', ctx.effective);
  },
  sample(state, ctx) {
    const entry = ctx.random(4) === 0 ? someEntry(state, ctx) : undefined;
    return entry && { player: entry.player };
  },
});
