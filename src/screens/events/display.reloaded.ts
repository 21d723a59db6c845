import { z } from 'zod/mini';
import { id } from '../../access/fields.ts';
import { pick } from '../../access/pick.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import type { ScreensTables } from '../state.ts';

/** A screen is told to start its page anew: a stuck browser, or a new version of the program that can't wait for the night. */
export const displayReloaded = defineKind<ScreensTables>()({
  kind: 'display.reloaded',
  version: 1,
  body: z.strictObject({ display: id }),
  may: ['floor', 'edge'],
  apply(draft, { display }, ctx) {
    if (!draft.has('displays', display)) return refuse('display.unknown', { display });
    draft.patch('displays', display, { reloadedAt: ctx.effective });
  },
  sample(state, ctx) {
    const display = pick(state, 'displays', ctx);
    return display === undefined ? undefined : { display };
  },
});
