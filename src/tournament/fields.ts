/** Fields that several bodies share, with their bounds; and who may do what. */
import { z } from 'zod/mini';
import { defineKind, type Role } from '../kernel/kind.ts';
import type { Draft, Reader } from '../kernel/layer.ts';
import { MAX_CHIPS_IN_ROW, MAX_ROWS } from '../structure/limits.ts';
import { CLOCK_POSITION, type TournamentTables } from './state.ts';

export type State = Reader<TournamentTables>;
export type TournamentDraft = Draft<TournamentTables>;
export const defineTournamentKind = defineKind<TournamentTables>();

export const FLOOR: readonly Role[] = ['admin', 'manager', 'floor'];
export const MANAGERS: readonly Role[] = ['admin', 'manager'];

export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,31}$/));
export const eventId = z.string().check(z.minLength(1), z.maxLength(96));
/** `<table>.<number>` */
export const seat = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,31}\.[1-9][0-9]?$/));
export const seatNumber = z.int().check(z.gte(1), z.lte(20));
/** Seats of the buttons as staff told them, in the hand being played ([BAL-3]). */
export const buttonsTold = z.array(z.strictObject({ table: id, seat: seatNumber })).check(z.maxLength(100));
export const seatByTable = (told: readonly { table: string; seat: number }[]): Record<string, number> =>
  Object.fromEntries(told.map(({ table, seat }) => [table, seat]));
export const chips = z.int().check(z.gte(0), z.lte(MAX_CHIPS_IN_ROW));
export const count = z.int().check(z.gte(0), z.lte(100_000));
export const entryNumber = z.int().check(z.gte(1), z.lte(10_000));
/** A row of the structure, from 0; one past the end, for a clock, is the last level repeated. */
export const rowIndex = z.int().check(z.gte(0), z.lte(MAX_ROWS));

/** Milliseconds since 1970. */
export const time = z.int().check(z.gte(0), z.lte(8.64e15));
/** A stretch of the clock: a day at most. */
export const dayMs = z.int().check(z.gte(-86_400_000), z.lte(86_400_000));
/** The conflict that this act settles. */
export const settles = z.optional(eventId);

/** What an act that chooses the clock's position depends on: the last such act. */
export const clockPosition = (state: State): string | undefined => state.touchedBy('marks', CLOCK_POSITION);
