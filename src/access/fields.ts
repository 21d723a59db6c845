/** Body fields that all subjects share: bounded, plain, and without free text. */
import { z } from 'zod/mini';

/** Ids of players, users, devices, tables, games … : what the event header takes for an id too. */
export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,31}$/));
/** An event's id: device.seq. */
export const eventId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,31}\.[1-9][0-9]{0,15}$/));
/** The conflict that an act settles. */
export const settles = z.optional(eventId);
/** A name of a thing (game, screen, venue), never of a person. */
export const label = z.string().check(z.minLength(1), z.maxLength(60));

/** Whole numbers from `low` to `high`. */
export const whole = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));
