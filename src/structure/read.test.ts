import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStructure } from './read.ts';
import { totalMinutes } from './structure.ts';

const fixture = (name: string) => readFileSync(new URL(`../../tests/fixtures/${name}`, import.meta.url), 'utf8');
const HEADER = 'type,small_blind,big_blind,ante,ante_kind,minutes,label';
const csv = (...rows: string[]) => [HEADER, ...rows].join('\n');
const refusals = (text: string) => readStructure(text).refusals.map(({ code, row, field }) => [code, row, field]);

describe('[STRUCT-1] published structures', () => {
  it('APT Manila 2024, event 74', () => {
    const read = readStructure(fixture('structure-apt-manila-2024-event74.csv'));
    expect(read.refusals).toEqual([]);
    expect(read.structure!.rows).toHaveLength(16);
    expect(read.structure!.rows[0]).toEqual({
      type: 'level',
      smallBlind: 100,
      bigBlind: 100,
      ante: 100,
      anteKind: 'big_blind',
      minutes: 40,
    });
    expect(read.structure!.rows[4]).toEqual({ type: 'break', minutes: 15, label: 'Break' });
    expect(totalMinutes(read.structure!)).toBe(13 * 40 + 3 * 15);
    expect(read.warnings).toContainEqual({ code: 'blind.repeats', row: 4, field: 'bigBlind' });
    expect(read.warnings).toContainEqual({ code: 'blind.repeats', row: 2, field: 'smallBlind' });
  });

  it('a club turbo, its labels with commas and semicolons kept', () => {
    const read = readStructure(fixture('structure-club-turbo.csv'));
    expect(read.refusals).toEqual([]);
    expect(read.structure!.rows[6]).toMatchObject({ label: 'Break; colour up 100s; late registration ends' });
  });

  it('a re-buy event in JSON, with its terms', () => {
    const read = readStructure(fixture('structure-rebuy-gardens.json'));
    expect(read.refusals).toEqual([]);
    if (!read.structure) return;
    expect(read.structure.rows[4]).toEqual({ type: 'break', minutes: 15, label: 'Add-ons' });
    expect(read.terms).toEqual({
      name: 'Rebuy with add-on at the first break',
      startingStack: 10_000,
      lateRegistrationUntilLevel: 5,
      rebuys: { untilLevel: 4, limit: null, chips: 10_000 },
      addOns: { at: 'first break', limit: 3, chips: 10_000 },
    });
  });
});

describe('[STRUCT-2] refused, naming the row', () => {
  it('falling blinds', () => {
    expect(refusals(fixture('structure-invalid-falling-blinds.csv'))).toEqual([
      ['blind.falls', 2, 'smallBlind'],
      ['blind.falls', 2, 'bigBlind'],
    ]);
  });

  it.each([
    ['nothing', '', 'structure.no-level', 0, undefined],
    ['a header alone', csv(), 'structure.no-level', 0, undefined],
    ['breaks alone', csv('break,,,,,15,'), 'structure.no-level', 0, undefined],
    ['small blind above big', csv('level,300,200,0,none,20,'), 'blind.small-above-big', 1, 'smallBlind'],
    ['no minutes', csv('level,100,200,0,none,0,'), 'duration.not-positive', 1, 'minutes'],
    ['negative minutes', csv('break,,,,,-5,', 'level,100,200,0,none,20,'), 'number.negative', 1, 'minutes'],
    ['a fraction', csv('level,100,200,0,none,20,', 'level,150.5,300,0,none,20,'), 'number.not-whole', 2, 'smallBlind'],
    ['words for numbers', csv('level,100,two hundred,0,none,20,'), 'number.not-whole', 1, 'bigBlind'],
    ['an exponent', csv('level,100,2e2,0,none,20,'), 'number.not-whole', 1, 'bigBlind'],
    ['a blind left out', csv('level,100,,0,none,20,'), 'number.missing', 1, 'bigBlind'],
    ['no blind at all', csv('level,0,0,0,none,20,'), 'blind.missing', 1, 'bigBlind'],
    ['too many chips', csv('level,100,99999999999999,0,none,20,'), 'number.too-large', 1, 'bigBlind'],
    ['two days', csv('level,100,200,0,none,2880,'), 'duration.too-long', 1, 'minutes'],
    ['an unknown row', csv('level,100,200,0,none,20,', 'lunch,,,,,20,'), 'type.unknown', 2, 'type'],
    ['an unknown ante', csv('level,100,200,25,sometimes,20,'), 'ante-kind.unknown', 1, 'anteKind'],
    ['an ante of no kind', csv('level,100,200,25,none,20,'), 'ante.kind-missing', 1, 'anteKind'],
    ['too many cells', csv('level,100,200,0,none,20,,surplus'), 'cell.too-many', 1, undefined],
    ['an open quote', csv('level,100,200,0,none,20,"Break'), 'quote.open', 1, undefined],
    ['no blinds column', 'type,minutes\nlevel,20', 'column.missing', 0, 'small_blind'],
    [
      'too many rows',
      csv(...Array.from({ length: 201 }, () => 'level,100,200,0,none,20,')),
      'structure.too-long',
      201,
      undefined,
    ],
    ['half of a JSON', '{"levels": [', 'json.unreadable', 0, undefined],
    ['another JSON', '{"rows": []}', 'json.shape', 0, 'levels'],
    ['JSON rows that are none', '[1]', 'json.shape', 1, undefined],
    ['a fraction in JSON', '[{"smallBlind":1.5,"bigBlind":3,"minutes":20}]', 'number.not-whole', 1, 'smallBlind'],
    [
      'terms that are none',
      '{"startingStack":-1,"levels":[{"smallBlind":1,"bigBlind":2,"minutes":20}]}',
      'json.shape',
      0,
      'startingStack',
    ],
  ])('%s', (_what, text, code, row, field) => {
    expect(refusals(text)).toContainEqual([code, row, field]);
  });

  it('every unreadable row at once', () => {
    const rows = csv('level,x,200,0,none,20,', 'level,100,200,0,none,20,', 'level,100,y,0,none,z,');
    expect(refusals(rows)).toEqual([
      ['number.not-whole', 1, 'smallBlind'],
      ['number.not-whole', 3, 'bigBlind'],
      ['number.not-whole', 3, 'minutes'],
    ]);
  });
});

