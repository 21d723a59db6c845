/** What surfaces and boards read of a tournament. Pure; nothing here is stored. Lists come in a fixed order. */
import { type ClockFacts, clockAt } from './clock.ts';
import type { State } from './fields.ts';
import { type Place, placesOf, winnerOf } from './places.ts';
import { fairTables, seatKey } from './seating.ts';
import { clockOf, entryClosesAt } from './standing.ts';
import { type Phase, type PlayerId, type PlayerRow, type SeatKey, type TableId, THIS } from './state.ts';

/** [ENTRY-1] What the tournament is doing, in one word, and whether it takes entries. */
export interface LifeCycle {
  readonly is: Exclude<Phase, 'running'> | 'running' | 'on-break' | 'paused' | 'hand-for-hand';
  readonly entryOpen: boolean;
  /** When entry closed or will close (ms since 1970); null = not in sight. */
  readonly entryClosesAt: number | null;
}

export function lifeCycle(state: State, now: number): LifeCycle | undefined {
  const tournament = state.get('tournament', THIS);
  if (!tournament) return undefined;
  const closes = entryClosesAt(state, tournament);
  const over = tournament.phase === 'finished' || tournament.phase === 'cancelled';
  const entryOpen = !over && tournament.registration === 'open' && (closes === null || now < closes);
  return { is: doing(state, tournament.phase, now), entryOpen, entryClosesAt: closes };
}

function doing(state: State, phase: Phase, now: number): LifeCycle['is'] {
  const facts = phase === 'running' ? clockFacts(state, now) : undefined;
  if (!facts) return phase;
  if (state.get('handForHand', THIS)?.on) return 'hand-for-hand';
  if (facts.run !== 'running') return 'paused';
  return facts.onBreak ? 'on-break' : 'running';
}

/** Level, remaining time, next level, next break at `now`. Undefined before the tournament is made. */
export function clockFacts(state: State, now: number): ClockFacts | undefined {
  const clock = clockOf(state);
  return clock && clockAt(clock, now);
}

export interface Figures {
  readonly entries: number;
  readonly entrants: number;
  readonly left: number;
  readonly seated: number;
  readonly unseated: number;
  readonly tables: number;
  /** [CHIP-1] */
  readonly chipsInPlay: number;
  /** Chips in play ÷ players left, rounded down; 0 when nobody is left. */
  readonly average: number;
  readonly prizePlaces: number;
  /** [BUST-4] Players who must go before everyone left has a prize place; 0 once they all have one. */
  readonly toPrizePlaces: number;
  readonly winner: PlayerId | undefined;
}

export function figures(state: State): Figures | undefined {
  const counts = state.get('counts', THIS);
  if (!counts) return undefined;
  const { entries, entrants, left, seated, tables, chipsIssued, chipsRemoved } = counts;
  const chipsInPlay = chipsIssued - chipsRemoved;
  const prizePlaces = state.get('tournament', THIS)!.prizePlaces;
  return {
    entries,
    entrants,
    left,
    seated,
    unseated: left - seated,
    tables,
    chipsInPlay,
    average: left === 0 ? 0 : Math.floor(chipsInPlay / left),
    prizePlaces,
    toPrizePlaces: prizePlaces === 0 ? 0 : Math.max(0, left - prizePlaces),
    winner: winnerOf(state),
  };
}

/** [BUST-1] Places so far, best first. While entries or re-entries are open every place is provisional. */
export function standings(state: State, now: number): { provisional: boolean; places: Place[] } {
  return { provisional: lifeCycle(state, now)?.entryOpen ?? true, places: placesOf(state) };
}

export interface SeatView {
  readonly seat: SeatKey;
  readonly number: number;
  readonly player: PlayerId | null;
  readonly locked: boolean;
  readonly present: boolean;
  readonly away: boolean;
}
export interface TableView {
  readonly table: TableId;
  readonly number: number;
  readonly seated: number;
  readonly free: number;
  readonly seats: readonly SeatView[];
}

/** Tables in play by number, each with all its seats. */
export function seatMap(state: State): TableView[] {
  return [...state.entries('tables')]
    .sort(([a, x], [b, y]) => x.number - y.number || (a < b ? -1 : 1))
    .map(([table, row]) => {
      const seats = Array.from({ length: row.seats }, (_, i) => seatView(state, table, i + 1));
      const free = seats.filter((seat) => seat.player === null && !seat.locked).length;
      return { table, number: row.number, seated: row.seated, free, seats };
    });
}

function seatView(state: State, table: TableId, number: number): SeatView {
  const seat = seatKey(table, number);
  const row = state.get('seats', seat);
  const player = row?.player ?? null;
  const who = player === null ? undefined : state.get('players', player);
  return {
    seat,
    number,
    player,
    locked: row?.locked ?? false,
    present: who?.present ?? false,
    away: who?.away ?? false,
  };
}

/** [BAL-1] Fewest and most players at a table in play; undefined without tables. */
export function spread(state: State): { fewest: number; most: number } | undefined {
  const sizes = [...state.rows('tables')].map((row) => row.seated);
  return sizes.length === 0 ? undefined : { fewest: Math.min(...sizes), most: Math.max(...sizes) };
}

const byEntry = ([a, x]: [string, PlayerRow], [b, y]: [string, PlayerRow]): number =>
  x.registeredAt - y.registeredAt || (a < b ? -1 : 1);

/** Players who are in and have no seat, first registered first: the order of a draw. */
export const unseatedPlayers = (state: State): PlayerId[] =>
  [...state.entries('players')]
    .filter(([, row]) => row.status === 'in' && row.seat === null)
    .sort(byEntry)
    .map(([player]) => player);

/** [SEAT-5] Seated players whom nobody has seen. */
export const noShows = (state: State): PlayerId[] =>
  [...state.entries('players')]
    .filter(([, row]) => row.seat !== null && !row.present)
    .sort(byEntry)
    .map(([player]) => player);

/** [SEAT-2] Seats that the next arrival may be given by hand, fairest tables only. */
export const fairSeats = (state: State): SeatKey[] =>
  fairTables(state).flatMap(({ table, seats }) => seats.map((number) => seatKey(table, number)));

/** [CHIP-3] Counted stacks against chips in play. `difference` = counted − in play, once everyone left is counted. */
export function chipCheck(state: State): { counted: number; uncounted: number; difference: number | undefined } {
  let counted = 0;
  let uncounted = 0;
  for (const row of state.rows('players')) {
    if (row.status !== 'in') continue;
    if (row.chips === null) uncounted++;
    else counted += row.chips;
  }
  const inPlay = figures(state)?.chipsInPlay ?? 0;
  return { counted, uncounted, difference: uncounted === 0 ? counted - inPlay : undefined };
}

export interface TableChips {
  readonly table: TableId;
  readonly number: number;
  readonly seated: number;
  /** Players whose stack was counted, and the sum of those stacks. */
  readonly counted: number;
  readonly chips: number;
}

/** [CHIP-3] Counted stacks by table, by number. */
export function chipsByTable(state: State): TableChips[] {
  return seatMap(state).map(({ table, number, seated, seats }) => {
    const stacks = seats.flatMap(({ player }) => (player === null ? [] : (state.get('players', player)!.chips ?? [])));
    return { table, number, seated, counted: stacks.length, chips: stacks.reduce((sum, stack) => sum + stack, 0) };
  });
}
