import { z } from 'zod/mini';
import { id } from '../../access/fields.ts';
import { pick } from '../../access/pick.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import type { ScreensTables } from '../state.ts';

/** [CLOCK-5] Whether a screen sounds and flashes when a minute is left, a level begins and a break ends. */
export const displayCuesSet = defineKind<ScreensTables>()({
  kind: 'display.cues-set',
  version: 1,
  body: z.strictObject({ display: id, sound: z.boolean(), flash: z.boolean() }),
  may: ['floor', 'edge'],
  apply(draft, { display, sound, flash }) {
    if (!draft.has('displays', display)) return refuse('display.unknown', { display });
    draft.patch('displays', display, { cues: { sound, flash } });
  },
  sample(state, ctx) {
    const display = pick(state, 'displays', ctx);
    if (display === undefined) return undefined;
    return { display, sound: ctx.random(2) === 0, flash: ctx.random(2) === 0 };
  },
});
