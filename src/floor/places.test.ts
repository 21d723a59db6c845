import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparePlaces, frontPlace, insertionIndex, placeBehind, placeOf, shiftedPlace } from './places.ts';
import type { Place } from './state.ts';

const anyPlace: fc.Arbitrary<Place> = fc
  .tuple(fc.integer({ min: 1000, max: 1003 }), fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 3 }))
  .chain(([time, device, seq]) =>
    fc
      .array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 })
      .map((moves) => moves.reduce(placeBehind, placeOf(`${device}.${seq}`, time))),
  );

it('[LIST-1] effective time, then device, then seq', () => {
  const places = [placeOf('b.9', 1), placeOf('a.2', 2), placeOf('a.10', 2), placeOf('b.1', 2)];
  expect(places.toSorted(comparePlaces)).toEqual(places);
});

it('[LIST-7] right behind: nobody stands between, and the latest move is nearest', () => {
  const anchor = placeOf('a.1', 5);
  const places = [
    frontPlace(2),
    frontPlace(1),
    anchor,
    placeBehind(anchor, 4),
    placeBehind(anchor, 3),
    placeOf('a.2', 5),
  ];
  expect(places.toSorted(comparePlaces)).toEqual(places);
});

it('[LIST-1] a total order, kept when the clock is corrected', () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, anyPlace, fc.integer({ min: -500, max: 500 }), (a, b, c, ms) => {
      expect(Math.sign(comparePlaces(a, b)) + Math.sign(comparePlaces(b, a))).toBe(0);
      if (comparePlaces(a, b) <= 0 && comparePlaces(b, c) <= 0) expect(comparePlaces(a, c)).toBeLessThanOrEqual(0);
      const shifted = comparePlaces(shiftedPlace(a, ms), shiftedPlace(b, ms));
      expect(Math.sign(shifted)).toBe(Math.sign(comparePlaces(a, b)));
    }),
  );
});

it('finds where a place belongs', () => {
  fc.assert(
    fc.property(fc.array(anyPlace, { maxLength: 20 }), anyPlace, (some, place) => {
      const places = some.sort(comparePlaces);
      const index = insertionIndex(places.length, (i) => places[i]!, place);
      expect(places.slice(0, index).every((other) => comparePlaces(other, place) < 0)).toBe(true);
      expect(places.slice(index).every((other) => comparePlaces(other, place) >= 0)).toBe(true);
    }),
  );
});
