/** The structure as an event carries it. Shape and bounds only: what a structure must obey is in check.ts. */
import { z } from 'zod/mini';
import { MAX_CHIPS_IN_ROW, MAX_COLOUR_UPS, MAX_GAMES, MAX_HANDS, MAX_MINUTES, MAX_ROWS, MAX_TEXT } from './limits.ts';
import { ANTE_KINDS, BEGINNINGS, type StructureRow } from './structure.ts';

const chips = z.int().check(z.gte(0), z.lte(MAX_CHIPS_IN_ROW));
const minutes = z.int().check(z.gte(1), z.lte(MAX_MINUTES));
const text = z.string().check(z.maxLength(MAX_TEXT));

export const structureRow: z.ZodMiniType<StructureRow> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('level'),
    smallBlind: chips,
    bigBlind: chips,
    ante: chips,
    anteKind: z.enum(ANTE_KINDS),
    minutes,
    label: z.optional(text),
    begins: z.optional(z.enum(BEGINNINGS)),
    game: z.optional(text),
    rotation: z.optional(z.array(text).check(z.maxLength(MAX_GAMES))),
    handsEach: z.optional(z.int().check(z.gte(1), z.lte(MAX_HANDS))),
    bringIn: z.optional(chips),
    smallBet: z.optional(chips),
    bigBet: z.optional(chips),
  }),
  z.strictObject({
    type: z.literal('break'),
    minutes,
    label: z.optional(text),
    colourUp: z.optional(z.array(chips).check(z.maxLength(MAX_COLOUR_UPS))),
  }),
]);

export const structureRows = z.array(structureRow).check(z.minLength(1), z.maxLength(MAX_ROWS));
