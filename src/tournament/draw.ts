/**
 * The draw: seats for players, from a seed that anyone can replay ([SEAT-1]).
 *
 * Numbers come from sfc32 (Chris Doty-Humphrey's PractRand), seeded with 128 bits given as 32 hex digits,
 * the first 20 outputs thrown away; a number below n is taken by rejection, so that no seat is favoured.
 *
 *  - `sfc32-all/1`: each player in turn draws uniformly from all seats that are left in the pool.
 *  - `sfc32-shortest/1`: the same, but from the seats left at the tables that are shortest at that moment,
 *    which keeps tables within one player of each other ([SEAT-2]). Into empty tables of one size it is
 *    uniform over all seats for every player, by symmetry.
 */
import type { DrawTable, PlayerId, SeatKey } from './state.ts';

export const DRAW_ALGORITHMS = ['sfc32-all/1', 'sfc32-shortest/1'] as const;
export type DrawAlgorithm = (typeof DRAW_ALGORITHMS)[number];

export interface DrawOrder {
  readonly algorithm: DrawAlgorithm;
  /** 32 hex digits, from a cryptographic source. */
  readonly seed: string;
  readonly pool: readonly DrawTable[];
  readonly players: readonly PlayerId[];
}

/** Uniform whole numbers below n, n from 1 to 2³². */
export type Below = (n: number) => number;

const TWO_32 = 0x1_0000_0000;

export function seededBelow(seed: string): Below {
  const word = (i: number) => Number.parseInt(seed.slice(i * 8, i * 8 + 8), 16) | 0;
  let [a, b, c, d] = [word(0), word(1), word(2), word(3)] as [number, number, number, number];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let i = 0; i < 20; i++) next();
  return (n) => {
    // Outputs at or above the largest multiple of n would favour small results: draw again.
    const limit = TWO_32 - (TWO_32 % n);
    let output = next();
    while (output >= limit) output = next();
    return output % n;
  };
}

/** The seats that the draw gives, in the order of `players`; shorter when the pool runs out. */
export function replayDraw(order: DrawOrder, below: Below = seededBelow(order.seed)): SeatKey[] {
  const tables = order.pool.map(({ table, seated, seats }) => ({ table, seated, open: [...seats] }));
  const given: SeatKey[] = [];
  for (let i = 0; i < order.players.length; i++) {
    const from = order.algorithm === 'sfc32-shortest/1' ? shortest(tables) : tables;
    const seats = from.reduce((sum, table) => sum + table.open.length, 0);
    if (seats === 0) break;
    const table = take(from, below(seats), given);
    table.seated++;
  }
  return given;
}

/** [REDRAW-2] The same seats, and from the same seed the one of them that has the button. */
export function replayWithButton(order: DrawOrder): { seats: SeatKey[]; button: SeatKey | undefined } {
  const below = seededBelow(order.seed);
  const seats = replayDraw(order, below);
  return { seats, button: seats.length === 0 ? undefined : seats[below(seats.length)] };
}

/** Take seat number `pick` of these tables' open seats, counted through. */
function take<T extends OpenTable>(tables: readonly T[], pick: number, given: SeatKey[]): T {
  let left = pick;
  const table = tables.find(({ open }) => {
    if (left < open.length) return true;
    left -= open.length;
    return false;
  })!;
  given.push(`${table.table}.${table.open.splice(left, 1)[0]}`);
  return table;
}

interface OpenTable {
  readonly table: string;
  readonly open: number[];
  seated: number;
}

function shortest<T extends OpenTable>(tables: T[]): T[] {
  let fewest = Number.POSITIVE_INFINITY;
  for (const table of tables) if (table.open.length > 0 && table.seated < fewest) fewest = table.seated;
  return tables.filter((table) => table.open.length > 0 && table.seated === fewest);
}
