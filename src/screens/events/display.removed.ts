import { z } from 'zod/mini';
import { id } from '../../access/fields.ts';
import { pick } from '../../access/pick.ts';
import { defineKind } from '../../kernel/kind.ts';
import type { ScreensTables } from '../state.ts';

/** No screen of this room any more. Removed twice is removed. */
export const displayRemoved = defineKind<ScreensTables>()({
  kind: 'display.removed',
  version: 1,
  body: z.strictObject({ display: id }),
  may: ['floor', 'edge'],
  apply: (draft, body) => draft.delete('displays', body.display),
  sample(state, ctx) {
    const display = ctx.random(3) === 0 ? pick(state, 'displays', ctx) : undefined;
    return display === undefined ? undefined : { display };
  },
});
