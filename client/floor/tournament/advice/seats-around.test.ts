import { describe, expect, it } from 'vitest';
import { seatsAround } from './seats-around.ts';

describe('seats around a table', () => {
  it('begin at the dealer’s left and go round clockwise, the dealer’s place left free', () => {
    const [first, ...rest] = seatsAround(9);
    const last = rest.at(-1)!;
    expect(first!.x).toBeLessThan(50);
    expect(last.x).toBeGreaterThan(50);
    expect(first!.y).toBeCloseTo(last.y);
    expect(first!.y).toBeGreaterThan(50);
    const top = seatsAround(9)[4]!;
    expect([top.x, top.y]).toEqual([expect.closeTo(50), expect.closeTo(12)]);
  });

  it.each([2, 6, 9, 10, 12])('%i of them keep their distance', (seats) => {
    const spots = seatsAround(seats);
    for (const [at, spot] of spots.entries())
      for (const other of spots.slice(at + 1)) {
        // In a picture of 400 × 300 px, seats of 48 px do not touch.
        const apart = Math.hypot((spot.x - other.x) * 4, (spot.y - other.y) * 3);
        expect(apart).toBeGreaterThan(48);
      }
  });
});
