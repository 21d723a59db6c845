/** When each row begins and ends if nobody touches the clock, and how long it all takes. Minutes from the first row's start. */
import type { Level, StructureRow } from './structure.ts';

export interface ScheduledRow {
  readonly row: StructureRow;
  /** Levels count from 1; a break has the number of the level before it, 0 before the first. */
  readonly number: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

export function scheduleOf(rows: readonly StructureRow[]): ScheduledRow[] {
  let at = 0;
  let number = 0;
  return rows.map((row) => {
    const startsAt = at;
    at += row.minutes;
    if (row.type === 'level') number++;
    return { row, number, startsAt, endsAt: at };
  });
}

export interface Duration {
  readonly total: number;
  readonly play: number;
  readonly breaks: number;
}

/** How long the rows take once through. Whoever is left then plays on: the last level repeats ([STRUCT-1]). */
export function durationOf(rows: readonly StructureRow[]): Duration {
  const sum = (type: StructureRow['type']) =>
    rows.reduce((minutes, row) => minutes + (row.type === type ? row.minutes : 0), 0);
  const [play, breaks] = [sum('level'), sum('break')];
  return { total: play + breaks, play, breaks };
}

/** The level that is played `minute` minutes after the start, or was played before a break then; the last one repeats. */
export function levelAtMinute(rows: readonly StructureRow[], minute: number): Level | undefined {
  const schedule = scheduleOf(rows);
  const begun = schedule.filter(({ row, startsAt }) => row.type === 'level' && startsAt <= minute);
  const found = begun.at(-1) ?? schedule.find(({ row }) => row.type === 'level');
  return found?.row.type === 'level' ? found.row : undefined;
}
