import { z } from 'zod/mini';
import { id, whole } from '../../access/fields.ts';
import { defineKind } from '../../kernel/kind.ts';
import type { ScreensTables } from '../state.ts';

const SECOND_MS = 1000;

/** Screens show their names for so many seconds: these, or all of them. */
export const displaysIdentified = defineKind<ScreensTables>()({
  kind: 'displays.identified',
  version: 1,
  body: z.strictObject({
    displays: z.optional(z.array(id).check(z.minLength(1), z.maxLength(100))),
    seconds: whole(5, 120),
  }),
  may: ['floor', 'edge'],
  apply(draft, { displays, seconds }, ctx) {
    const identifyUntil = ctx.effective + seconds * SECOND_MS;
    for (const [display] of [...draft.entries('displays')])
      if (!displays || displays.includes(display)) draft.patch('displays', display, { identifyUntil });
  },
  sample: (_state, ctx) => ({
    ...(ctx.random(2) === 0 ? { displays: [`tv${ctx.random(5)}`] } : {}),
    seconds: 5 + ctx.random(30),
  }),
});
