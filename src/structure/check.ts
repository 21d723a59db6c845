/**
 * What a structure must obey ([STRUCT-2]). A refusal or warning names the row (from 1, as people count,
 * breaks included), the field and a code; words for codes live with the surfaces. Never throws.
 */
import type { Level, StructureRow } from './structure.ts';

export type RefusalCode =
  | 'structure.no-level'
  | 'structure.too-long'
  | 'blind.falls'
  | 'blind.small-above-big'
  | 'blind.missing'
  | 'ante.kind-missing'
  | 'duration.not-positive'
  | 'duration.too-long'
  | 'number.not-whole'
  | 'number.too-large'
  | 'number.negative'
  | 'number.missing'
  | 'type.unknown'
  | 'ante-kind.unknown'
  | 'begins.unknown'
  | 'label.too-long'
  | 'column.missing'
  | 'cell.too-many'
  | 'quote.open'
  | 'json.unreadable'
  | 'json.shape';
export type WarningCode = 'level.repeats' | 'blind.repeats' | 'blind.steep' | 'blind.no-chip';

export interface Finding<C extends string = RefusalCode | WarningCode> {
  readonly code: C;
  /** Row of the structure, from 1; 0 for the structure as a whole. */
  readonly row: number;
  readonly field?: string | undefined;
  /** What stood there, as text, cut to 40 characters. */
  readonly found?: string | undefined;
}
export type StructureRefusal = Finding<RefusalCode>;
export type StructureWarning = Finding<WarningCode>;

export interface Check {
  readonly refusals: readonly StructureRefusal[];
  readonly warnings: readonly StructureWarning[];
}

/** A rise of the big blind by more than this many tenths is steep. */
const STEEP_TENTHS = 25;

/** Check rows; `chipSet` (values of the chips that players start with) also checks that big blinds can be posted. */
export function checkRows(rows: readonly StructureRow[], chipSet: readonly number[] = []): Check {
  const refusals: StructureRefusal[] = [];
  const warnings: StructureWarning[] = [];
  let inPlay = [...chipSet];
  let before: Level | undefined;
  rows.forEach((each, i) => {
    const row = i + 1;
    if (!Number.isInteger(each.minutes)) refusals.push({ code: 'number.not-whole', row, field: 'minutes' });
    else if (each.minutes <= 0) refusals.push({ code: 'duration.not-positive', row, field: 'minutes' });
    if (each.type === 'break') {
      inPlay = inPlay.filter((chip) => !each.colourUp?.includes(chip));
      return;
    }
    refusals.push(...levelRefusals(each, before, row));
    warnings.push(...levelWarnings(each, before, inPlay, row));
    before = each;
  });
  if (!before) refusals.unshift({ code: 'structure.no-level', row: 0 });
  return { refusals, warnings };
}

const AMOUNTS = ['smallBlind', 'bigBlind', 'ante', 'bringIn', 'smallBet', 'bigBet'] as const;
const BLINDS = ['smallBlind', 'bigBlind'] as const;

function levelRefusals(level: Level, before: Level | undefined, row: number): StructureRefusal[] {
  const refusals: StructureRefusal[] = [];
  for (const field of AMOUNTS) {
    const amount = level[field];
    if (amount !== undefined && !(Number.isSafeInteger(amount) && amount >= 0))
      refusals.push({ code: 'number.not-whole', row, field });
  }
  if (refusals.length > 0) return refusals;
  if (level.smallBlind > level.bigBlind) refusals.push({ code: 'blind.small-above-big', row, field: 'smallBlind' });
  // Stud and limit levels may do without blinds, but something must be posted.
  if (level.bigBlind === 0 && level.ante === 0 && !level.bringIn)
    refusals.push({ code: 'blind.missing', row, field: 'bigBlind' });
  if (level.ante > 0 && level.anteKind === 'none') refusals.push({ code: 'ante.kind-missing', row, field: 'anteKind' });
  if (before && level.begins === undefined)
    for (const field of BLINDS)
      if (level[field] < before[field]) refusals.push({ code: 'blind.falls', row, field, found: String(level[field]) });
  return refusals;
}

function levelWarnings(
  level: Level,
  before: Level | undefined,
  chips: readonly number[],
  row: number,
): StructureWarning[] {
  const warnings: StructureWarning[] = [];
  if (before && level.begins === undefined) {
    const repeats = BLINDS.filter((field) => level[field] > 0 && level[field] === before[field]);
    if (repeats.length === 2 && level.ante === before.ante && level.anteKind === before.anteKind)
      warnings.push({ code: 'level.repeats', row });
    else for (const field of repeats) warnings.push({ code: 'blind.repeats', row, field });
    if (before.bigBlind > 0 && level.bigBlind * 10 > before.bigBlind * STEEP_TENTHS)
      warnings.push({ code: 'blind.steep', row, field: 'bigBlind', found: String(level.bigBlind) });
  }
  // With change given, a set of chips posts any multiple of their common measure.
  const measure = chips.reduce((a, b) => commonMeasure(a, b), 0);
  if (measure > 0 && level.bigBlind % measure !== 0)
    warnings.push({ code: 'blind.no-chip', row, field: 'bigBlind', found: String(level.bigBlind) });
  return warnings;
}

function commonMeasure(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
