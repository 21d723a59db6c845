/**
 * A structure while somebody works on it: its rows as they are typed, so that a half-typed number or a bad row of
 * an import can stand there with what is wrong beside it. Read by the same rules as a file. All edits are pure.
 */
import { checkRows, type StructureRefusal, type StructureWarning } from './check.ts';
import { chipsInPlay, readChipSet, usualChips, writeChipSet } from './chip-set.ts';
import { type Field, GAMES_BETWEEN, readRow } from './columns.ts';
import { rungsUpTo } from './ladder.ts';
import { MAX_CHIPS_IN_ROW, MAX_ROWS } from './limits.ts';
import { cellsOf, type StructureReview } from './read.ts';
import { scaleRows } from './scale.ts';
import { type Level, rotateGames, type Structure, type StructureRow } from './structure.ts';

export interface DraftRow {
  /** Stays with the row wherever it goes. */
  readonly key: number;
  readonly type: StructureRow['type'];
  /** What is typed, by field; empty ones are left out. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Draft {
  readonly rows: readonly DraftRow[];
  /** Values of the chips, as typed. */
  readonly chips: string;
  /** The next row's key. */
  readonly next: number;
}

export interface DraftReading {
  /** Row by row; undefined where it can't be read. */
  readonly rows: readonly (StructureRow | undefined)[];
  /** Undefined when the typed chips can't be read. */
  readonly chipSet: readonly number[] | undefined;
  readonly refusals: readonly StructureRefusal[];
  readonly warnings: readonly StructureWarning[];
  /** Only when nothing is refused. */
  readonly structure: Structure | undefined;
}

export function readDraft(draft: Draft): DraftReading {
  const chipSet = readChipSet(draft.chips);
  const readings = draft.rows.map((row, at) => readRow(fieldOf(row), at + 1));
  const rows = readings.map(({ row }) => row);
  const { refusals, warnings } = checkRows(rows, chipSet ?? []);
  const all = [...readings.flatMap((each) => each.refusals), ...refusals].sort((a, b) => a.row - b.row);
  const structure = all.length === 0 ? { rows: rows as StructureRow[] } : undefined;
  return { rows, chipSet, refusals: all, warnings, structure };
}

