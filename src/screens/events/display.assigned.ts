import { z } from 'zod/mini';
import { id } from '../../access/fields.ts';
import { pick } from '../../access/pick.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import type { ScreensTables } from '../state.ts';
import { type View, viewSchema } from '../views.ts';

/** [SCREEN-1] What a screen shows from now on; the last assignment counts. */
export const displayAssigned = defineKind<ScreensTables>()({
  kind: 'display.assigned',
  version: 1,
  body: z.strictObject({ display: id, view: viewSchema }),
  may: ['floor', 'edge'],
  apply(draft, body) {
    if (!draft.has('displays', body.display)) return refuse('display.unknown', { display: body.display });
    draft.patch('displays', body.display, { view: body.view });
  },
  sample(state, ctx) {
    const display = pick(state, 'displays', ctx);
    if (display === undefined) return undefined;
    const clock = { type: 'clock', tournament: `x${ctx.random(3)}` } as const;
    const views: View[] = [
      clock,
      { type: 'waitlists' },
      { type: 'rotation', views: [clock, { type: 'waitlists', game: 'g1' }], seconds: 10 },
    ];
    return { display, view: views[ctx.random(views.length)]! };
  },
});
