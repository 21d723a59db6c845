import { z } from 'zod/mini';
import { id, label } from '../../access/fields.ts';
import { pick } from '../../access/pick.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import type { ScreensTables } from '../state.ts';

/** [SCREEN-1] Which group a screen belongs to; null: to none. What it shows stays. */
export const displayGrouped = defineKind<ScreensTables>()({
  kind: 'display.grouped',
  version: 1,
  body: z.strictObject({ display: id, group: z.nullable(label) }),
  may: ['floor', 'edge'],
  apply(draft, { display, group }) {
    if (!draft.has('displays', display)) return refuse('display.unknown', { display });
    draft.patch('displays', display, { group: group ?? undefined });
  },
  sample(state, ctx) {
    const display = pick(state, 'displays', ctx);
    if (display === undefined) return undefined;
    return { display, group: ctx.random(3) === 0 ? null : `Group ${ctx.random(3)}` };
  },
});
