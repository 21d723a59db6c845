import { z } from 'zod/mini';
import { id } from '../../access/fields.ts';
import { pick } from '../../access/pick.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { type ScreensTables, THEMES } from '../state.ts';

/** Dark for a dim room, light for one with daylight. */
export const displayThemed = defineKind<ScreensTables>()({
  kind: 'display.themed',
  version: 1,
  body: z.strictObject({ display: id, theme: z.enum(THEMES) }),
  may: ['floor', 'edge'],
  apply(draft, { display, theme }) {
    if (!draft.has('displays', display)) return refuse('display.unknown', { display });
    draft.patch('displays', display, { theme });
  },
  sample(state, ctx) {
    const display = pick(state, 'displays', ctx);
    return display === undefined ? undefined : { display, theme: THEMES[ctx.random(THEMES.length)]! };
  },
});