/** `10,000` and `10 000` are one number; a point stays, since it may mean a fraction. */
const GROUPED = /^\d{1,3}(?:[,\s’']\d{3})+$/;
const fieldOf =
  ({ type, cells }: DraftRow): Field =>
  (name) => {
    const typed = name === 'type' ? type : (cells[name]?.trim() ?? '');
    return GROUPED.test(typed) && name !== 'label' && name !== 'colourUp' ? typed.replaceAll(/[,\s’']/g, '') : typed;
  };

export function draftOf(rows: readonly StructureRow[], chipSet?: readonly number[]): Draft {
  const chips = writeChipSet(chipSet && chipSet.length > 0 ? chipSet : usualChips(rows));
  return { rows: rows.map((row, key) => draftRow(row, key)), chips, next: rows.length };
}

function draftRow(row: StructureRow, key: number): DraftRow {
  const { type, ...rest } = row;
  const values = rest as unknown as Record<string, unknown>;
  const field: Field = (name) => {
    const value = values[name];
    if (Array.isArray(value)) return value.join(name === 'rotation' ? GAMES_BETWEEN : ' ');
    return value === undefined ? '' : String(value);
  };
  return { key, type, cells: cellsOf(field) };
}

/**
 * What an import holds: its good rows, or all of them with the bad ones as they stood in the file, to be put right. Rows
 * beyond what a structure can have stay out; `left` says how many.
 */
export function draftOfReview(review: StructureReview, which: 'good' | 'all'): { draft: Draft; left: number } {
  const taken = review.rows.filter(({ row }) => which === 'all' || row !== undefined);
  const kept = taken.slice(0, MAX_ROWS);
  const rows = kept.map(({ cells: { type, ...cells }, row }, key): DraftRow => {
    const isBreak = row ? row.type === 'break' : type?.toLowerCase() === 'break' || cells.bigBlind === undefined;
    return { key, type: isBreak ? 'break' : 'level', cells };
  });
  const good = kept.flatMap(({ row }) => (row ? [row] : []));
  const chips = writeChipSet(review.terms.chipSet ?? usualChips(good));
  return { draft: { rows, chips, next: rows.length }, left: taken.length - kept.length };
}

export function withCell(draft: Draft, key: number, field: string, typed: string): Draft {
  const rows = draft.rows.map((row) => {
    if (row.key !== key) return row;
    const { [field]: _, ...others } = row.cells;
    return { ...row, cells: typed === '' ? others : { ...others, [field]: typed } };
  });
  return { ...draft, rows };
}

export const withChips = (draft: Draft, chips: string): Draft => ({ ...draft, chips });

export const placeOf = (draft: Draft, key: number): number => draft.rows.findIndex((row) => row.key === key);

/**
 * Where a row is now that stood at `at` (from 0) when the draft was made by `draftOf`; where it was taken out, the
 * nearest one before it that is still there. Null when none is.
 */
export function placeNow(draft: Draft, at: number): number | null {
  for (let key = at; key >= 0; key--) {
    const place = placeOf(draft, key);
    if (place >= 0) return place;
  }
  return null;
}

/** A row goes to another place (from 0), within the rows from `first` on: what was played stays where it is. */
export function moveRow(draft: Draft, key: number, to: number, first = 0): Draft {
  const from = placeOf(draft, key);
  const place = Math.min(Math.max(to, first), draft.rows.length - 1);
  if (from < first || from === place) return draft;
  const rows = [...draft.rows];
  rows.splice(place, 0, ...rows.splice(from, 1));
  return { ...draft, rows };
}

export function removeRow(draft: Draft, key: number): Draft {
  return { ...draft, rows: draft.rows.filter((row) => row.key !== key) };
}

export function duplicateRow(draft: Draft, key: number): Draft {
  const at = placeOf(draft, key);
  return at < 0 ? draft : inserted(draft, at + 1, draft.rows[at]!);
}

/** A level that goes on from the one before `at` (from 0) and stays below the one after it. */
export function insertLevel(draft: Draft, at: number): Draft {
  return inserted(draft, at, draftRow(nextLevel(readDraft(draft), at), 0));
}

export function insertBreak(draft: Draft, at: number): Draft {
  const before = draft.rows.findLast(({ type }) => type === 'break')?.cells.minutes ?? '10';
  return inserted(draft, at, { key: 0, type: 'break', cells: { minutes: before } });
}

function inserted(draft: Draft, at: number, row: DraftRow): Draft {
  if (draft.rows.length >= MAX_ROWS) return draft;
  const rows = [...draft.rows];
  rows.splice(at, 0, { ...row, key: draft.next });
  return { ...draft, rows, next: draft.next + 1 };
}

const FIRST: Level = { type: 'level', smallBlind: 100, bigBlind: 200, ante: 0, anteKind: 'none', minutes: 20 };
/** Blinds usually grow by so much from level to level. */
const USUAL_GROWTH = 1.4;

function nextLevel({ rows, chipSet }: DraftReading, at: number): Level {
  const isLevel = (row: StructureRow | undefined): row is Level => row?.type === 'level';
  const before = rows.slice(0, at).findLast(isLevel);
  const after = rows.slice(at).find(isLevel);
  if (!before) return after ? { ...after, begins: undefined } : FIRST;
  const chips = chipsInPlay(rows, at, chipSet ?? []);
  if (before.bigBlind === 0 || chips.length === 0) return { ...before, label: undefined, begins: undefined };
  const most = Math.min(after?.bigBlind ? after.bigBlind - 1 : before.bigBlind * 2.5, MAX_CHIPS_IN_ROW);
  const wanted = after?.bigBlind ? Math.sqrt(before.bigBlind * after.bigBlind) : before.bigBlind * USUAL_GROWTH;
  const distance = (big: number) => Math.abs(Math.log(big / wanted));
  const [next] = rungsUpTo(most, chips)
    .filter(({ small, big }) => small > before.smallBlind && big > before.bigBlind)
    .filter(({ small }) => !after?.smallBlind || small < after.smallBlind)
    .sort((a, b) => distance(a.big) - distance(b.big));
  const blinds = next ? { smallBlind: next.small, bigBlind: next.big } : {};
  const ante = next && before.ante === before.bigBlind ? next.big : before.ante;
  return { ...before, ...blinds, ante, label: undefined, begins: undefined };
}

/**
 * [STRUCT-1] The rotation of the level at `at` (from 0), one game a level from there on, in place of all of them within each.
 * The same draft where that level has none.
 */
export function spreadRotation(draft: Draft, at: number): Draft {
  const { rows } = readDraft(draft);
  const row = rows[at];
  if (row?.type !== 'level' || !row.rotation) return draft;
  const known = rows.slice(at).map((each): StructureRow => each ?? { type: 'break', minutes: 1 });
  const spread = rotateGames(known, row.rotation);
  const next = draft.rows.map((each, place) => {
    const level = spread[place - at];
    if (level?.type !== 'level') return each;
    return draftRow({ ...level, rotation: undefined, handsEach: undefined }, each.key);
  });
  return { ...draft, rows: next };
}

/** All amounts times `factor`; rows that can't be read stay as they are. Undefined when an amount grows out of bounds. */
export function scaleDraft(draft: Draft, factor: number, first = 0): Draft | undefined {
  const { rows, chipSet } = readDraft(draft);
  const known = rows.map((row): StructureRow => row ?? { type: 'break', minutes: 1 });
  const scaled = scaleRows(known, factor, chipSet ?? []);
  if (!scaled) return undefined;
  const next = draft.rows.map((row, at) => (at >= first && rows[at] ? draftRow(scaled[at]!, row.key) : row));
  return { ...draft, rows: next };
}
