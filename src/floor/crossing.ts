/**
 * [SEAT-3] Nobody sits at a cash table and in a tournament at the same time without a warning. They are two subjects,
 * so no fold can refuse it: whoever has both before them warns, before the act and after.
 */
import type { Reader } from '../kernel/layer.ts';
import { THIS, type TournamentTables } from '../tournament/state.ts';
import type { FloorTables, PlayerId, Sitting } from './state.ts';

/** Tournaments that are known here, by id. */
export type Tournaments = Iterable<readonly [tournament: string, state: Reader<TournamentTables>]>;

export interface Crossing {
  readonly player: PlayerId;
  readonly cash: Sitting;
  readonly tournament: string;
  /** `<table>.<seat>` of the tournament. */
  readonly seat: string;
}

/** Seats that a player has in tournaments under way: what to warn of before they sit down at a cash table. */
export function tournamentSeats(tournaments: Tournaments, player: PlayerId): Pick<Crossing, 'tournament' | 'seat'>[] {
  return [...tournaments].flatMap(([tournament, state]) => {
    const seat = isOn(state) ? seatIn(state, player) : undefined;
    return seat === undefined ? [] : [{ tournament, seat }];
  });
}

/** Where a player sits at a cash table: what to warn of before they get a seat in a tournament. */
export const cashSeat = (floor: Reader<FloorTables>, player: PlayerId): Sitting | undefined =>
  floor.get('sitting', player);

/** Everybody who sits in both now, by player, then tournament. */
export function crossings(floor: Reader<FloorTables>, tournaments: Tournaments): Crossing[] {
  const sitting = [...floor.entries('sitting')];
  const found = [...tournaments].flatMap(([tournament, state]) =>
    !isOn(state)
      ? []
      : sitting.flatMap(([player, cash]) => {
          const seat = seatIn(state, player);
          return seat === undefined ? [] : [{ player, cash, tournament, seat }];
        }),
  );
  const key = ({ player, tournament }: Crossing): string => `${player} ${tournament}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const isOn = (state: Reader<TournamentTables>): boolean => {
  const phase = state.get('tournament', THIS)?.phase;
  return phase !== undefined && phase !== 'finished' && phase !== 'cancelled';
};

function seatIn(state: Reader<TournamentTables>, player: PlayerId): string | undefined {
  const row = state.get('players', player);
  return row?.status === 'in' ? (row.seat ?? undefined) : undefined;
}
