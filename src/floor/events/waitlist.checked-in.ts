import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { player } from '../fields.ts';
import { someEntry } from '../samples.ts';
import { entryKey, type FloorTables } from '../state.ts';
import { changeEntry, gamesOf } from '../waiting.ts';

/** [LIST-2] A player who called in is in the room: on all their lists, at their places. */
export const waitlistCheckedIn = defineKind<FloorTables>()({
  kind: 'waitlist.checked-in',
  version: 1,
  body: z.strictObject({ player }),
  may: ['floor', 'player'],
  apply(draft, body) {
    const games = gamesOf(draft, body.player);
    if (games.length === 0) return refuse('player.on-no-list', { player: body.player });
    for (const game of games) {
      const entry = draft.get('entries', entryKey(game, body.player))!;
      if (!entry.present) changeEntry(draft, entry, { present: true, checkinBy: undefined });
    }
  },
  sample(state, ctx) {
    const entry = someEntry(state, ctx, (row) => !row.present);
    return entry && { player: entry.player };
  },
});
