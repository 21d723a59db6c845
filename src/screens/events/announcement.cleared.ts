import { z } from 'zod/mini';
import { id } from '../../access/fields.ts';
import { pick } from '../../access/pick.ts';
import { defineKind } from '../../kernel/kind.ts';
import type { ScreensTables } from '../state.ts';

/** Gone from the screens, by hand or when its time was up. Cleared twice is cleared. */
export const announcementCleared = defineKind<ScreensTables>()({
  kind: 'announcement.cleared',
  version: 1,
  body: z.strictObject({ announcement: id }),
  may: ['floor', 'edge'],
  apply: (draft, body) => draft.delete('announcements', body.announcement),
  sample(state, ctx) {
    const announcement = pick(state, 'announcements', ctx);
    return announcement === undefined ? undefined : { announcement };
  },
});
