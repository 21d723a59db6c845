import { expect, it } from 'vitest';
import type { FloorTables } from '../floor/state.ts';
import { Layer, type Reader } from '../kernel/layer.ts';
import { cashSeatOf, seatedTwice, tournamentSeatOf } from './elsewhere.ts';
import { evening } from './testing/evening.ts';

const room = (sitting: Record<string, [table: string, seat: number]>): Reader<FloorTables> => {
  const layer = new Layer();
  for (const [player, [table, seat]] of Object.entries(sitting)) layer.set('sitting', player, { table, seat });
  return layer as Reader<FloorTables>;
};

it('[SEAT-3] whoever sits at a cash table and in a tournament is named, so that the floor can be warned', () => {
  const friday = evening({ players: 3, playing: true });
  friday.act('player.registered', { player: 'late' });
  const floor = room({ p3: ['c12', 4], p1: ['c9', 2], late: ['c9', 3], x: ['c9', 5] });
  expect(seatedTwice(friday.state, floor)).toEqual([
    { player: 'p1', seat: 't1.1', cash: { table: 'c9', seat: 2 } },
    { player: 'p3', seat: 't1.2', cash: { table: 'c12', seat: 4 } },
  ]);
});

it('[SEAT-3] can be asked before either seat is given', () => {
  const friday = evening({ players: 1, playing: true });
  const floor = room({ x: ['c9', 5] });
  expect(cashSeatOf(floor, 'x')).toEqual({ table: 'c9', seat: 5 });
  expect(cashSeatOf(floor, 'p1')).toBeUndefined();
  expect(tournamentSeatOf(friday.state, 'p1')).toBe('t1.1');
  expect(tournamentSeatOf(friday.state, 'x')).toBeUndefined();
});
