import { describe, expect, it } from 'vitest';
import { type Formula, pointsFor, sharedPoints } from './points.ts';

const field = { players: 40, entries: 50 };
const each = (formula: Formula, places: number[]) => places.map((place) => pointsFor(formula, place, field) / 100);

describe('[POINTS-1] points for a place', () => {
  it('linear: the last has one step, the winner as many as there are players', () => {
    expect(each({ type: 'linear', step: 1 }, [1, 2, 40])).toEqual([40, 39, 1]);
    expect(each({ type: 'linear', step: 5 }, [1, 40, 41])).toEqual([200, 5, 0]);
  });

  it('√(entries)/place, in hundredths rounded down', () => {
    expect(each({ type: 'root', scale: 1 }, [1, 2, 3])).toEqual([7.07, 3.53, 2.35]);
    expect(each({ type: 'root', scale: 10 }, [1, 10])).toEqual([70.71, 7.07]);
    expect(pointsFor({ type: 'root', scale: 100 }, 1, { players: 1, entries: 49 })).toBe(70_000);
    expect(pointsFor({ type: 'root', scale: 1000 }, 1, { players: 1, entries: 100_000 })).toBe(31_622_776);
  });

  it('a table, and one number for the rest', () => {
    expect(each({ type: 'table', points: [100, 70, 50], rest: 5 }, [1, 3, 4, 40])).toEqual([100, 50, 5, 5]);
  });

  it('ties share the points of the places that they take', () => {
    const table: Formula = { type: 'table', points: [100, 70, 50], rest: 0 };
    expect(sharedPoints(table, 2, 2, field)).toBe(6000);
    expect(sharedPoints(table, 1, 3, field)).toBe(7333);
    expect(sharedPoints(table, 3, 2, field)).toBe(2500);
  });
});
