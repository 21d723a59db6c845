import { describe, expect, it } from 'vitest';
import type { Level, StructureRow } from '../../../src/structure/structure.ts';
import type { ClockBoard } from '../../../src/tournament/board.ts';
import type { ClockRow } from '../../../src/tournament/state.ts';
import { makeFormats } from '../../text/format.ts';
import { asClockBoard, clockFace, numeralsOf, phaseOf, stakesOf } from './clock-face.ts';

const formats = makeFormats('en', 'UTC');
const MINUTE = 60_000;
const START = Date.UTC(2024, 5, 14, 13, 0, 0, 370);

const level = (smallBlind: number, bigBlind: number, over: Partial<Level> = {}): Level => ({
  ...{ type: 'level', smallBlind, bigBlind, ante: bigBlind, anteKind: 'big_blind', minutes: 20 },
  ...over,
});
const ROWS: StructureRow[] = [
  level(100, 200),
  level(200, 400),
  { type: 'break', minutes: 10, colourUp: [25, 100] },
  level(400, 800),
];
const anchor = (over: Partial<ClockRow> = {}): ClockRow => ({
  ...{ run: 'running', index: 0, remainingMs: 20 * MINUTE, at: START },
  ...over,
});
const board = (over: Partial<ClockBoard> = {}): ClockBoard => ({
  ...{ board: 'clock', name: 'Main Event', phase: 'running', rows: ROWS, anchor: anchor() },
  players: { left: 43, entries: 127, entrants: 119 },
  chips: { inPlay: 3_810_000, average: 88_604 },
  places: { prize: 18, toPrizePlaces: 25 },
  entry: { open: false, closesAt: null },
  winner: null,
  ...over,
});
const face = (minutes: number, over: Partial<ClockBoard> = {}) =>
  clockFace(board(over), START + minutes * MINUTE, formats);

describe('the clock board', () => {
  it('[CLOCK-1] shows level, time left, next level and next break from the board and the time alone', () => {
    const { heading, numerals, stakes, next, facts, progress } = face(5);
    expect({ heading, numerals, progress }).toEqual({ heading: 'Level 1', numerals: '15:00', progress: 0.25 });
    expect([stakes.value, stakes.ante?.label, stakes.ante?.value]).toEqual(['100 / 200', 'BB ante', '200']);
    expect(next.value).toBe('200 / 400');
    expect(facts.map(({ label, value, note }) => [label, value, note])).toEqual([
      ['Players', '43 / 127', undefined],
      ['Average', '88,604', '443 BB'],
      ['Chips', '3,810,000', undefined],
      ['Places', '18', '25 to go'],
      ['Break in', '35:00', undefined],
    ]);
  });

  it('[CLOCK-1] goes on to the next level with no message', () => {
    expect(face(20).heading).toBe('Level 2');
    expect(face(20).numerals).toBe('20:00');
    expect(face(55).heading).toBe('Level 3');
    // The last level repeats.
    expect(face(1000).heading).toBe('Level 3');
  });

  it('says a break in words, what comes after it, when play goes on, and which chips go', () => {
    const { status, statusWord, heading, stakes, playAt, note } = face(43);
    expect({ status, statusWord, heading }).toEqual({ status: 'break', statusWord: 'break', heading: 'Break' });
    expect(stakes.value).toBe('400 / 800');
    expect(playAt).toBe('Play goes on at 13:50');
    expect(note).toBe('Colour up 25 and 100');
  });

  it('[CLOCK-2] stands while it is paused, in a break too', () => {
    const paused = face(999, { anchor: anchor({ run: 'paused', remainingMs: 61_000 }) });
    expect([paused.status, paused.statusWord, paused.numerals]).toEqual(['paused', 'paused', '1:01']);
    const inBreak = face(999, { anchor: anchor({ run: 'paused', index: 2, remainingMs: 61_000 }) });
    expect([inBreak.status, inBreak.statusWord, inBreak.playAt]).toEqual(['paused', 'paused in the break', undefined]);
  });

  it('[BUST-3] says that it is hand for hand, whether the clock stands or runs', () => {
    const words = (over: Partial<ClockBoard>) => face(0, { hand: 3, ...over }).statusWord;
    expect(words({})).toBe('hand for hand, hand 3');
    expect(words({ anchor: anchor({ run: 'paused' }) })).toBe('hand for hand, hand 3');
    expect(words({ phase: 'finished' })).toBe('finished');
    expect(words({ hand: null })).toBe('running');
  });

  it('[CLOCK-6] shows neither a negative time nor more than was left when the time jumps', () => {
    expect(face(-60).numerals).toBe('20:00');
    expect(face(10_000_000).remainingMs).toBeGreaterThan(0);
  });

  it.each([
    ['announced', 'ready', 'not started'],
    ['finished', 'paused', 'finished'],
    ['cancelled', 'ready', 'cancelled'],
  ] as const)('has a word for a tournament that is %s', (phase, run, word) => {
    expect(face(0, { phase, anchor: anchor({ run }) }).statusWord).toBe(word);
  });

  it('[BUST-5] names the winner as soon as there is one', () => {
    expect(face(0, { phase: 'finished', winner: 'Ana R.' }).winner).toBe('Ana R.');
    expect(face(0, { winner: 'Ana R.' }).winner).toBe('Ana R.');
    expect(face(0).winner).toBeUndefined();
  });

  it('[BUST-4] leaves the places out while they are not known', () => {
    const labels = face(0, { places: { prize: 0, toPrizePlaces: 0 } }).facts.map(({ label }) => label);
    expect(labels).not.toContain('Places');
  });

  it('[ENTRY-3] counts down to the end of entry, and drops it when that has come', () => {
    const entry = { open: true, closesAt: START + 40 * MINUTE };
    expect(face(5, { entry }).note).toBe('Entry closes in 35:00');
    expect(face(5, { entry: { ...entry, closesAt: START + 70 * MINUTE } }).note).toBe('Entry open until 14:10');
    expect(face(40, { entry }).note).not.toContain('Entry');
    expect(face(5, { entry: { open: true, closesAt: null } }).note).toBe('Entry open');
  });
});

