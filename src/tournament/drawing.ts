/** Making a draw from the state as seen, and checking one that was made ([SEAT-1], [SEAT-2]). */
import type { DrawAlgorithm, DrawOrder } from './draw.ts';
import { replayDraw } from './draw.ts';
import type { State } from './fields.ts';
import { openTables, seatKey } from './seating.ts';
import { type DrawRow, type PlayerId, type SeatKey, type TableId, THIS } from './state.ts';

export interface DrawBody {
  readonly algorithm: DrawAlgorithm;
  readonly seed: string;
  readonly pool: { table: TableId; seated: number; seats: number[] }[];
  readonly players: PlayerId[];
}

/** The body of `seats.drawn` for these players, in this order, over the seats that are open now. */
export function drawFor(state: State, players: readonly PlayerId[], seed: string): DrawBody {
  const algorithm = state.get('policy', THIS)?.drawPool === 'all' ? 'sfc32-all/1' : 'sfc32-shortest/1';
  return {
    algorithm,
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
  const drawn = replayDraw(row as DrawOrder);
  const seats = row.players.map((player, i) => ({ player, drawn: drawn[i], recorded: row.seats[i] }));
  return { holds: seats.every((each) => each.drawn === each.recorded), seats };
}

/** The body of `table.broken`: the table's players by seat, over the open seats of the other tables ([BREAK-1]). */
export function breakFor(state: State, table: TableId, seed: string): DrawBody & { readonly table: TableId } {
  const seats = state.get('tables', table)?.seats ?? 0;
  const players: PlayerId[] = [];
  for (let number = 1; number <= seats; number++) {
    const player = state.get('seats', seatKey(table, number))?.player;
    if (player) players.push(player);
  }
  const draw = drawFor(state, players, seed);
  return { table, ...draw, pool: draw.pool.filter((each) => each.table !== table) };
}
