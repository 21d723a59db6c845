import { expect, it } from 'vitest';
import type { BoardTable } from '../../../src/floor/board.ts';
import { openCount, tablesInOrder } from './open-seats.ts';

const table = (label: string, openSeats: number[], state: BoardTable['state'] = 'running') =>
  ({ ...{ label, openSeats, state, seats: 9 }, players: 9 - openSeats.length }) as BoardTable;

it('[CASH-2] tables with open seats stand first, and one that breaks offers none', () => {
  const tables = [table('1', []), table('2', [4, 7]), table('3', [1], 'breaking'), table('4', [2])];
  expect(tablesInOrder({ tables }).map(({ label }) => label)).toEqual(['2', '4', '1', '3']);
  expect(openCount({ tables })).toBe(3);
});
