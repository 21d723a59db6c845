/** What a structure file says beside its rows: starting stack, late registration, re-buys, add-ons. */
import type { StructureRefusal } from './check.ts';
import { MAX_CHIPS_IN_ROW, MAX_ROWS, MAX_TEXT } from './limits.ts';
import type { StructureTerms } from './structure.ts';

/** Kinds of chips that one event may use. */
const MAX_KINDS = 30;

type Json = Record<string, unknown>;

const wholeUpTo = (value: unknown, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_TEXT;
const isLimit = (value: unknown): value is number | null => value === null || wholeUpTo(value, 1000);
const isChips = (value: unknown): value is number => wholeUpTo(value, MAX_CHIPS_IN_ROW);
const isLevel = (value: unknown): value is number => wholeUpTo(value, MAX_ROWS);
const isChipSet = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MAX_KINDS && value.every((chip) => isChips(chip) && chip > 0);
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Unknown fields are left alone; known ones that can't be meant are refused by name, on row 0. */
export function readTerms(file: Json): { terms: StructureTerms; refusals: StructureRefusal[] } {
  const known: readonly [keyof StructureTerms, (value: unknown) => boolean][] = [
    ['name', isText],
    ['startingStack', isChips],
    ['chipSet', isChipSet],
    ['lateRegistrationUntilLevel', isLevel],
    ['reentries', (it) => isObject(it) && isLimit(it.limit ?? null)],
    ['rebuys', (it) => isObject(it) && isLevel(it.untilLevel) && isLimit(it.limit ?? null) && isChips(it.chips)],
    ['addOns', (it) => isObject(it) && isText(it.at) && isLimit(it.limit ?? null) && isChips(it.chips)],
  ];
  const refusals: StructureRefusal[] = [];
  const terms: Json = {};
  for (const [field, holds] of known) {
    const value = file[field];
    if (value === undefined || value === null) continue;
    if (holds(value)) terms[field] = WINDOWS.has(field) ? windowOf(value as Json) : value;
    else refusals.push({ code: 'json.shape', row: 0, field });
  }
  return { terms: terms as StructureTerms, refusals };
}

const WINDOWS: ReadonlySet<string> = new Set(['reentries', 'rebuys', 'addOns']);

/** Its known fields; a limit that is left out is none. */
function windowOf({ untilLevel, at, limit, chips }: Json): Json {
  const known = { untilLevel, at, limit: limit ?? null, chips };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
