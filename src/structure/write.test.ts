import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStructure } from './read.ts';
import type { Beginning, Structure, StructureRow } from './structure.ts';
import { writeCsvStructure, writeJsonStructure } from './write.ts';

const text = fc.string({ minLength: 1, maxLength: 30 }).map((label) => label.replaceAll(/[\r\n]/g, ' ').trim());
const label = fc.option(
  text.filter((each) => each !== ''),
  { nil: undefined },
);
/** A bar stands between the games of a rotation. */
const gameName = text.filter((each) => each !== '' && !each.includes('|'));
const anyBreak = fc.record({
  minutes: fc.integer({ min: 1, max: 1440 }),
  label,
  colourUp: fc.option(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 4 }), { nil: undefined }),
});
const anyLevel = fc.record({
  rise: fc.nat(5000),
  ante: fc.nat(5000),
  minutes: fc.integer({ min: 1, max: 1440 }),
  label,
  game: label,
  bringIn: fc.option(fc.nat(500), { nil: undefined }),
  bigBet: fc.option(fc.nat(5000), { nil: undefined }),
  begins: fc.option(fc.constantFrom<Beginning>('new_game', 'rollback'), { nil: undefined }),
  handsEach: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
  rotation: fc.option(fc.array(gameName, { minLength: 1, maxLength: 10 }), { nil: undefined }),
});
/** Stud and limit: no blinds, an ante, a bring-in, limits. */
const anyStud = fc.record({
  bringIn: fc.integer({ min: 1, max: 500 }),
  smallBet: fc.integer({ min: 500, max: 5000 }),
  minutes: fc.integer({ min: 1, max: 1440 }),
  game: label,
});

const studLevel = (bets: { bringIn: number; smallBet: number; minutes: number }): StructureRow => ({
  ...{ type: 'level', smallBlind: 0, bigBlind: 0, ante: 25, anteKind: 'each_player', begins: 'new_game', ...bets },
});

/** Structures that nothing is wrong with: blinds rise from row to row. */
const anyStructure = fc
  .tuple(fc.array(fc.oneof(anyBreak, anyLevel, anyStud), { maxLength: 20 }), anyLevel)
  .map(([rows, last]): Structure => {
    let blind = 1;
    const made = [...rows, last].map((row): StructureRow => {
      if ('smallBet' in row) return studLevel(row);
      if (!('rise' in row)) return { type: 'break', ...row };
      const { rise, ante, ...rest } = row;
      blind += rise;
      return { type: 'level', smallBlind: blind, bigBlind: blind * 2, ante, anteKind: 'big_blind', ...rest };
    });
    return JSON.parse(JSON.stringify({ rows: made }));
  });

describe('[STRUCT-3] what is exported imports back the same', () => {
  it.each([
    ['CSV', writeCsvStructure],
    ['JSON', (structure: Structure) => writeJsonStructure(structure)],
  ])('%s', (_form, write) => {
    fc.assert(
      fc.property(anyStructure, (structure) => {
        const read = readStructure(write(structure));
        expect(read.refusals).toEqual([]);
        expect(read.structure).toEqual(structure);
      }),
    );
  });

  it('JSON carries the terms too', () => {
    const structure: Structure = {
      rows: [{ type: 'level', smallBlind: 1, bigBlind: 2, ante: 0, anteKind: 'none', minutes: 20 }],
    };
    const window = {
      reentries: { limit: 0 },
      chipSet: [25, 100],
      addOns: { at: 'first break', limit: 1, chips: 5000 },
    };
    const terms = {
      ...window,
      name: 'Club',
      startingStack: 20_000,
      rebuys: { untilLevel: 4, limit: null, chips: 20_000 },
    };
    expect(readStructure(writeJsonStructure(structure, terms))).toMatchObject({ structure, terms });
  });

  it('CSV has just the usual columns when no row needs more', () => {
    const structure: Structure = {
      rows: [
        { type: 'level', smallBlind: 100, bigBlind: 200, ante: 200, anteKind: 'big_blind', minutes: 20 },
        { type: 'break', minutes: 10, label: 'Food, drinks' },
      ],
    };
    expect(writeCsvStructure(structure)).toBe(
      'type,small_blind,big_blind,ante,ante_kind,minutes,label\nlevel,100,200,200,big_blind,20,\nbreak,,,,,10,"Food, drinks"\n',
    );
  });
});
