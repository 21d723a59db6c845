import { describe, expect, it } from 'vitest';
import {
  type Draft,
  draftOf,
  duplicateRow,
  insertBreak,
  insertLevel,
  moveRow,
  placeNow,
  readDraft,
  removeRow,
  scaleDraft,
  spreadRotation,
  withCell,
  withChips,
} from './draft.ts';
import { MAX_ROWS } from './limits.ts';
import type { StructureRow } from './structure.ts';
import { readTemplates } from './templates/index.ts';

const level = (smallBlind: number, bigBlind: number, ante = 0): StructureRow => ({
  ...{ type: 'level', smallBlind, bigBlind, ante, anteKind: ante > 0 ? 'big_blind' : 'none', minutes: 20 },
});
const ROWS: StructureRow[] = [level(100, 200), { type: 'break', minutes: 15, label: 'Tea' }, level(300, 600, 600)];
const draft = draftOf(ROWS, [100, 500]);
const keys = (each: Draft) => each.rows.map(({ key }) => key);

describe('a draft', () => {
  it('reads back as the structure that it was made from', () => {
    for (const { structure, terms } of readTemplates())
      expect(readDraft(draftOf(structure.rows, terms.chipSet))).toMatchObject({
        ...{ structure, chipSet: terms.chipSet, refusals: [], warnings: [] },
      });
    const stud: StructureRow[] = [
      {
        ...level(0, 0),
        bringIn: 50,
        smallBet: 200,
        bigBet: 400,
        game: 'HORSE',
        rotation: ['Razz', 'Stud 8'],
        handsEach: 8,
      },
    ] as StructureRow[];
    expect(readDraft(draftOf(stud)).structure).toEqual({ rows: stud });
  });

  it('[STRUCT-2] keeps what is typed, and says which row and field can’t be read', () => {
    const typed = withCell(draft, 2, 'bigBlind', '6oo');
    expect(readDraft(typed)).toMatchObject({
      structure: undefined,
      refusals: [{ code: 'number.not-whole', row: 3, field: 'bigBlind', found: '6oo' }],
    });
    expect(readDraft(withCell(typed, 2, 'bigBlind', '600')).structure).toEqual({ rows: ROWS });
    expect(readDraft(withCell(draft, 2, 'bigBlind', '')).refusals).toMatchObject([{ code: 'number.missing', row: 3 }]);
  });

  it('takes numbers in groups of three, and no fractions', () => {
    for (const typed of ['1,200', '1 200', '1200'])
      expect(readDraft(withCell(draft, 2, 'bigBlind', typed)).rows[2], typed).toMatchObject({ bigBlind: 1200 });
    expect(readDraft(withCell(draft, 2, 'bigBlind', '1.200')).rows[2]).toBeUndefined();
  });

  it('says when its chips can’t be read, and warns by them when they can ([STRUCT-2])', () => {
    expect(readDraft(withChips(draft, '100, x')).chipSet).toBeUndefined();
    expect(readDraft(withChips(draft, '500')).warnings.map(({ code, row }) => [code, row])).toContainEqual([
      ...['blind.no-chip', 1],
    ]);
  });
});

describe('rows of a draft', () => {
  it('move, with their keys', () => {
    expect(keys(moveRow(draft, 2, 0))).toEqual([2, 0, 1]);
    expect(keys(moveRow(draft, 0, 99))).toEqual([1, 2, 0]);
    expect(moveRow(draft, 0, -1)).toBe(draft);
  });

  it('are found again by where they stood, or the one before them', () => {
    const later = removeRow(insertLevel(draft, 0), 1);
    expect([0, 1, 2].map((at) => placeNow(later, at))).toEqual([1, 1, 2]);
    expect(placeNow(removeRow(draft, 0), 0)).toBeNull();
  });

  it('that were played stay where they are', () => {
    expect(moveRow(draft, 0, 2, 1)).toBe(draft);
    expect(keys(moveRow(draft, 2, 0, 1))).toEqual([0, 2, 1]);
  });

  it('are duplicated and removed', () => {
    const twice = duplicateRow(draft, 1);
    expect(keys(twice)).toEqual([0, 1, 3, 2]);
    expect(twice.rows[2]!.cells).toEqual(twice.rows[1]!.cells);
    expect(keys(removeRow(twice, 1))).toEqual([0, 3, 2]);
  });

  it('go on from the level before: blinds, ante, length', () => {
    const { rows } = readDraft(insertLevel(draft, 3));
    expect(rows[3]).toEqual(level(400, 800, 800));
    expect(readDraft(insertLevel(draft, 1)).rows[1], 'between two levels').toEqual(level(200, 300));
    expect(readDraft(insertLevel(draftOf([]), 0)).rows[0], 'the very first').toEqual(level(100, 200));
    expect(readDraft(insertBreak(draft, 3)).rows[3], 'as long as the last').toEqual({ type: 'break', minutes: 15 });
  });

  it('are no more than a structure can have', () => {
    let full = draft;
    for (let n = 0; n < MAX_ROWS; n++) full = insertBreak(full, 1);
    expect(full.rows).toHaveLength(MAX_ROWS);
    expect(duplicateRow(full, 0)).toBe(full);
  });

  it('[STRUCT-1] play a rotation one game a level, from a level on', () => {
    const mixed = withCell(withCell(insertLevel(draft, 3), 2, 'rotation', 'Razz | Stud'), 2, 'handsEach', '8');
    const games = readDraft(spreadRotation(mixed, 2)).rows.map((row) => (row?.type === 'level' ? row : undefined));
    expect(games.map((row) => row?.game)).toEqual([undefined, undefined, 'Razz', 'Stud']);
    expect(games[2]).not.toHaveProperty('rotation');
    expect(games[2]).not.toHaveProperty('handsEach');
    expect(spreadRotation(mixed, 0)).toBe(mixed);
  });

  it('scale together; what can’t be read stays as it is typed', () => {
    const scaled = scaleDraft(withCell(draft, 2, 'ante', 'x'), 2)!;
    expect(scaled.rows[0]!.cells).toMatchObject({ smallBlind: '200', bigBlind: '400' });
    expect(scaled.rows[2]!.cells).toMatchObject({ smallBlind: '300', ante: 'x' });
    expect(readDraft(scaleDraft(draft, 2, 1)!).rows[0], 'played already').toEqual(ROWS[0]);
  });
});