describe('reading copes with', () => {
  const plain = readStructure(csv('level,100,200,0,none,20,', 'break,,,,,10,"Food, drinks"'));

  it.each([
    [
      'semicolons',
      'type;small_blind;big_blind;ante;ante_kind;minutes;label\nlevel;100;200;0;none;20;\nbreak;;;;;10;Food, drinks',
    ],
    ['tabs', 'type\tsmall_blind\tbig_blind\tminutes\tlabel\nlevel\t100\t200\t20\nbreak\t\t\t10\tFood, drinks'],
    ['CRLF and a byte order mark', `\uFEFF${HEADER}\r\nlevel,100,200,0,none,20,\r\nbreak,,,,,10,"Food, drinks"\r\n`],
    ['blank lines', `${HEADER}\n\nlevel,100,200,0,none,20,\n,,,,,,\nbreak,,,,,10,"Food, drinks"\n\n`],
    [
      'other orders and spellings of columns',
      'Minutes,Type,Big Blind,Small Blind,Label\n20,Level,200,100,\n10,Break,,,"Food, drinks"',
    ],
    ['old Mac line ends', `${HEADER}\rlevel,100,200,0,none,20,\rbreak,,,,,10,"Food, drinks"`],
  ])('%s', (_what, text) => {
    expect(readStructure(text)).toEqual(plain);
  });

  it('quotes within quotes and line breaks in labels', () => {
    const read = readStructure(csv('level,100,200,0,none,20,"The ""big"" one\nsecond line"', 'level,x,2,0,none,20,'));
    expect(read.refusals.map(({ row }) => row)).toEqual([2]);
    const kept = readStructure(csv('level,100,200,0,none,20,"The ""big"" one"'));
    expect(kept.structure!.rows[0]).toMatchObject({ label: 'The "big" one' });
  });
});

it('[STRUCT-2] nothing that is read makes it throw', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('level', 'break', '100', '-1', '"', ',', '\n', 'none', '1e3'));
  const table = fc.array(fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(','))).map((rows) => csv(...rows));
  const json = fc.anything().map((value) => String(JSON.stringify({ levels: value })));
  const rows = fc.array(fc.anything()).map((levels) => String(JSON.stringify({ levels })));
  fc.assert(
    fc.property(fc.oneof(fc.string(), table, json, rows), (text) => {
      const read = readStructure(text);
      expect(read.structure === undefined).toBe(read.refusals.length > 0);
    }),
    { numRuns: 500 },
  );
});
