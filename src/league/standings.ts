/** The league's table: points summed over its tournaments ([POINTS-1]). */
import { sharedPoints } from './points.ts';
import { type League, type PlayerId, THIS } from './state.ts';

export interface Standing {
  readonly player: PlayerId;
  /** Who has the same points shares the better place. */
  readonly place: number;
  readonly tied: boolean;
  /** Hundredths of a point. */
  readonly points: number;
  readonly best: number;
  /** Tournaments that they have a place in. */
  readonly tournaments: number;
}

/** Hundredths of a point by player, in one tournament; empty when it does not count. */
export function pointsIn(state: League, tournament: string): Map<PlayerId, number> {
  const league = state.get('league', THIS);
  const row = state.get('counted', tournament);
  const points = new Map<PlayerId, number>();
  if (!league || !row) return points;
  const field = { players: row.places.reduce((sum, group) => sum + group.length, 0), entries: row.entries };
  let place = 1;
  for (const group of row.places) {
    const each = group.length === 0 ? 0 : sharedPoints(league.formula, place, group.length, field);
    for (const player of group) points.set(player, each);
    place += group.length;
  }
  return points;
}

/** Most points first, ties by player id. */
export function standings(state: League): Standing[] {
  const sums = new Map<PlayerId, { points: number; best: number; tournaments: number }>();
  for (const [tournament] of state.entries('counted'))
    for (const [player, points] of pointsIn(state, tournament)) {
      const sum = sums.get(player) ?? { points: 0, best: 0, tournaments: 0 };
      const best = Math.max(sum.best, points);
      sums.set(player, { points: sum.points + points, best, tournaments: sum.tournaments + 1 });
    }
  const order = [...sums].sort(([a, x], [b, y]) => y.points - x.points || (a < b ? -1 : 1));
  const sharing = new Map<number, number>();
  for (const [, { points }] of order) sharing.set(points, (sharing.get(points) ?? 0) + 1);
  const place = new Map<number, number>();
  order.forEach(([, { points }], i) => {
    if (!place.has(points)) place.set(points, i + 1);
  });
  return order.map(([player, sum]) => ({
    ...{ player, place: place.get(sum.points)!, tied: sharing.get(sum.points)! > 1 },
    ...sum,
  }));
}
