/** Results: places as they stand, with the corrections that staff made after the finish ([BUST-5]). */

import type { State } from './fields.ts';
import { placesOf } from './places.ts';
import { type PlayerId, THIS } from './state.ts';

export interface ResultLine {
  readonly player: PlayerId;
  readonly place: number;
  readonly tied: boolean;
  /** [BUST-4] This place wins a ticket or points. */
  readonly prize: boolean;
  /** Staff gave another place than the busts do. */
  readonly corrected: boolean;
  /** How often they entered. */
  readonly entries: number;
  /** When they went out (ms since 1970); null for the winner. */
  readonly outAt: number | null;
  readonly eliminator: PlayerId | null;
}

/** Best place first; ties by player id. Before the finish, places so far. */
export function results(state: State): ResultLine[] {
  const prizePlaces = state.get('tournament', THIS)?.prizePlaces ?? 0;
  const lines = placesOf(state).map(({ player, place, bust }) => {
    const given = state.get('corrections', player)?.place;
    return { player, place: given ?? place, corrected: given !== undefined, bust };
  });
  const shared = new Map<number, number>();
  for (const { place } of lines) shared.set(place, (shared.get(place) ?? 0) + 1);
  return lines
    .sort((a, b) => a.place - b.place || (a.player < b.player ? -1 : 1))
    .map(({ player, place, corrected, bust }) => ({
      ...{ player, place, corrected, tied: shared.get(place)! > 1, prize: place <= prizePlaces },
      entries: state.get('players', player)!.entry,
      ...{ outAt: bust?.at ?? null, eliminator: bust?.eliminator ?? null },
    }));
}

/** The first place that nobody would have, or undefined when places run from 1 without gaps, ties sharing the better one. */
export function missingPlace(places: readonly number[]): number | undefined {
  const order = [...places].sort((a, b) => a - b);
  let next = 1;
  for (let i = 0; i < order.length; ) {
    const place = order[i]!;
    if (place !== next) return next;
    while (order[i] === place) i++;
    next = i + 1;
  }
  return undefined;
}

export interface Publication {
  /** When they were last published (ms since 1970). */
  readonly at: number;
  readonly times: number;
  /** Corrected since: to be published again. */
  readonly outdated: boolean;
}

/** Undefined while results are not published. */
export function publication(state: State): Publication | undefined {
  const row = state.get('results', THIS);
  if (!row || row.publishedAt === null) return undefined;
  return { at: row.publishedAt, times: row.times, outdated: row.corrections !== row.publishedCorrections };
}
