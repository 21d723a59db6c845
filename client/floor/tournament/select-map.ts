/** The seat map as it is drawn: rows with ids, figures and marks ready to show. Fresh objects each time (create-rows.ts). */
import type { EventId, Reader } from '../../../src/kernel/layer.ts';
import { seatMap, spread } from '../../../src/tournament/select.ts';
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

/** [BAL-1] Tables are marked only when they are out of balance by so many players. */
const OUT_OF_BALANCE = 2;

export function selectMap(state: Reader<TournamentTables>, pending: ReadonlySet<EventId>): MapTable[] {
  const sizes = spread(state);
  const uneven = sizes !== undefined && sizes.most - sizes.fewest >= OUT_OF_BALANCE;
  const tables = seatMap(state);
  // One that gives and one that takes, not every table of that size: [BAL-4] the highest-numbered of the fullest gives.
  const gives = uneven ? tables.findLast(({ seated }) => seated === sizes.most)?.table : undefined;
  const takes = uneven ? tables.find(({ seated }) => seated === sizes.fewest)?.table : undefined;
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
