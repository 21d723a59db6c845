/** Making a draw from the state as seen, and checking one that was made ([SEAT-1], [SEAT-2]). */
import type { DrawAlgorithm, DrawOrder } from './draw.ts';
import { replayWithButton } from './draw.ts';
import type { State } from './fields.ts';
import type { Buttons } from './moves.ts';
import { policyOf } from './policy.ts';
import { openTables, playersAt } from './seating.ts';
import type { DrawRow, PlayerId, SeatKey, TableId } from './state.ts';

export interface DrawBody {
  readonly algorithm: DrawAlgorithm;
  readonly seed: string;
  readonly pool: { table: TableId; seated: number; seats: number[] }[];
  readonly players: PlayerId[];
}

/** [SEAT-2] By policy: the shortest tables, or all open seats. */
export const algorithmOf = (state: State): DrawAlgorithm =>
  policyOf(state).drawPool === 'all' ? 'sfc32-all/1' : 'sfc32-shortest/1';

/** The body of `seats.drawn` for these players, in this order, over the seats that are open now. */
export function drawFor(state: State, players: readonly PlayerId[], seed: string): DrawBody {
  return {
    algorithm: algorithmOf(state),
    seed,
    pool: openTables(state).map((each) => ({ ...each, seats: [...each.seats] })),
    players: [...players],
  };
}

export interface DrawCheck {
  readonly holds: boolean;
  readonly seats: readonly { player: PlayerId; drawn: SeatKey | undefined; recorded: SeatKey | undefined }[];
}

/** Replay a recorded draw: does it give the seats that the record says it gave? Undefined when there is none. */
export function verifyDraw(state: State, draw: string): DrawCheck | undefined {
  const row: DrawRow | undefined = state.get('draws', draw);
  if (!row) return undefined;
  const { seats: drawn, button } = replayWithButton(row as DrawOrder);
  const seats = row.players.map((player, i) => ({ player, drawn: drawn[i], recorded: row.seats[i] }));
  const holds = seats.every((each) => each.drawn === each.recorded);
  return { holds: holds && (row.button === undefined || row.button === button), seats };
}

export interface BreakBody extends DrawBody {
  readonly table: TableId;
  readonly buttons?: { table: TableId; seat: number }[] | undefined;
}

/**
 * The body of `table.broken`: the table's players by seat, over the open seats of the other tables where anybody
 * sits ([BREAK-1]). `buttons`, as far as they are known, mark the seats that wait.
 */
export function breakFor(state: State, table: TableId, seed: string, buttons: Buttons = {}): BreakBody {
  const draw = drawFor(state, playersAt(state, table), seed);
  const pool = draw.pool.filter((each) => each.table !== table && each.seated > 0);
  const told = pool.flatMap((each) => {
    const seat = buttons[each.table];
    return seat === undefined ? [] : [{ table: each.table, seat }];
  });
  return { table, ...draw, pool, ...(told.length > 0 ? { buttons: told } : {}) };
}
