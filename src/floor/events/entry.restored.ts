import { z } from 'zod/mini';
import { pick } from '../../access/pick.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { game, player, settles } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { comparePlaces } from '../places.ts';
import { playsGame } from '../seating.ts';
import { entryKey, type FloorTables } from '../state.ts';
import { personRefusal } from '../validity.ts';
import { addEntry, placeEntry } from '../waiting.ts';

/** [LIST-7] An entry that was removed today comes back at its old place; one who joined anew gets the better of both. */
export const entryRestored = defineKind<FloorTables>()({
  kind: 'entry.restored',
  version: 1,
  body: z.strictObject({ game, player, settles }),
  may: ['floor'],
  apply(draft, body, ctx) {
    const { game, player } = body;
    const key = entryKey(game, player);
    const removed = draft.get('removed', key);
    const listed = draft.get('entries', key);
    if (!removed)
      return listed ? ctx.notice('entry.already-back', { game, player }) : refuse('entry.unknown', { game, player });
    const unwanted = personRefusal(draft, player, ctx.effective);
    if (unwanted) return unwanted;
    if (draft.get('games', game)?.closed) return refuse('game.unknown', { game });
    if (playsGame(draft, player, game)) return refuse('player.plays-it', { player, game });
    draft.delete('removed', key);
    const { entry } = removed;
    // The floor vouches for them: no check-in runs, and an expiry before this is forgiven.
    if (!listed) addEntry(draft, { ...entry, present: true, checkinBy: undefined, expiries: 0 });
    else if (comparePlaces(entry.place, listed.place) < 0)
      placeEntry(draft, listed, entry.place, { joinedAt: entry.joinedAt, moved: entry.moved });
    noteHistory(draft, player, { at: ctx.effective, what: 'restored', game });
  },
  sample(state, ctx) {
    const [game, player] = (pick(state, 'removed', ctx) ?? '').split('.');
    return game && player ? { game, player } : undefined;
  },
});
