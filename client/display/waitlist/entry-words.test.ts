import { describe, expect, it } from 'vitest';
import type { BoardEntry, BoardGame } from '../../../src/floor/board.ts';
import { makeFormats } from '../../text/format.ts';
import { callWords, leftWords, placeWords, standingWords, tableLines, tableName } from './entry-words.ts';

const formats = makeFormats('en', 'UTC');
const call = { deadline: 65_000, coming: false, table: '4', seat: 2 };

describe('a call', () => {
  it('[LIST-9] says where to go', () => {
    expect(placeWords(call)).toBe('Table 4, seat 2');
    expect(placeWords({ ...call, seat: null })).toBe('Table 4');
    expect(placeWords({ ...call, table: null })).toBe('to the desk');
    expect(callWords({ ...call, coming: true })).toBe('Table 4, seat 2 · on the way');
  });

  it('[LIST-3] counts down to its deadline and no further', () => {
    expect(leftWords(call, 0, formats)).toBe('1:05');
    expect(leftWords(call, 65_000, formats)).toBe('time is up');
  });
});

it('keeps the name of a table that has one', () => {
  expect(['7', 'Table 7', 'High limit'].map(tableName)).toEqual(['Table 7', 'Table 7', 'High limit']);
});

it('[LIST-2] tells who is held and who is not in the room yet', () => {
  const entry: BoardEntry = {
    ...{ position: 1, name: 'Ana', origin: 'callin', present: false, held: false, joinedAt: 0, call: null },
  };
  expect(standingWords(entry)).toBe('not here yet');
  expect(standingWords({ ...entry, present: true })).toBeUndefined();
  expect(standingWords({ ...entry, held: true })).toBe('held');
});

describe('tables', () => {
  const table = (label: string, openSeats: number[]) => ({
    ...{ label, openSeats, state: 'running' as const, seats: 9, players: 9 - openSeats.length },
  });
  const lines = (...tables: BoardGame['tables']) =>
    tableLines({ game: 'g', name: 'NLH', stakes: '1/3', entries: [], wait: null, tables }).map(
      ({ name, open }) => `${name}: ${open}`,
    );

  it('stand with those first that have seats', () => {
    expect(lines(table('3', []), table('4', [2, 7]))).toEqual(['Table 4: seats 2, 7', 'Table 3: full']);
    expect(lines(table('3', [5]))).toEqual(['Table 3: seat 5']);
    expect(lines()).toEqual([]);
  });

  it('are summed up from the second on when they are many', () => {
    expect(lines(table('3', []), table('4', [2]), table('5', [1]))).toEqual([
      'Table 4: seat 2',
      '+ 2 tables: 1 open seat',
    ]);
    expect(lines(table('3', []), table('4', []), table('5', []))).toEqual(['Table 3: full', '+ 2 tables: full']);
  });
});
