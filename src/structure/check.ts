/**
 * What a structure must obey ([STRUCT-2]). A refusal or warning names the row (from 1, as people count,
 * breaks included), the field and a code; words for codes live with the surfaces. Never throws.
 *
 * Blinds, and what stands in their place in limit and stud games, must not fall from one level of a game to the
 * next of the same game. A level that names another game begins one; `begins` says it where no game is named.
 */
import { MAX_CHIPS_IN_ROW, MAX_COLOUR_UPS, MAX_GAMES, MAX_HANDS, MAX_MINUTES, MAX_ROWS, MAX_TEXT } from './limits.ts';
import { measureOf } from './measure.ts';
import { type Level, leadOf, type StructureRow } from './structure.ts';

export type RefusalCode =
  | 'structure.no-level'
  | 'structure.too-long'
  | 'blind.falls'
  | 'blind.small-above-big'
  | 'blind.missing'
  | 'bring-in.above-bet'
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
  | 'list.too-long'
  | 'column.missing'
  | 'cell.too-many'
  | 'quote.open'
  | 'json.unreadable'
  | 'json.shape';
export type WarningCode = 'level.repeats' | 'blind.repeats' | 'blind.steep' | 'blind.no-chip' | 'bet.falls';

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

/** A rise by more than this many tenths is steep. */
const STEEP_TENTHS = 25;
const BLINDS = ['smallBlind', 'bigBlind'] as const;
const BETS = ['bringIn', 'smallBet', 'bigBet'] as const;
const AMOUNTS = ['bigBlind', 'smallBlind', 'ante', ...BETS] as const;
type Amount = (typeof AMOUNTS)[number];

/** The last level of a game, its amounts filled up from the levels before where it has none. */
type Reference = Readonly<Record<Amount, number>> & { readonly level: Level };

/**
 * Check rows; `chipSet` (values of all chips that are used) also checks that what must be posted can be. A row that
 * could not be read is undefined: it keeps its number, and nothing is compared across it.
 */
export function checkRows(rows: readonly (StructureRow | undefined)[], chipSet: readonly number[] = []): Check {
  const refusals: StructureRefusal[] = [];
  const warnings: StructureWarning[] = [];
  const games = new Map<string, Reference>();
  let chips = chipSet;
  rows.forEach((each, i) => {
    const row = i + 1;
    if (!each) {
      games.clear();
      return;
    }
    const faults = boundFaults(each, row);
    refusals.push(...faults);
    if (each.type === 'break') {
      if (each.colourUp) chips = chips.filter((chip) => !each.colourUp!.includes(chip));
      return;
    }
    const game = each.game ?? '';
    if (each.begins) games.clear();
    const before = games.get(game);
    if (faults.length === 0) refusals.push(...levelFaults(each, before, row));
    warnings.push(...levelWarnings(each, before, chips, row));
    games.set(game, referenceOf(each, before));
  });
  if (!rows.some((each) => !each || each.type === 'level')) refusals.unshift({ code: 'structure.no-level', row: 0 });
  if (rows.length > MAX_ROWS) refusals.unshift({ code: 'structure.too-long', row: MAX_ROWS + 1 });
  return { refusals, warnings };
}

function referenceOf(level: Level, before: Reference | undefined): Reference {
  const amounts = AMOUNTS.map((field) => [field, level[field] || before?.[field] || 0] as const);
  return { ...(Object.fromEntries(amounts) as Record<Amount, number>), level };
}

