/** One row of a structure as cells or as JSON fields, both ways. Everything unreadable becomes a refusal. */
import type { RefusalCode, StructureRefusal } from './check.ts';
import { MAX_CHIPS_IN_ROW, MAX_MINUTES, MAX_TEXT } from './limits.ts';
import { ANTE_KINDS, type AnteKind, BEGINNINGS, type Beginning, type StructureRow } from './structure.ts';

/** A field's text by its name (`smallBlind`); empty when absent. */
export type Field = (name: string) => string;

/** Name of the field in code and JSON, and of its column in CSV, in the order of export. */
export const COLUMNS: readonly (readonly [field: string, column: string])[] = [
  ['type', 'type'],
  ['smallBlind', 'small_blind'],
  ['bigBlind', 'big_blind'],
  ['ante', 'ante'],
  ['anteKind', 'ante_kind'],
  ['minutes', 'minutes'],
  ['label', 'label'],
];
/** Columns written only when some row uses them. */
export const RARE_COLUMNS: readonly (readonly [field: string, column: string])[] = [
  ['colourUp', 'colour_up'],
  ['begins', 'begins'],
  ['game', 'game'],
  ['rotation', 'rotation'],
  ['handsEach', 'hands_each'],
  ['bringIn', 'bring_in'],
  ['smallBet', 'small_bet'],
  ['bigBet', 'big_bet'],
];

/** Between the games of a rotation, where they stand in one cell; game names have commas, slashes and spaces. */
export const GAMES_BETWEEN = ' | ';

export interface RowReading {
  readonly row: StructureRow | undefined;
  readonly refusals: readonly StructureRefusal[];
}

/** Read row number `row` (from 1). */
export function readRow(field: Field, row: number): RowReading {
  const refusals: StructureRefusal[] = [];
  const miss = (code: RefusalCode, name: string): undefined => {
    const found = field(name).slice(0, 40);
    refusals.push(found === '' ? { code, row, field: name } : { code, row, field: name, found });
    return undefined;
  };
  const amount = (name: string): number => whole(field(name), MAX_CHIPS_IN_ROW, (code) => miss(code, name));
  const maybe = (name: string): number | undefined => (field(name) === '' ? undefined : amount(name));
  const text = (name: string): string | undefined => {
    const value = field(name);
    if (value.length > MAX_TEXT) return miss('label.too-long', name);
    return value === '' ? undefined : value;
  };
  const oneOf = <T extends string>(name: string, known: readonly T[], code: RefusalCode): T | undefined =>
    known.find((each) => each === field(name).toLowerCase()) ?? (field(name) === '' ? undefined : miss(code, name));
  const minutes = (): number => {
    const value = whole(field('minutes'), MAX_CHIPS_IN_ROW, (code) => miss(code, 'minutes'));
    if (value > MAX_MINUTES) miss('duration.too-long', 'minutes');
    return value;
  };
  const games = (): string[] | undefined => {
    const names = field('rotation')
      .split('|')
      .map((name) => name.trim());
    const named = names.filter((name) => name !== '');
    if (named.some((name) => name.length > MAX_TEXT)) miss('label.too-long', 'rotation');
    return named.length > 0 ? named : undefined;
  };
  // No hands at all are no turn: left out, a turn is an orbit.
  const hands = (): number | undefined => maybe('handsEach') || undefined;

  const type = field('type').toLowerCase();
  let read: StructureRow | undefined;
  if (type === 'break') {
    const parts = field('colourUp').split(/\s+/).filter(Boolean);
    const colourUp = parts.map((part) => whole(part, MAX_CHIPS_IN_ROW, (code) => miss(code, 'colourUp')));
    read = { type, minutes: minutes(), label: text('label'), colourUp: colourUp.length > 0 ? colourUp : undefined };
  } else if (type === 'level') {
    const noBlinds = field('bringIn') !== '' || field('smallBet') !== '';
    const blind = (name: string) => (noBlinds ? (maybe(name) ?? 0) : amount(name));
    read = {
      type,
      smallBlind: blind('smallBlind'),
      bigBlind: blind('bigBlind'),
      ante: maybe('ante') ?? 0,
      anteKind: oneOf<AnteKind>('anteKind', ANTE_KINDS, 'ante-kind.unknown') ?? 'none',
      minutes: minutes(),
      label: text('label'),
      begins: oneOf<Beginning>('begins', BEGINNINGS, 'begins.unknown'),
      game: text('game'),
      rotation: games(),
      handsEach: hands(),
      bringIn: maybe('bringIn'),
      smallBet: maybe('smallBet'),
      bigBet: maybe('bigBet'),
    };
  } else miss('type.unknown', 'type');
  return { row: refusals.length > 0 || !read ? undefined : withoutUndefined(read), refusals };
}

function whole(text: string, most: number, miss: (code: RefusalCode) => void): number {
  if (text === '') miss('number.missing');
  else if (!/^-?\d+$/.test(text)) miss('number.not-whole');
  else if (Number(text) > most) miss('number.too-large');
  else if (Number(text) < 0) miss('number.negative');
  return Number(text);
}

function withoutUndefined(row: StructureRow): StructureRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as StructureRow;
}
