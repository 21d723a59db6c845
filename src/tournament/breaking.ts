/** Which table breaks next, and whether it can ([BREAK-1]). */
import type { Act } from '../kernel/kind.ts';
import { breakFor } from './drawing.ts';
import type { State } from './fields.ts';
import type { Buttons } from './moves.ts';
import { policyOf } from './policy.ts';
import { openSeatsOf } from './seating.ts';
import { lifeCycle } from './select.ts';
import { type TableId, THIS } from './state.ts';

/** Tables in play in the order in which they break: as staff set it, then the others, highest number first. */
export function breakOrder(state: State): TableId[] {
  const set = (state.get('breakOrder', THIS)?.tables ?? []).filter((table) => state.has('tables', table));
  const others = [...state.entries('tables')]
    .filter(([table]) => !set.includes(table))
    .sort(([a, x], [b, y]) => y.number - x.number || (a < b ? -1 : 1))
    .map(([table]) => table);
  return [...set, ...others];
}

export interface BreakAdvice {
  readonly rule: 'BREAK-1';
  readonly table: TableId;
  readonly number: number;
  /** Players who have to move; with none, the table only leaves play. */
  readonly players: number;
  /** Seats open at the other tables now, and those that stay open. */
  readonly open: number;
  readonly left: number;
  /** Seats that policy leaves open. */
  readonly spare: number;
  /** Late entries may still want seats. */
  readonly entryOpen: boolean;
}

/** The next table in break order, when its players fit the open seats of the others; undefined otherwise. */
export function adviseBreak(state: State, now: number): BreakAdvice | undefined {
  if (state.get('tournament', THIS)?.phase !== 'running') return undefined;
  const entryOpen = lifeCycle(state, now)!.entryOpen;
  const order = breakOrder(state).filter((table) => !entryOpen || state.get('tables', table)!.seated > 0);
  const [table, ...others] = order;
  if (table === undefined || others.length === 0) return undefined;
  const { number, seated: players } = state.get('tables', table)!;
  const spare = spareSeats(state, entryOpen);
  // A full room is told from its tables alone, without a look at each seat.
  if (players > 0 && emptySeats(state, table) - players < spare) return undefined;
  const open = seatsToFill(state, table);
  const left = open - players;
  if (players > 0 && left < spare) return undefined;
  return { rule: 'BREAK-1', table, number, players, open, left, spare, entryOpen };
}

/** Seats where nobody sits at the tables in play but `breaking`, locked ones too: {@link seatsToFill} is no more than this. */
function emptySeats(state: State, breaking: TableId): number {
  let empty = 0;
  for (const [table, row] of state.entries('tables'))
    if (table !== breaking && row.seated > 0) empty += row.seats - row.seated;
  return empty;
}

/** Open seats at the other tables where anybody sits: nobody is moved to an empty table. */
export function seatsToFill(state: State, breaking: TableId): number {
  let open = 0;
  for (const [table, row] of state.entries('tables'))
    if (table !== breaking && row.seated > 0) open += openSeatsOf(state, table).length;
  return open;
}

function spareSeats(state: State, entryOpen: boolean): number {
  const policy = policyOf(state);
  if (!entryOpen) return policy.breakSpare;
  return policy.breakSpareInEntry ?? state.get('tournament', THIS)!.seatsPerTable;
}

/** The act that follows the advice: one break for all players of the table, or the empty table's leaving. */
export function breakAct(state: State, table: TableId, seed: string, buttons: Buttons = {}): Act {
  if (state.get('tables', table)?.seated === 0) return { kind: 'table.removed', body: { table } };
  return { kind: 'table.broken', body: { ...breakFor(state, table, seed, buttons) } };
}
