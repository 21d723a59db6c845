/**
 * When a tournament is likely to end: with about 20 big blinds in play.
 *
 * Blinds end a tournament, not the clock. The rule of thumb that structure builders work from is that the big blind of
 * the last level is a twentieth of all chips in play (Blind Valet, "How to determine at what blind level a poker
 * tournament will end"): two players are left then with ten big blinds each, and one hand settles it. Directors put
 * the same as "once the average stack drops to between 20 and 10 big blinds, the end is near" (Poker TDA forum, on the
 * estimated duration of a tournament). So the estimate is the middle of the first level with 20 big blinds in play or
 * fewer; the range runs from that level's start to the end of the first with 10 or fewer. It is an estimate: players differ.
 */
import { scheduleOf } from './schedule.ts';
import { leadOf, type StructureRow } from './structure.ts';

/** Big blinds in play, all stacks together, at which the end is expected, and by which it is all but sure. */
export const BLINDS_AT_END = 20;
export const BLINDS_AT_LATEST = 10;

export interface EndEstimate {
  /** Minutes from the first row's start, breaks included. */
  readonly minutes: number;
  readonly earliest: number;
  /** Null when even the last level leaves more than 10 big blinds in play: it repeats until somebody wins. */
  readonly latest: number | null;
  /** The level in which it is expected to end, from 1. */
  readonly level: number;
  /** What forces the action there: its big blind, or what stands in its place. */
  readonly lead: number;
  /** How many of them are in play then, rounded down. */
  readonly leads: number;
}

/** `chips`: all chips in play at the end, re-entries and add-ons included. Undefined when the levels end long before the chips do. */
export function estimateEnd(rows: readonly StructureRow[], chips: number): EndEstimate | undefined {
  const levels = scheduleOf(rows).flatMap(({ row, number, startsAt, endsAt }) =>
    row.type === 'level' ? [{ lead: leadOf(row), number, startsAt, endsAt }] : [],
  );
  const reaches = (leads: number) => levels.find(({ lead }) => lead > 0 && chips <= lead * leads);
  const end = reaches(BLINDS_AT_END);
  if (!end) return undefined;
  return {
    minutes: Math.round((end.startsAt + end.endsAt) / 2),
    earliest: end.startsAt,
    latest: reaches(BLINDS_AT_LATEST)?.endsAt ?? null,
    ...{ level: end.number, lead: end.lead, leads: Math.floor(chips / end.lead) },
  };
}
