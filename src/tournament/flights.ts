/**
 * Flights: several first days feed one later day ([ENTRY-7]). Each is a tournament of its own, with its own clock; what
 * goes forward is carried into the later day's log by an act that holds it whole, since a fold reads no other log.
 */
import type { State } from './fields.ts';
import { clockFacts } from './select.ts';
import { type PlayerId, THIS } from './state.ts';

export interface FlightBody {
  /** The flight's own id: what follows `tournament/`. */
  readonly flight: string;
  /** The level that it reached, as people call it. */
  readonly level: number;
  readonly entries: number;
  readonly entrants: number;
  /** Who goes forward, and with how many chips, in the same order. */
  readonly players: PlayerId[];
  readonly chips: number[];
}

/**
 * What a flight's state sends forward, for `flight.carried` in the later day. `uncounted`: players whose stack nobody
 * entered; while there are any, the act is not complete. Undefined before the flight is made.
 */
export function carryFor(
  state: State,
  flight: string,
  now: number,
): { body: FlightBody; uncounted: PlayerId[] } | undefined {
  const counts = state.get('counts', THIS);
  const clock = clockFacts(state, now);
  if (!counts || !clock) return undefined;
  const rows = [...state.entries('players')]
    .filter(([, row]) => row.status === 'in')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const counted = rows.filter(([, row]) => row.chips !== null);
  const { entries, entrants } = counts;
  const players = counted.map(([player]) => player);
  const body = {
    flight,
    level: clock.levelNumber,
    entries,
    entrants,
    players,
    chips: counted.map(([, row]) => row.chips!),
  };
  return { body, uncounted: rows.filter(([, row]) => row.chips === null).map(([player]) => player) };
}

export interface Flights {
  readonly flights: readonly {
    readonly flight: string;
    readonly level: number;
    readonly entries: number;
    readonly forward: number;
  }[];
  /** The lowest level that any flight reached: where the later day starts. */
  readonly startLevel: number;
  /** Who comes forward; once, whoever came through several. */
  readonly players: number;
  /** Entries of all flights and of the later day itself. */
  readonly entries: number;
}

/** The flights that feed this tournament, by id; undefined when there are none. */
export function flightsOf(state: State): Flights | undefined {
  const rows = [...state.entries('flights')].sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return undefined;
  const carried = [...state.entries('carried')].length;
  const own = state.get('counts', THIS)!.entries - carried;
  return {
    flights: rows.map(([flight, { level, entries, forward }]) => ({ flight, level, entries, forward })),
    startLevel: Math.min(...rows.map(([, row]) => row.level)),
    players: carried,
    entries: rows.reduce((sum, [, row]) => sum + row.entries, own),
  };
}
