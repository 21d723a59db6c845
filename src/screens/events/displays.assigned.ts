import { z } from 'zod/mini';
import { id } from '../../access/fields.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { sampleView } from '../samples.ts';
import type { ScreensTables } from '../state.ts';
import { viewSchema } from '../views.ts';

/**
 * [SCREEN-1] Several screens at once, such as a group's: one act, and one undo. It names the screens that its maker saw in the
 * group, so that one which joined elsewhere meanwhile keeps what it shows. Those that are gone since are passed over.
 */
export const displaysAssigned = defineKind<ScreensTables>()({
  kind: 'displays.assigned',
  version: 1,
  body: z.strictObject({ displays: z.array(id).check(z.minLength(1), z.maxLength(100)), view: viewSchema }),
  may: ['floor', 'edge'],
  apply(draft, { displays, view }) {
    const there = displays.filter((display) => draft.has('displays', display));
    if (there.length === 0) return refuse('display.unknown', { display: displays[0]! });
    for (const display of there) draft.patch('displays', display, { view });
  },
  sample(state, ctx) {
    const displays = [...state.entries('displays')].map(([id]) => id).sort();
    return displays.length === 0 ? undefined : { displays, view: sampleView(ctx.random) };
  },
});
