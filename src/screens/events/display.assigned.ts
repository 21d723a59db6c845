import { z } from 'zod/mini';
import { id } from '../../access/fields.ts';
import { pick } from '../../access/pick.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { sampleView } from '../samples.ts';
import type { ScreensTables } from '../state.ts';
import { viewSchema } from '../views.ts';

/** [SCREEN-1] What a screen shows from now on; the last assignment counts. The second version knows more views. */
export const displayAssigned = defineKind<ScreensTables>()({
  kind: 'display.assigned',
  version: 2,
  body: z.strictObject({ display: id, view: viewSchema }),
  may: ['floor', 'edge'],
  apply(draft, body) {
    if (!draft.has('displays', body.display)) return refuse('display.unknown', { display: body.display });
    draft.patch('displays', body.display, { view: body.view });
  },
  sample(state, ctx) {
    const display = pick(state, 'displays', ctx);
    return display === undefined ? undefined : { display, view: sampleView(ctx.random) };
  },
});
