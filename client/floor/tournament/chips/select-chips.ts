/** Chip counts by table, as rows to show and to fill in ([CHIP-3]). */
import type { EventId } from '../../../../src/kernel/layer.ts';
import type { State } from '../../../../src/tournament/fields.ts';
import { numberOfSeat, playersAt } from '../../../../src/tournament/seating.ts';
import { chipsByTable } from '../../../../src/tournament/select.ts';

export interface CountedTable {
  /** The table's id. */
  readonly id: string;
  readonly number: number;
  readonly seated: number;
  readonly counted: number;
  readonly chips: number;
}

/** Tables where anybody sits, by number. */
export const selectCounts = (state: State): CountedTable[] =>
  chipsByTable(state)
    .filter(({ seated }) => seated > 0)
    .map(({ table, ...row }) => ({ id: table, ...row }));

export interface Stack {
  /** The player's id. */
  readonly id: string;
  readonly seat: number;
  /** Last count; null when there is none. */
  readonly chips: number | null;
  readonly tentative: boolean;
}

/** Everyone at a table, by seat. */
export const selectStacks = (state: State, table: string, pending: ReadonlySet<EventId>): Stack[] =>
  playersAt(state, table).map((id) => {
    const { seat, chips } = state.get('players', id)!;
    const tentative = pending.size > 0 && pending.has(state.touchedBy('players', id) ?? '');
    return { id, seat: numberOfSeat(seat!), chips, tentative };
  });

/** After this one, the next table whose stacks are not all counted, round again; undefined when all are. */
export function nextToCount(tables: readonly CountedTable[], after: string): string | undefined {
  const at = tables.findIndex(({ id }) => id === after);
  const order = [...tables.slice(at + 1), ...tables.slice(0, at)];
  return order.find(({ counted, seated }) => counted < seated)?.id;
}

const DIGITS = /^\d{1,12}$/;

/** What was typed as a number of chips: null for nothing, undefined for what is none. Spaces and commas between digits may stand. */
export function readChips(typed: string): number | null | undefined {
  const digits = typed.replace(/[\s,.’']/g, '');
  if (digits === '') return null;
  return DIGITS.test(digits) ? Number(digits) : undefined;
}