/** Numbers that are whole and within bounds, texts and lists that are not too long: what an event can carry. */
function boundFaults(row: StructureRow, number: number): StructureRefusal[] {
  const faults: StructureRefusal[] = [];
  const miss = (code: RefusalCode, field: string) => faults.push({ code, row: number, field });
  const whole = (field: string, value: number, most: number) => {
    if (!Number.isSafeInteger(value) || value < 0) miss('number.not-whole', field);
    else if (value > most) miss('number.too-large', field);
  };
  const short = (field: string, value: string | undefined) =>
    value !== undefined && value.length > MAX_TEXT && miss('label.too-long', field);
  if (!Number.isInteger(row.minutes)) miss('number.not-whole', 'minutes');
  else if (row.minutes <= 0) miss('duration.not-positive', 'minutes');
  else if (row.minutes > MAX_MINUTES) miss('duration.too-long', 'minutes');
  short('label', row.label);
  if (row.type === 'break') {
    for (const chip of row.colourUp ?? []) whole('colourUp', chip, MAX_CHIPS_IN_ROW);
    if ((row.colourUp?.length ?? 0) > MAX_COLOUR_UPS) miss('list.too-long', 'colourUp');
    return faults;
  }
  for (const field of AMOUNTS) if (row[field] !== undefined) whole(field, row[field], MAX_CHIPS_IN_ROW);
  if (row.handsEach !== undefined) whole('handsEach', row.handsEach || -1, MAX_HANDS);
  short('game', row.game);
  for (const game of row.rotation ?? []) short('rotation', game);
  if ((row.rotation?.length ?? 0) > MAX_GAMES) miss('list.too-long', 'rotation');
  return faults;
}

function levelFaults(level: Level, before: Reference | undefined, row: number): StructureRefusal[] {
  const faults: StructureRefusal[] = [];
  const { smallBlind, bigBlind, ante, anteKind, bringIn = 0, smallBet = 0, bigBet = 0 } = level;
  if (smallBlind > bigBlind) faults.push({ code: 'blind.small-above-big', row, field: 'smallBlind' });
  if (bigBet > 0 && smallBet > bigBet) faults.push({ code: 'blind.small-above-big', row, field: 'smallBet' });
  if (smallBet > 0 && bringIn > smallBet) faults.push({ code: 'bring-in.above-bet', row, field: 'bringIn' });
  // Stud and limit levels may do without blinds, but something must be posted.
  if (bigBlind === 0 && ante === 0 && bringIn === 0) faults.push({ code: 'blind.missing', row, field: 'bigBlind' });
  if (ante > 0 && anteKind === 'none') faults.push({ code: 'ante.kind-missing', row, field: 'anteKind' });
  if (!before) return faults;
  const instead = bringIn > 0 || smallBet > 0;
  for (const field of BLINDS) {
    const falls = level[field] < before[field] && !(level[field] === 0 && instead);
    if (falls) faults.push({ code: 'blind.falls', row, field, found: String(level[field]) });
  }
  // Where no blinds are, the bring-in and the limits stand in their place.
  if (bigBlind === 0)
    for (const [field, bet] of fallenBets(level, before))
      faults.push({ code: 'blind.falls', row, field, found: String(bet) });
  return faults;
}

function fallenBets(level: Level, before: Reference): [string, number][] {
  return BETS.flatMap((field): [string, number][] => {
    const bet = level[field] ?? 0;
    return bet > 0 && bet < before[field] ? [[field, bet]] : [];
  });
}

function levelWarnings(
  level: Level,
  before: Reference | undefined,
  chips: readonly number[],
  row: number,
): StructureWarning[] {
  const warnings: StructureWarning[] = [];
  if (before) {
    warnings.push(...repeats(level, before.level, row));
    if (level.bigBlind > 0)
      for (const [field, bet] of fallenBets(level, before))
        warnings.push({ code: 'bet.falls', row, field, found: String(bet) });
    const [lead, led] = [leadOf(level), leadOf(before.level)];
    const field = level.bigBlind > 0 ? 'bigBlind' : level.smallBet ? 'smallBet' : 'bringIn';
    if (led > 0 && lead * 10 > led * STEEP_TENTHS)
      warnings.push({ code: 'blind.steep', row, field, found: String(lead) });
  }
  const measure = measureOf(chips);
  const unposted = AMOUNTS.find((field) => measure > 0 && (level[field] ?? 0) % measure !== 0);
  if (unposted) warnings.push({ code: 'blind.no-chip', row, field: unposted, found: String(level[unposted]) });
  return warnings;
}

function repeats(level: Level, before: Level, row: number): StructureWarning[] {
  const same = AMOUNTS.every((field) => (level[field] ?? 0) === (before[field] ?? 0));
  if (same && level.anteKind === before.anteKind) return [{ code: 'level.repeats', row }];
  const blinds = BLINDS.filter((field) => level[field] > 0 && level[field] === before[field]);
  return blinds.map((field) => ({ code: 'blind.repeats', row, field }));
}
