/** [SCREEN-1] What a screen can show. */
import { z } from 'zod/mini';
import { id, whole } from '../access/fields.ts';

const single = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('clock'), tournament: id }),
  /** All lists, or one game's. */
  z.strictObject({ type: z.literal('waitlists'), game: z.optional(id) }),
  z.strictObject({ type: z.literal('tables') }),
  z.strictObject({ type: z.literal('seatings'), tournament: id }),
  z.strictObject({ type: z.literal('results'), tournament: id }),
  /** The venue's slides, by the id of their set. */
  z.strictObject({ type: z.literal('slides'), set: id }),
  /** Nothing but the venue's name and the time. */
  z.strictObject({ type: z.literal('idle') }),
]);

export const viewSchema = z.union([
  single,
  z.strictObject({
    type: z.literal('rotation'),
    views: z.array(single).check(z.minLength(1), z.maxLength(12)),
    /** How long each is shown. */
    seconds: whole(3, 3600),
  }),
]);

export type SingleView = z.infer<typeof single>;
export type View = z.infer<typeof viewSchema>;