describe('numerals', () => {
  it.each([
    [761_000, '12:41'],
    [760_001, '12:41'],
    [0, '0:00'],
    [90 * MINUTE, '90:00'],
    [100 * MINUTE - 1000, '99:59'],
    [100 * MINUTE - 500, '1:40:00'],
    [125 * MINUTE, '2:05:00'],
    [Number.NaN, '–'],
  ])('write %i ms as %s', (ms, shown) => expect(numeralsOf(ms, formats)).toBe(shown));
});

describe('stakes', () => {
  it('are limits or a bring-in where there are no blinds', () => {
    const stud = level(0, 0, { anteKind: 'each_player', ante: 100, bringIn: 200, game: 'Stud' });
    expect(stakesOf(stud, formats)).toMatchObject({ label: 'Bring-in', value: '200', game: 'Stud' });
    expect(stakesOf(stud, formats).ante).toEqual({ label: 'Ante', inLine: 'ante', value: '100' });
    expect(stakesOf({ ...stud, smallBet: 400, bigBet: 800 }, formats)).toMatchObject({
      label: 'Limits',
      value: '400 / 800',
    });
  });

  it('have no ante where there is none', () => {
    expect(stakesOf(level(100, 200, { ante: 0, anteKind: 'none' }), formats).ante).toBeUndefined();
  });
});

it('ticks when the remaining time of a running clock turns', () => {
  expect(phaseOf(board())).toBe(370);
  expect(phaseOf(board({ anchor: anchor({ remainingMs: 1_500 }) }))).toBe(870);
  expect(phaseOf(board({ anchor: anchor({ run: 'paused' }) }))).toBe(0);
});

it('takes nothing else for a clock board', () => {
  expect(asClockBoard(board())).toBeDefined();
  for (const other of [
    undefined,
    {},
    { ...board(), rows: [] },
    { ...board(), rows: [ROWS[2]] },
    { ...board(), anchor: null },
  ])
    expect(asClockBoard(other)).toBeUndefined();
});
