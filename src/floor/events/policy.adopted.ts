import { z } from 'zod/mini';
import { defineKind } from '../../kernel/kind.ts';
import { whole } from '../fields.ts';
import { DEFAULT_FLOOR_POLICY, EXPIRIES, OTHER_LISTS } from '../policy.ts';
import type { FloorTables } from '../state.ts';

/** The room's policy on lists and seats, with its full values. Deadlines already running stay as they are. */
export const policyAdopted = defineKind<FloorTables>()({
  kind: 'policy.adopted',
  version: 2,
  body: z.strictObject({
    callSeconds: whole(10, 86_400),
    graceSeconds: whole(0, 86_400),
    extendSeconds: whole(0, 86_400),
    extensions: whole(0, 20),
    expiry: z.enum(EXPIRIES),
    checkinMinutes: whole(1, 10_080),
    awayMinutes: whole(1, 1440),
    otherLists: z.enum(OTHER_LISTS),
    listsPerPlayer: whole(0, 100),
    /** Absent in the first version. */
    shorteningMove: z.optional(z.enum(['refuse', 'warn'])),
    dayTurnsAtMinutes: whole(0, 1439),
    timeZone: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_+\-/]{1,50}$/))),
  }),
  may: ['manager', 'edge'],
  apply(draft, body) {
    const shorteningMove = body.shorteningMove ?? DEFAULT_FLOOR_POLICY.shorteningMove;
    draft.set('policy', 'policy', { ...body, shorteningMove });
  },
  sample: (_state, ctx) => ({
    ...DEFAULT_FLOOR_POLICY,
    expiry: EXPIRIES[ctx.random(EXPIRIES.length)]!,
    otherLists: OTHER_LISTS[ctx.random(OTHER_LISTS.length)]!,
    shorteningMove: (['refuse', 'warn'] as const)[ctx.random(2)]!,
    listsPerPlayer: ctx.random(4),
  }),
});
