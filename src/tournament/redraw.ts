/**
 * Redraws: everyone who is left is seated anew by one draw ([REDRAW-1]), and the final table ([REDRAW-2]).
 * A redraw carries its tables as sizes, so that one of 753 seats at 76 tables stays a small act.
 */
import type { Act } from '../kernel/kind.ts';
import { breakOrder } from './breaking.ts';
import type { DrawAlgorithm } from './draw.ts';
import { algorithmOf } from './drawing.ts';
import type { State } from './fields.ts';
import { policyOf } from './policy.ts';
import { playersAt, seatKey } from './seating.ts';
import { lifeCycle, unseatedPlayers } from './select.ts';
import { type DrawTable, type PlayerId, type TableId, THIS } from './state.ts';

/** A table of a redraw: its seats from 1, less those that are shut. `number`: only for a table that comes into play. */
export interface RedrawTable {
  readonly table: TableId;
  readonly seats: number;
  readonly shut?: number[] | undefined;
  readonly number?: number | undefined;
}

export interface RedrawBody {
  readonly algorithm: DrawAlgorithm;
  readonly seed: string;
  readonly tables: RedrawTable[];
  readonly players: PlayerId[];
  readonly final: boolean;
}

/** The pool that these tables are: nobody sits there yet. */
export const poolOf = (tables: readonly RedrawTable[]): DrawTable[] =>
  tables.map(({ table, seats, shut }) => ({
    table,
    seated: 0,
    seats: Array.from({ length: seats }, (_, i) => i + 1).filter((seat) => !shut?.includes(seat)),
  }));

/** [REDRAW-1] Most players at a final table: a full table plus one, ten at most, unless policy says otherwise. */
export function finalTableSize(state: State): number {
  const { seatsPerTable } = state.get('tournament', THIS)!;
  return policyOf(state).finalTableAt ?? Math.min(10, seatsPerTable + 1);
}

export interface RedrawAdvice {
  readonly rule: 'REDRAW-1';
  /** The number of players at which this redraw is due. */
  readonly point: number;
  readonly left: number;
  readonly final: boolean;
  /** Tables that stay, of those in play now. */
  readonly tables: readonly TableId[];
}

/** The redraw that is due: once entry is closed, at each point once, and whenever the rest fit the final table. */
export function adviseRedraw(state: State, now: number): RedrawAdvice | undefined {
  const tournament = state.get('tournament', THIS);
  if (tournament?.phase !== 'running' || lifeCycle(state, now)!.entryOpen) return undefined;
  const { left, entrants, tables } = state.get('counts', THIS)!;
  const size = finalTableSize(state);
  if (left < 2) return undefined;
  if (left <= size)
    return tables < 2 ? undefined : { rule: 'REDRAW-1', point: size, left, final: true, tables: staying(state, true) };
  const already = tournament.redrawnAt ?? entrants;
  const point = policyOf(state)
    .redrawPoints.filter((each) => left <= each && already > each)
    .reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  if (point === Number.POSITIVE_INFINITY) return undefined;
  return { rule: 'REDRAW-1', point, left, final: false, tables: staying(state, false) };
}

/** The last to break stay, as many as have seats for everyone; of a final table, one. */
function staying(state: State, final: boolean): TableId[] {
  const order = breakOrder(state).reverse();
  if (final) return order.slice(0, 1);
  const { left } = state.get('counts', THIS)!;
  const stay: TableId[] = [];
  let seats = 0;
  for (const table of order) {
    if (seats >= left) break;
    stay.push(table);
    seats += openable(state, table).seats - (openable(state, table).shut?.length ?? 0);
  }
  return stay;
}

export interface RedrawChoices {
  readonly seed: string;
  readonly final?: boolean | undefined;
  /** Which tables stay or come into play; without them, as many of those in play as are needed. */
  readonly tables?: readonly (TableId | RedrawTable)[] | undefined;
}

/** The body of `tables.redrawn` for everyone who is in, in the order in which they sit now. */
export function redrawFor(state: State, { seed, final = false, tables }: RedrawChoices): RedrawBody {
  const players = [
    ...breakOrder(state)
      .reverse()
      .flatMap((table) => playersAt(state, table)),
    ...unseatedPlayers(state),
  ];
  const stay = (tables ?? staying(state, final)).map((each) =>
    typeof each === 'string' ? openable(state, each) : each,
  );
  if (final && stay[0]) stay[0] = grown(stay[0], players.length);
  return { algorithm: algorithmOf(state), seed, tables: stay, players, final };
}

/** A table as it stands, its locked seats shut. */
function openable(state: State, table: TableId): RedrawTable {
  const seats = state.get('tables', table)?.seats ?? state.get('tournament', THIS)!.seatsPerTable;
  const shut: number[] = [];
  for (let seat = 1; seat <= seats; seat++) if (state.get('seats', seatKey(table, seat))?.locked) shut.push(seat);
  return shut.length === 0 ? { table, seats } : { table, seats, shut };
}

/** A final table of one player more than the usual seats gets a seat more, twelve at most. */
const grown = (table: RedrawTable, players: number): RedrawTable => ({
  ...table,
  seats: Math.max(table.seats, Math.min(12, players + (table.shut?.length ?? 0))),
});

export function redrawAct(state: State, choices: RedrawChoices): Act {
  const body = redrawFor(state, choices);
  return { kind: 'tables.redrawn', body: { ...body, tables: body.tables.map((each) => ({ ...each })) } };
}

export interface FinalTable {
  readonly table: TableId;
  readonly number: number;
  /** Seat number of the button drawn for the first hand. */
  readonly button: number | null;
  /** By seat. `chips`: the last count of each, null where none was entered. */
  readonly seats: readonly { readonly seat: number; readonly player: PlayerId; readonly chips: number | null }[];
}

/** [REDRAW-2] What is announced once the final table is drawn. */
export function finalTable(state: State): FinalTable | undefined {
  const table = state.get('tournament', THIS)?.finalTable;
  const row = table === undefined ? undefined : state.get('tables', table);
  if (table === undefined || !row) return undefined;
  const seats = Array.from({ length: row.seats }, (_, i) => i + 1).flatMap((seat) => {
    const player = state.get('seats', seatKey(table, seat))?.player;
    return player ? [{ seat, player, chips: state.get('players', player)!.chips }] : [];
  });
  return { table, number: row.number, button: row.button ?? null, seats };
}
