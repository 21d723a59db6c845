import { describe, expect, it } from 'vitest';
import { type DrawAlgorithm, replayDraw, seededBelow } from './draw.ts';

const hex = (n: number) => n.toString(16).padStart(8, '0');
/** Distinct 128-bit seeds in a fixed row. */
const seed = (i: number) => hex(i) + hex(i ^ 0x9e3779b9).slice(-8) + hex(7) + hex(i * 3);
const pool = (tables: number, seats: number) =>
  Array.from({ length: tables }, (_, t) => ({
    table: `t${t + 1}`,
    seated: 0,
    seats: Array.from({ length: seats }, (_, s) => s + 1),
  }));

/** Pearson's statistic against equal expectation. */
function chiSquare(observed: readonly number[]): number {
  const expected = observed.reduce((a, b) => a + b, 0) / observed.length;
  return observed.reduce((sum, each) => sum + (each - expected) ** 2 / expected, 0);
}
/** The value that chi-square with `df` degrees exceeds once in 100,000 (Wilson–Hilferty). */
const critical = (df: number) => df * (1 - 2 / (9 * df) + 4.265 * Math.sqrt(2 / (9 * df))) ** 3;

/** How often the player at `position` of the list was given each seat, over many draws. */
function seatsGiven(algorithm: DrawAlgorithm, position: number, draws: number): number[] {
  const tables = pool(3, 9);
  const players = Array.from({ length: position + 1 }, (_, i) => `p${i}`);
  const times = new Map<string, number>();
  for (let i = 0; i < draws; i++) {
    const seat = replayDraw({ algorithm, seed: seed(i), pool: tables, players })[position]!;
    times.set(seat, (times.get(seat) ?? 0) + 1);
  }
  expect(times.size).toBe(27);
  return [...times.values()];
}

describe('[SEAT-1] the draw is uniform over all open seats (chi-square over 105,000 draws each)', () => {
  it.each([
    ['sfc32-all/1', 0],
    ['sfc32-all/1', 8],
    ['sfc32-shortest/1', 0],
    ['sfc32-shortest/1', 8],
  ] as const)('%s, for the player at position %i of the list', (algorithm, position) => {
    expect(chiSquare(seatsGiven(algorithm, position, 105_000))).toBeLessThan(critical(26));
  });

  it('and the test sees a draw that is not: a remainder taken without rejection', () => {
    const times = [0, 0, 0];
    for (let i = 0; i < 120_000; i++) times[(seededBelow(seed(i))(8) % 3) as 0]!++;
    expect(chiSquare(times)).toBeGreaterThan(critical(2));
  });

  it('numbers below n are uniform', () => {
    const below = seededBelow(seed(1));
    const times = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) times[below(10)]!++;
    expect(chiSquare(times)).toBeLessThan(critical(9));
  });
});

describe('a draw', () => {
  const order = { algorithm: 'sfc32-all/1', seed: seed(42), pool: pool(2, 4), players: ['a', 'b', 'c'] } as const;

  it('[SEAT-1] gives the same seats whenever it is replayed: these, for this seed', () => {
    expect(replayDraw(order)).toEqual(replayDraw(order));
    expect(replayDraw(order)).toMatchInlineSnapshot(`
      [
        "t1.2",
        "t1.3",
        "t1.1",
      ]
    `);
  });

  it('gives each seat once and stops when none is left', () => {
    const players = Array.from({ length: 12 }, (_, i) => `p${i}`);
    const seats = replayDraw({ ...order, players });
    expect(new Set(seats).size).toBe(8);
    expect(seats).toHaveLength(8);
  });

  it('[SEAT-2] fills the shortest tables first', () => {
    const uneven = [
      { table: 't1', seated: 5, seats: [6, 7, 8] },
      { table: 't2', seated: 3, seats: [1, 2, 4] },
    ];
    const drawn = replayDraw({ ...order, algorithm: 'sfc32-shortest/1', pool: uneven, players: ['a', 'b'] });
    expect(drawn.map((seat) => seat.slice(0, 2))).toEqual(['t2', 't2']);
  });

  it('takes 753 seats at 76 tables in one go', () => {
    const players = Array.from({ length: 753 }, (_, i) => `p${i}`);
    const seats = replayDraw({ ...order, algorithm: 'sfc32-shortest/1', pool: pool(76, 10), players });
    const sizes = new Map<string, number>();
    for (const seat of seats) sizes.set(seat.split('.')[0]!, (sizes.get(seat.split('.')[0]!) ?? 0) + 1);
    expect(new Set(sizes.values())).toEqual(new Set([9, 10]));
  });
});
