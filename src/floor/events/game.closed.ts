import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { game, settles } from '../fields.ts';
import { someGame } from '../samples.ts';
import type { FloorTables } from '../state.ts';
import { listOf } from '../waiting.ts';

/** The room no longer offers it. Only without tables and with an empty list: nobody is forgotten on it. */
export const gameClosed = defineKind<FloorTables>()({
  kind: 'game.closed',
  version: 1,
  body: z.strictObject({ game, settles }),
  may: ['floor'],
  apply(draft, body) {
    const row = draft.get('games', body.game);
    if (!row || row.closed) return refuse('game.unknown', { game: body.game });
    const waiting = listOf(draft, body.game).order.length;
    if (waiting > 0) return refuse('game.has-list', { game: body.game, waiting });
    for (const table of draft.rows('tables'))
      if (table.game === body.game && table.state !== 'closed') return refuse('game.has-tables', { game: body.game });
    draft.patch('games', body.game, { closed: true });
  },
  sample(state, ctx) {
    const found = ctx.random(4) === 0 ? someGame(state, ctx) : undefined;
    return found ? { game: found } : undefined;
  },
});
