/** What the kinds' random samples pick from. Lists are sorted, so that one seed gives one run. */
import type { AnyKind, SampleContext } from '../kernel/kind.ts';
import type { State } from './fields.ts';
import { openTables, seatKey } from './seating.ts';
import { closedToActs } from './standing.ts';
import type { PlayerRow, SeatKey, SeatRow } from './state.ts';

export function pick<T>(list: readonly T[], ctx: SampleContext): T | undefined {
  return list.length === 0 ? undefined : list[ctx.random(list.length)];
}

/** True once in `n` times. */
export const oneIn = (n: number, ctx: SampleContext): boolean => ctx.random(n) === 0;

export const pickPlayer = (state: State, ctx: SampleContext, holds: (row: PlayerRow) => boolean) =>
  pick(playersWhere(state, holds), ctx);
export const pickSeat = (state: State, ctx: SampleContext, holds: (row: SeatRow) => boolean) =>
  pick(seatsWhere(state, holds), ctx);

export function playersWhere(state: State, holds: (row: PlayerRow) => boolean): string[] {
  return [...state.entries('players')]
    .filter(([, row]) => holds(row))
    .map(([player]) => player)
    .sort();
}

export function seatsWhere(state: State, holds: (row: SeatRow) => boolean): SeatKey[] {
  return [...state.entries('seats')]
    .filter(([, row]) => holds(row))
    .map(([seat]) => seat)
    .sort();
}

export const openSeats = (state: State): SeatKey[] =>
  openTables(state).flatMap(({ table, seats }) => seats.map((number) => seatKey(table, number)));

export const tableIds = (state: State): string[] => [...state.entries('tables')].map(([table]) => table).sort();

/** 128 bits as 32 hex digits. */
export const seedOf = (ctx: SampleContext): string =>
  Array.from({ length: 32 }, () => ctx.random(16).toString(16)).join('');

/** Before a tournament is made and after it is over, random acts are rare: they only collect refusals. */
export function seldomWhenClosed(kind: AnyKind): AnyKind {
  const sample: AnyKind['sample'] = (state, ctx) =>
    kind.kind !== 'tournament.created' && closedToActs(state) && !oneIn(20, ctx) ? undefined : kind.sample(state, ctx);
  return { ...kind, sample };
}
