/** [SCREEN-1] What a screen can show. */
import { z } from 'zod/mini';
import { id, whole } from '../access/fields.ts';

/** Boards of one tournament. */
export const TOURNAMENT_VIEWS = [
  'clock',
  'seatings',
  'moves',
  'break-order',
  'bubble',
  'alternates',
  'final-table',
  'results',
] as const;
/** Boards of the cash room: of all its games, or of one. */
export const ROOM_VIEWS = ['waitlists', 'tables', 'must-move'] as const;

const single = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(TOURNAMENT_VIEWS), tournament: id }),
  z.strictObject({ type: z.enum(ROOM_VIEWS), game: z.optional(id) }),
  /** The venue's slides, by the id of their set. */
  z.strictObject({ type: z.literal('slides'), set: id }),
  /** Nothing but the venue's name and the time. */
  z.strictObject({ type: z.literal('idle') }),
]);

/** Views of one rotation at most. */
export const MOST_IN_ROTATION = 12;

export const viewSchema = z.union([
  single,
  z.strictObject({
    type: z.literal('rotation'),
    views: z.array(single).check(z.minLength(1), z.maxLength(MOST_IN_ROTATION)),
    /** How long each is shown. */
    seconds: whole(3, 3600),
  }),
]);

export type SingleView = z.infer<typeof single>;
export type View = z.infer<typeof viewSchema>;
export type TournamentView = Extract<SingleView, { tournament: string }>;
export type RoomView = Extract<SingleView, { type: (typeof ROOM_VIEWS)[number] }>;
