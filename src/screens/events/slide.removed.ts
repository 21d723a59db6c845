import { z } from 'zod/mini';
import { id } from '../../access/fields.ts';
import { pick } from '../../access/pick.ts';
import { defineKind } from '../../kernel/kind.ts';
import type { ScreensTables } from '../state.ts';

/** No longer shown. Removed twice is removed. */
export const slideRemoved = defineKind<ScreensTables>()({
  kind: 'slide.removed',
  version: 1,
  body: z.strictObject({ slide: id }),
  may: ['floor', 'edge'],
  apply: (draft, { slide }) => draft.delete('slides', slide),
  sample(state, ctx) {
    const slide = ctx.random(2) === 0 ? pick(state, 'slides', ctx) : undefined;
    return slide === undefined ? undefined : { slide };
  },
});
