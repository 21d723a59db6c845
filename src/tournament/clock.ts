/**
 * The clock as a function of its anchor and the time: nothing ticks, levels advance with no message
 * ([CLOCK-1]). A device that knows rows and anchor can show the clock for ever with nothing reachable.
 * This file is part of the TV's first load: it imports types only.
 *
 * Invariants: remaining time is never negative and never more than the row's length unless staff added
 * time; a `now` before the anchor (a clock that jumped back) reads as the anchor itself ([CLOCK-6]).
 */
import type { Level, StructureRow } from '../structure/structure.ts';
import type { ClockAct, ClockRow } from './state.ts';

const MINUTE = 60_000;

type LevelAct = Extract<ClockAct, { type: 'level' }>;

export interface Clock {
  readonly rows: readonly StructureRow[];
  readonly anchor: ClockRow;
}

export interface LevelAhead {
  readonly level: Level;
  /** What people call it: levels counted from 1, breaks left out. */
  readonly number: number;
  readonly inMs: number;
}

export interface ClockFacts {
  readonly run: ClockRow['run'];
  /** Row of the structure, from 0; `rows.length` while the last level repeats. */
  readonly index: number;
  readonly row: StructureRow;
  readonly onBreak: boolean;
  /** The level being played; on a break, the one that was played before it. */
  readonly level: Level;
  readonly levelNumber: number;
  readonly remainingMs: number;
  /** When this row ends, or null while the clock stands. */
  readonly endsAt: number | null;
  readonly next: LevelAhead;
  /** The break after this row or later; null when none is left. */
  readonly nextBreak: { readonly inMs: number; readonly minutes: number; readonly label: string | undefined } | null;
}

/** Row `index`, the last level repeating past the end. Total for any structure with at least one level. */
export function rowAt(rows: readonly StructureRow[], index: number): StructureRow {
  return rows[index] ?? lastLevel(rows, rows.length - 1) ?? rows[rows.length - 1]!;
}

export const rowMs = (rows: readonly StructureRow[], index: number): number => rowAt(rows, index).minutes * MINUTE;

export function lastLevel(rows: readonly StructureRow[], from: number): Level | undefined {
  for (let i = Math.min(from, rows.length - 1); i >= 0; i--) {
    const row = rows[i]!;
    if (row.type === 'level') return row;
  }
  return undefined;
}

/** Number of the level at row `index`, or of the last one before it. A repeated last level keeps its number. */
export function levelNumberAt(rows: readonly StructureRow[], index: number): number {
  let number = 0;
  for (let i = 0; i <= index && i < rows.length; i++) if (rows[i]!.type === 'level') number++;
  return number;
}

export interface Position {
  readonly index: number;
  readonly remainingMs: number;
}

/** Where the clock stands at `now`. */
export function positionAt({ rows, anchor }: Clock, now: number): Position {
  let index = Math.min(anchor.index, rows.length);
  let { remainingMs } = anchor;
  let elapsed = anchor.run === 'running' ? Math.max(0, now - anchor.at) : 0;
  while (elapsed >= remainingMs) {
    elapsed -= remainingMs;
    index = Math.min(index + 1, rows.length);
    remainingMs = rowMs(rows, index);
    // The last level repeats, and every repeat is the same row: step over them all at once.
    if (index === rows.length) elapsed %= remainingMs;
  }
  return { index, remainingMs: remainingMs - elapsed };
}

/** Everything a screen shows of the clock at `now` (milliseconds since 1970). */
export function clockAt(clock: Clock, now: number): ClockFacts {
  const { rows, anchor } = clock;
  const { index, remainingMs } = positionAt(clock, now);
  const row = rowAt(rows, index);
  const onBreak = row.type === 'break';
  const first = rows.find((each) => each.type === 'level')!;
  return {
    run: anchor.run,
    index,
    row,
    onBreak,
    level: onBreak ? (lastLevel(rows, index) ?? first) : row,
    levelNumber: Math.max(1, levelNumberAt(rows, index)),
    remainingMs,
    endsAt: anchor.run === 'running' ? now + remainingMs : null,
    next: nextLevel(rows, index, remainingMs),
    nextBreak: nextBreak(rows, index, remainingMs),
  };
}

function nextLevel(rows: readonly StructureRow[], index: number, remainingMs: number): LevelAhead {
  let inMs = remainingMs;
  for (let i = index + 1; ; i++) {
    const row = rowAt(rows, i);
    if (row.type === 'level') return { level: row, number: Math.max(1, levelNumberAt(rows, i)), inMs };
    inMs += row.minutes * MINUTE;
  }
}

function nextBreak(rows: readonly StructureRow[], index: number, remainingMs: number): ClockFacts['nextBreak'] {
  let inMs = remainingMs;
  for (let i = index + 1; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.type === 'break') return { inMs, minutes: row.minutes, label: row.label };
    inMs += row.minutes * MINUTE;
  }
  return null;
}

/** When row `index` ends if nobody touches the clock; null while it stands or once the row is past and gone. */
export function endOfRow({ rows, anchor }: Clock, index: number): number | null {
  if (anchor.run !== 'running' || index < anchor.index) return null;
  let at = anchor.at + anchor.remainingMs;
  for (let i = anchor.index + 1; i <= index; i++) at += rowMs(rows, i);
  return at;
}

/** The clock after an act at `time`. An act that finds what it asks for already there changes nothing ([CLOCK-2]). */
export function afterAct(rows: readonly StructureRow[], clock: ClockRow, act: ClockAct, time: number): ClockRow {
  const at = Math.max(time, clock.at);
  const here = positionAt({ rows, anchor: clock }, at);
  switch (act.type) {
    case 'start':
      return clock.run === 'ready' ? { run: 'running', ...here, at } : clock;
    case 'pause':
      return clock.run === 'running' ? { run: 'paused', ...here, at } : clock;
    case 'resume':
      return clock.run === 'paused' ? { run: 'running', ...here, at } : clock;
    case 'level':
      return levelAct(rows, clock, act, at);
    case 'adjust':
      return { run: clock.run, index: here.index, remainingMs: Math.max(0, here.remainingMs + act.ms), at };
    case 'spend':
      return {
        run: clock.run,
        ...positionAt({ rows, anchor: { ...clock, ...here, run: 'running', at } }, at + act.ms),
        at,
      };
    case 'set':
      return { ...act.clock, index: Math.min(act.clock.index, rows.length) };
  }
}

function levelAct(rows: readonly StructureRow[], { run }: ClockRow, act: LevelAct, at: number): ClockRow {
  const index = Math.min(act.index, rows.length);
  return { run, index, remainingMs: act.remainingMs ?? rowMs(rows, index), at };
}

/** The clock of a tournament that has not begun: the first row, whole. */
export const readyClock = (rows: readonly StructureRow[], at: number): ClockRow => ({
  run: 'ready',
  index: 0,
  remainingMs: rowMs(rows, 0),
  at,
});
