import { describe, expect, it } from 'vitest';
import { checkRows } from './check.ts';
import { draftOfReview, readDraft } from './draft.ts';
import { MAX_ROWS } from './limits.ts';
import { badRows, reviewStructure } from './read.ts';

const HEADER = 'type,small_blind,big_blind,ante,ante_kind,minutes,label';
const csv = (rows: readonly string[]) => [HEADER, ...rows].join('\n');
const level = (n: number) => `level,${n * 100},${n * 200},0,none,20,`;

describe('[STRUCT-3] a long import with a few bad rows', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => level(at + 1));
  lines[41] = 'level,4200,many,0,none,20,';
  lines[4999] = 'lunch,,,,,20,';
  lines[8765] = 'level,876600,1753200,0,none,20,,surplus';
  const review = reviewStructure(csv(lines));

  it('[STRUCT-2] names those rows, each with what is wrong with it, and that a structure is shorter', () => {
    expect(badRows(review)).toEqual([42, 5000, 8766]);
    expect(review.reading.refusals.map(({ row, code, field, found }) => [row, code, field, found])).toEqual([
      [42, 'number.not-whole', 'bigBlind', 'many'],
      [MAX_ROWS + 1, 'structure.too-long', undefined, undefined],
      [5000, 'type.unknown', 'type', 'lunch'],
      [8766, 'cell.too-many', undefined, undefined],
    ]);
  });

  it('loses nothing: good rows are there to go in, up to what a structure holds', () => {
    expect(review.rows.filter(({ row }) => row !== undefined)).toHaveLength(9_997);
    const { draft, left } = draftOfReview(review, 'good');
    expect(left).toBe(9_997 - MAX_ROWS);
    const { structure, refusals } = readDraft(draft);
    expect(refusals).toEqual([]);
    expect(structure?.rows).toHaveLength(MAX_ROWS);
    expect(structure?.rows[41]).toMatchObject({ bigBlind: 8_600 });
  });

  it('lets the bad ones in too, as they stood, to be put right in place', () => {
    const { draft } = draftOfReview(review, 'all');
    expect(draft.rows[41]).toMatchObject({ type: 'level', cells: { smallBlind: '4200', bigBlind: 'many' } });
    expect(readDraft(draft).refusals).toEqual([
      { code: 'number.not-whole', row: 42, field: 'bigBlind', found: 'many' },
    ]);
  });
});

describe('[STRUCT-2] rows around a bad one', () => {
  it('keep their numbers, and are compared with their neighbours only', () => {
    const rows = [level(3), 'level,x,200,0,none,20,', level(1), 'level,50,100,0,none,20,'];
    const review = reviewStructure(csv(rows));
    expect(review.reading.refusals.map(({ row, code }) => [row, code])).toEqual([
      [2, 'number.not-whole'],
      [4, 'blind.falls'],
      [4, 'blind.falls'],
    ]);
    expect(checkRows([undefined]).refusals, 'a row that can’t be read may be a level').toEqual([]);
  });

  it('in JSON are all named, and the good ones kept', () => {
    const good = { smallBlind: 100, bigBlind: 200, minutes: 20 };
    const review = reviewStructure(JSON.stringify([good, 7, { ...good, minutes: 'x' }, good]));
    expect(badRows(review)).toEqual([2, 3]);
    expect(review.rows.map(({ row }) => row !== undefined)).toEqual([true, false, false, true]);
  });

  it('are none in a file that can’t be read at all', () => {
    expect(reviewStructure('{"levels"').rows).toEqual([]);
    expect(badRows(reviewStructure('a,b\n1,2'))).toEqual([]);
  });
});
