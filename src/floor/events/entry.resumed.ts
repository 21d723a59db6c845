import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { game, player } from '../fields.ts';
import { someEntry } from '../samples.ts';
import { entryKey, type FloorTables } from '../state.ts';
import { outdated, validUntil } from '../validity.ts';
import { changeEntry } from '../waiting.ts';

/** [LIST-3] An entry held after an unanswered call may be called again, at its place. */
export const entryResumed = defineKind<FloorTables>()({
  kind: 'entry.resumed',
  version: 2,
  body: z.strictObject({ game, player, validUntil }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const late = outdated(body, ctx);
    if (late) return late;
    const entry = draft.get('entries', entryKey(body.game, body.player));
    if (!entry) return refuse('entry.gone', { game: body.game, player: body.player });
    if (entry.status.type === 'held') changeEntry(draft, entry, { status: { type: 'waiting' } });
  },
  sample: (state, ctx) => someEntry(state, ctx, (row) => row.status.type === 'held'),
});
