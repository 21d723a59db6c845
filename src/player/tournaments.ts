/** A player's own part in a tournament: seat, move, place. Nobody else stands in it. */

import { listed } from '../tournament/alternates.ts';
import { breakOrder } from '../tournament/breaking.ts';
import type { State } from '../tournament/fields.ts';
import { spotOf } from '../tournament/moves.ts';
import { results } from '../tournament/results.ts';
import { tableOfSeat } from '../tournament/seating.ts';
import { type MoveCause, type Phase, type PlayerId, type PlayerRow, type Spot, THIS } from '../tournament/state.ts';

export interface OwnTournament {
  /** As in `tournament/<id>`: its clock is board `clock.<id>`. */
  readonly id: string;
  readonly name: string;
  readonly phase: Phase;
  /** When play is announced to begin, ms since 1970; null where nobody said. */
  readonly startsAt: number | null;
  /** `alternate`: waits for a place ([ENTRY-5]); `interested`: asked to hear of it, and has no entry. */
  readonly status: PlayerRow['status'] | 'alternate' | 'interested';
  /** 1 = first entry, 2 = first re-entry; 0 without one. */
  readonly entry: number;
  readonly startingStack: number;
  /** Last chip count; null when never counted. */
  readonly chips: number | null;
  readonly seat: OwnTournamentSeat | null;
  /** [BREAK-2] Until the player is seen at the new seat. */
  readonly move: OwnMove | null;
  /** [BUST-1] For whoever is out, and the winner. Provisional while somebody could still come in. */
  readonly place: { readonly place: number; readonly tied: boolean; readonly provisional: boolean } | null;
  /** [ENTRY-5] Their place among the alternates; `until` when they are called. */
  readonly alternate: { readonly place: number; readonly of: number; readonly until: number | null } | null;
}

export interface OwnTournamentSeat extends Spot {
  readonly present: boolean;
  /** [SEAT-2] Dealt in only once the button has passed; null: nobody told the button, so the rule is all there is. */
  readonly waits: boolean | null;
  /** [BREAK-1] 1: their table breaks next. Null while only one is left. */
  readonly breaks: number | null;
}

export interface OwnMove {
  readonly fromTable: number | null;
  readonly fromSeat: number | null;
  readonly toTable: number;
  readonly toSeat: number;
  readonly cause: MoveCause;
  readonly at: number;
}

/** Undefined where the player has no part in it, and before it is made. `interested`: they asked to hear of it. */
export function ownTournament(
  state: State,
  id: string,
  player: PlayerId,
  { interested, places = placesIn(state) }: { interested: boolean; places?: Places },
): OwnTournament | undefined {
  const tournament = state.get('tournament', THIS);
  const row = state.get('players', player);
  const waiting = state.has('alternates', player);
  if (!tournament || !(row || waiting || interested)) return undefined;
  const { name, phase, startsAt = null, startingStack, registration } = tournament;
  const place = row?.status === 'withdrawn' ? undefined : places.get(player);
  return {
    ...{ id, name, phase, startsAt, startingStack },
    ...{ status: waiting ? 'alternate' : (row?.status ?? 'interested'), entry: row?.entry ?? 0 },
    ...{ chips: row?.chips ?? null, seat: ownSeat(state, player, row), move: ownMove(state, player) },
    place: place ? { ...place, provisional: registration !== 'closed' } : null,
    alternate: waiting ? ownAlternate(state, player) : null,
  };
}

export type Places = ReadonlyMap<PlayerId, { readonly place: number; readonly tied: boolean }>;

/** Everybody's who has one: made once for all of a tournament's phones. */
export const placesIn = (state: State): Places =>
  new Map(results(state).map(({ player, place, tied }) => [player, { place, tied }]));

function ownSeat(state: State, player: PlayerId, row: PlayerRow | undefined): OwnTournamentSeat | null {
  const spot = spotOf(state, row?.seat ?? null);
  if (!row?.seat || !spot) return null;
  const running = state.get('tournament', THIS)?.phase === 'running' && state.get('clock', THIS)?.run !== 'ready';
  const order = breakOrder(state);
  return {
    ...{
      ...spot,
      present: row.present,
      waits: running && !row.present ? (state.get('moves', player)?.waits ?? null) : false,
    },
    breaks: order.length > 1 ? order.indexOf(tableOfSeat(row.seat)) + 1 : null,
  };
}

function ownMove(state: State, player: PlayerId): OwnMove | null {
  const move = state.get('moves', player);
  const to = spotOf(state, move?.to ?? null);
  if (!move || !to) return null;
  return {
    ...{ fromTable: move.from?.table ?? null, fromSeat: move.from?.seat ?? null },
    ...{ toTable: to.table, toSeat: to.seat, cause: move.cause, at: move.at },
  };
}

function ownAlternate(state: State, player: PlayerId): OwnTournament['alternate'] {
  const list = listed(state);
  const { place, until } = list.find((one) => one.player === player)!;
  return { place, of: list.length, until };
}
