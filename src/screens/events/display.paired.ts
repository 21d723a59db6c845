import { z } from 'zod/mini';
import { id, label } from '../../access/fields.ts';
import { defineKind } from '../../kernel/kind.ts';
import type { ScreensTables } from '../state.ts';

/** A TV becomes one of the room's screens. Paired again, it gets the new name and keeps what it shows. */
export const displayPaired = defineKind<ScreensTables>()({
  kind: 'display.paired',
  version: 1,
  body: z.strictObject({ display: id, name: label }),
  may: ['floor', 'edge'],
  apply(draft, body, ctx) {
    if (draft.has('displays', body.display)) draft.patch('displays', body.display, { name: body.name });
    else draft.set('displays', body.display, { name: body.name, view: { type: 'idle' }, pairedAt: ctx.effective });
  },
  sample: (_state, ctx) => ({ display: `tv${ctx.random(5)}`, name: `Screen ${ctx.random(9)}` }),
});
