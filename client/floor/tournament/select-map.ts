/** The seat map as it is drawn: rows with ids, figures and marks ready to show. Fresh objects each time (create-rows.ts). */
import type { EventId, Reader } from '../../../src/kernel/layer.ts';
import { imbalance } from '../../../src/tournament/balance.ts';
import { seatMap } from '../../../src/tournament/select.ts';
import type { TournamentTables } from '../../../src/tournament/state.ts';

export interface MapSeat {
  /** `<table>.<number>` */
  readonly id: string;
  readonly number: number;
  readonly player: string | null;
  readonly locked: boolean;
  readonly present: boolean;
  readonly away: boolean;
  /** The venue has not got the last act on this seat yet. */
  readonly tentative: boolean;
}

export interface MapTable {
  readonly id: string;
  readonly number: number;
  readonly seated: number;
  readonly free: number;
  readonly mark: 'shortest' | 'fullest' | null;
  readonly seats: readonly MapSeat[];
}

export function selectMap(state: Reader<TournamentTables>, pending: ReadonlySet<EventId>): MapTable[] {
  // One that gives and one that takes, not every table of that size ([BAL-1], [BAL-4]).
  const uneven = imbalance(state);
  const tables = seatMap(state);
  const [gives, takes] = [uneven?.giver, uneven?.receiver];
  return tables.map(({ table, number, seated, free, seats }) => ({
    ...{ id: table, number, seated, free },
    mark: table === takes ? 'shortest' : table === gives ? 'fullest' : null,
    seats: seats.map(({ seat, number, player, locked, present, away }) => ({
      ...{ id: seat, number, player, locked, present, away },
      tentative: isTentative(state, pending, seat, player),
    })),
  }));
}

function isTentative(
  state: Reader<TournamentTables>,
  pending: ReadonlySet<EventId>,
  seat: string,
  player: string | null,
): boolean {
  if (pending.size === 0) return false;
  const touched = (table: 'seats' | 'players', id: string) => pending.has(state.touchedBy(table, id) ?? '');
  return touched('seats', seat) || (player !== null && touched('players', player));
}
