/**
 * The order of a waitlist ([LIST-1], [LIST-7]).
 *
 * A place is (effective time, device, seq) of the act that gave it, so a join that arrives late takes
 * its rightful place among those still waiting. An entry that is moved behind another takes that
 * one's place with a step more, and the latest so moved stands nearest to it:
 *
 *     P             (12:00 a 7)
 *     ├─ moved 2nd  (12:00 a 7 | -2)
 *     ├─ moved 1st  (12:00 a 7 | -1)
 *     Q             (12:01 b 3)
 *
 * So moves never renumber others, and a removed entry comes back at its old place. Places are
 * unique: an event gives one, and a list numbers its moves.
 */
import type { EventId } from '../kernel/layer.ts';
import type { Place } from './state.ts';

export function comparePlaces(a: Place, b: Place): number {
  if (a.time !== b.time) return a.time - b.time;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  if (a.seq !== b.seq) return a.seq - b.seq;
  const shared = Math.min(a.behind.length, b.behind.length);
  for (let i = 0; i < shared; i++) if (a.behind[i] !== b.behind[i]) return a.behind[i]! - b.behind[i]!;
  return a.behind.length - b.behind.length;
}

const NOWHERE: readonly number[] = [];

/** The place that an act gives which takes effect at `effective`. */
export function placeOf(id: EventId, effective: number): Place {
  const dot = id.lastIndexOf('.');
  return { time: effective, device: id.slice(0, dot), seq: Number(id.slice(dot + 1)), behind: NOWHERE };
}

/** Right behind `place`; `move` is the list's number of this move. */
export const placeBehind = (place: Place, move: number): Place => ({ ...place, behind: [...place.behind, -move] });

/** Before everyone. */
export const frontPlace = (move: number): Place => ({ time: 0, device: '', seq: 0, behind: [-move] });

/** Right behind `place`, the `nth` of those who come there together. */
export const placeAmong = (place: Place, move: number, nth: number): Place => ({
  ...place,
  behind: [...place.behind, -move, nth],
});

/** Where in `places`, which are in order, `place` belongs. */
export function insertionIndex(count: number, placeAt: (index: number) => Place, place: Place): number {
  // Most come to the end.
  if (count === 0 || comparePlaces(placeAt(count - 1), place) < 0) return count;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(placeAt(middle), place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same place after the primary's clock was stepped. The front stays the front. */
export const shiftedPlace = (place: Place, ms: number): Place =>
  place.time === 0 ? place : { ...place, time: Math.max(1, place.time + ms) };
