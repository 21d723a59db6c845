import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { player } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { someEntry } from '../samples.ts';
import { entryKey, type FloorTables } from '../state.ts';
import { outdated, validUntil } from '../validity.ts';
import { changeEntry, gamesOf } from '../waiting.ts';

/** [LIST-2] A player who called in is in the room: on all their lists, at their places. */
export const waitlistCheckedIn = defineKind<FloorTables>()({
  kind: 'waitlist.checked-in',
  version: 2,
  body: z.strictObject({ player, validUntil }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const late = outdated(body, ctx);
    if (late) return late;
    const games = gamesOf(draft, body.player);
    if (games.length === 0) return refuse('player.on-no-list', { player: body.player });
    for (const game of games) {
      const entry = draft.get('entries', entryKey(game, body.player))!;
      if (entry.present) continue;
      changeEntry(draft, entry, { present: true, checkinBy: undefined });
      noteHistory(draft, body.player, { at: ctx.effective, what: 'checked-in', game });
    }
  },
  sample(state, ctx) {
    const entry = someEntry(state, ctx, (row) => !row.present);
    return entry && { player: entry.player };
  },
});
