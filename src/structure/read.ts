/**
 * Structures from CSV and JSON ([STRUCT-3]). A reading never throws: it either gives the structure (with
 * warnings) or refusals that name row and field ([STRUCT-2]). `reviewStructure` keeps what a refused file holds
 * beside, row by row, so that its good rows can go in.
 */
import { checkRows, type StructureRefusal, type StructureWarning } from './check.ts';
import { COLUMNS, type Field, GAMES_BETWEEN, RARE_COLUMNS, type RowReading, readRow } from './columns.ts';
import { type CsvLine, readCsv } from './csv-table.ts';
import type { Structure, StructureRow, StructureTerms } from './structure.ts';
import { readTerms } from './terms.ts';

export type StructureReading =
  | {
      readonly structure: Structure;
      readonly terms: StructureTerms;
      readonly refusals: readonly [];
      readonly warnings: readonly StructureWarning[];
    }
  | {
      readonly structure?: undefined;
      readonly refusals: readonly StructureRefusal[];
      readonly warnings: readonly StructureWarning[];
    };

/** One row of a file; its number is its place, from 1. */
export interface ReviewedRow {
  /** What stands in it, by field; fields with nothing in them are left out. */
  readonly cells: Readonly<Record<string, string>>;
  /** Undefined when it could not be read. */
  readonly row: StructureRow | undefined;
}

export interface StructureReview {
  readonly reading: StructureReading;
  /** All rows of the file, good and bad; none when the file as a whole can't be read. */
  readonly rows: readonly ReviewedRow[];
  readonly terms: StructureTerms;
}

/** CSV or JSON, told apart by the first character. `chipSet`: see `checkRows`; without one, the file's own counts. */
export const readStructure = (text: string, chipSet: readonly number[] = []): StructureReading =>
  reviewStructure(text, chipSet).reading;

export function reviewStructure(text: string, chipSet: readonly number[] = []): StructureReview {
  return /^[\uFEFF\s]*[{[]/.test(text) ? reviewJson(text, chipSet) : reviewCsv(text, chipSet);
}

function reviewCsv(text: string, chipSet: readonly number[]): StructureReview {
  const { lines, openQuote } = readCsv(text);
  if (openQuote !== undefined) return unreadable({ code: 'quote.open', row: Math.max(0, lines.length - 1) });
  const [header, ...body] = lines;
  if (!header) return unreadable({ code: 'structure.no-level', row: 0 });
  const names = header.cells.map(columnName);
  const missing = ['type', 'small_blind', 'big_blind', 'minutes'].find((column) => !names.includes(column));
  if (missing) return unreadable({ code: 'column.missing', row: 0, field: missing });
  const place = new Map([...COLUMNS, ...RARE_COLUMNS].map(([field, column]) => [field, names.indexOf(column)]));
  const tooWide = ({ cells }: CsvLine) => cells.slice(names.length).some((cell) => cell.trim() !== '');
  const readings = body.map((line, at): Reviewed => {
    const field: Field = (name) => line.cells[place.get(name) ?? -1]?.trim() ?? '';
    if (!tooWide(line)) return { field, ...readRow(field, at + 1) };
    return { field, row: undefined, refusals: [{ code: 'cell.too-many', row: at + 1 }] };
  });
  return review(readings, {}, [], chipSet);
}

const columnName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

function reviewJson(text: string, chipSet: readonly number[]): StructureReview {
  try {
    return reviewFile(JSON.parse(text.replace(/^\uFEFF/, '')), chipSet);
  } catch {
    return unreadable({ code: 'json.unreadable', row: 0 });
  }
}

/** What a JSON file holds, parsed already: `{ levels: […] }` with terms beside, or the levels alone. */
export function reviewFile(json: unknown, chipSet: readonly number[] = []): StructureReview {
  const file = Array.isArray(json) ? { levels: json } : json;
  if (!isRecord(file) || !Array.isArray(file.levels))
    return unreadable({ code: 'json.shape', row: 0, field: 'levels' });
  const { terms, refusals } = readTerms(file);
  const readings = file.levels.map((each: unknown, at): Reviewed => {
    const field = jsonField(isRecord(each) ? each : {});
    if (isRecord(each)) return { field, ...readRow(field, at + 1) };
    return { field, row: undefined, refusals: [{ code: 'json.shape', row: at + 1 }] };
  });
  return review(readings, terms, refusals, chipSet.length > 0 ? chipSet : (terms.chipSet ?? []));
}

/** A JSON row's field as text; a row with `break: true` is a break. */
function jsonField(row: Record<string, unknown>): Field {
  return (name) => {
    if (name === 'type') return row.break === true ? 'break' : typeof row.type === 'string' ? row.type : 'level';
    const value = row[name];
    if (value === undefined || value === null) return '';
    if (Array.isArray(value)) return value.map(String).join(name === 'rotation' ? GAMES_BETWEEN : ' ');
    return typeof value === 'object' ? '?' : String(value).trim();
  };
}

interface Reviewed extends RowReading {
  readonly field: Field;
}

function review(
  readings: readonly Reviewed[],
  terms: StructureTerms,
  termRefusals: readonly StructureRefusal[],
  chipSet: readonly number[],
): StructureReview {
  const rows = readings.map(({ row }) => row);
  const { refusals, warnings } = checkRows(rows, chipSet);
  const unread = [...termRefusals, ...readings.flatMap((each) => each.refusals)];
  const all = [...unread, ...refusals].sort((a, b) => a.row - b.row);
  const reading: StructureReading =
    all.length > 0
      ? { refusals: all, warnings }
      : { structure: { rows: rows as StructureRow[] }, terms, refusals: [], warnings };
  return { reading, rows: readings.map(({ field, row }) => ({ cells: cellsOf(field), row })), terms };
}

/** The filled cells of a row, by field. */
export function cellsOf(field: Field): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name] of [...COLUMNS, ...RARE_COLUMNS]) {
    const value = field(name);
    if (value !== '') cells[name] = value;
  }
  return cells;
}

const unreadable = (refusal: StructureRefusal): StructureReview => ({
  ...{ reading: { refusals: [refusal], warnings: [] }, rows: [], terms: {} },
});

/** Rows that are refused, by number, each once; findings about the whole structure have none. */
export const badRows = ({ reading, rows }: StructureReview): number[] => [
  ...new Set(
    reading.refusals
      .filter(({ row, code }) => row > 0 && row <= rows.length && code !== 'structure.too-long')
      .map(({ row }) => row),
  ),
];

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
