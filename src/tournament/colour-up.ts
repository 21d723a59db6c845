/** Colour-ups: chips that leave play in a break, with the rounding that staff enter ([CHIP-2]). */
import { positionAt } from './clock.ts';
import type { State } from './fields.ts';
import { playersAt } from './seating.ts';
import { clockOf } from './standing.ts';
import { type PlayerId, type TableId, THIS } from './state.ts';

export interface ColourUp {
  /** The break's row in the structure, from 0. */
  readonly row: number;
  readonly label: string | undefined;
  /** Chip values that leave play. */
  readonly chips: readonly number[];
  /** `due`: the break has begun, or is over, and nobody has entered it. */
  readonly stands: 'ahead' | 'due' | 'done';
  /** What the races added (below 0: took) to the chips in play; null until it is done. */
  readonly rounding: number | null;
}

/** Every colour-up of the structure, in order, as it stands at `now` (ms since 1970). */
export function colourUps(state: State, now: number): ColourUp[] {
  const clock = clockOf(state);
  if (!clock) return [];
  const running = state.get('tournament', THIS)!.phase === 'running';
  const { index } = positionAt(clock, now);
  return clock.rows.flatMap((each, row) => {
    if (each.type !== 'break' || !each.colourUp?.length) return [];
    const done = state.get('colourUps', String(row));
    const stands = done ? 'done' : running && index >= row ? 'due' : 'ahead';
    return [{ row, label: each.label, chips: done?.chips ?? each.colourUp, stands, rounding: done?.rounding ?? null }];
  });
}

/** The chips of the colour-up in this row of the structure; undefined when none stands there. */
export function colourUpAt(state: State, row: number): readonly number[] | undefined {
  const each = state.get('structure', THIS)?.rows[row];
  return each?.type === 'break' && each.colourUp?.length ? each.colourUp : undefined;
}

export interface ColourUpAdvice {
  readonly rule: 'CHIP-2';
  readonly row: number;
  readonly chips: readonly number[];
}

/** The first colour-up that is due. */
export function adviseColourUp(state: State, now: number): ColourUpAdvice | undefined {
  const due = colourUps(state, now).find(({ stands }) => stands === 'due');
  return due && { rule: 'CHIP-2', row: due.row, chips: due.chips };
}

/** [CHIP-2] Who takes part in a table's race, in the order of dealing: from seat 1, one chip each at most. */
export const raceOrder = (state: State, table: TableId): PlayerId[] => playersAt(state, table);
