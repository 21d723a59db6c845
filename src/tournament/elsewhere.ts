/** [SEAT-3] Who sits at a cash table and in a tournament at once: two subjects, so a warning and no refusal. */
import type { FloorTables } from '../floor/state.ts';
import type { Reader } from '../kernel/layer.ts';
import type { State } from './fields.ts';
import type { PlayerId, SeatKey } from './state.ts';

type Floor = Reader<FloorTables>;

export interface CashSeat {
  readonly table: string;
  readonly seat: number;
}

/** Where in the cash room a player sits now, to be asked before seating them in a tournament; undefined = nowhere. */
export function cashSeatOf(floor: Floor, player: PlayerId): CashSeat | undefined {
  const row = floor.get('sitting', player);
  return row && { table: row.table, seat: row.seat };
}

/** Their seat in a tournament, to be asked before seating them at a cash table. */
export const tournamentSeatOf = (state: State, player: PlayerId): SeatKey | undefined =>
  state.get('players', player)?.seat ?? undefined;

export interface SeatedTwice {
  readonly player: PlayerId;
  readonly seat: SeatKey;
  readonly cash: CashSeat;
}

/** Everyone who has both, by player id. */
export function seatedTwice(state: State, floor: Floor): SeatedTwice[] {
  const twice: SeatedTwice[] = [];
  for (const [player, { table, seat }] of floor.entries('sitting')) {
    const own = tournamentSeatOf(state, player);
    if (own) twice.push({ player, seat: own, cash: { table, seat } });
  }
  return twice.sort((a, b) => (a.player < b.player ? -1 : 1));
}
