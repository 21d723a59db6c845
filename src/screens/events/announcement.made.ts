import { z } from 'zod/mini';
import { id, whole } from '../../access/fields.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { ANNOUNCEMENT_CODES, type ScreensTables } from '../state.ts';

const SECOND_MS = 1000;

/** [SCREEN-1] Shown over whatever the screens show, until cleared or for so many seconds. */
export const announcementMade = defineKind<ScreensTables>()({
  kind: 'announcement.made',
  version: 1,
  body: z.strictObject({
    announcement: id,
    code: z.enum(ANNOUNCEMENT_CODES),
    displays: z.optional(z.array(id).check(z.minLength(1), z.maxLength(100))),
    seconds: z.optional(whole(5, 86_400)),
  }),
  may: ['floor', 'edge'],
  apply(draft, body, ctx) {
    const { announcement, code, displays, seconds } = body;
    if (draft.has('announcements', announcement)) return refuse('announcement.known', { announcement });
    const until = seconds === undefined ? undefined : ctx.effective + seconds * SECOND_MS;
    draft.set('announcements', announcement, { code, displays, at: ctx.effective, until });
  },
  sample: (_state, ctx) => ({
    announcement: ctx.id(),
    code: ANNOUNCEMENT_CODES[ctx.random(ANNOUNCEMENT_CODES.length)]!,
    seconds: 5 + ctx.random(60),
  }),
});
