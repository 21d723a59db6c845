/**
 * Structures from CSV and JSON ([STRUCT-3]). A reading never throws: it either gives the structure (with
 * warnings) or refusals that name row and field ([STRUCT-2]).
 */
import { checkRows, type StructureRefusal, type StructureWarning } from './check.ts';
import { COLUMNS, type Field, RARE_COLUMNS, readRow } from './columns.ts';
import { readCsv } from './csv-table.ts';
import { MAX_ROWS } from './limits.ts';
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

/** CSV or JSON, told apart by the first character. `chipSet`: see `checkRows`. */
export function readStructure(text: string, chipSet: readonly number[] = []): StructureReading {
  return /^[\uFEFF\s]*[{[]/.test(text) ? readJsonStructure(text, chipSet) : readCsvStructure(text, chipSet);
}

export function readCsvStructure(text: string, chipSet: readonly number[] = []): StructureReading {
  const { lines, openQuote } = readCsv(text);
  if (openQuote !== undefined) return refusedAs({ code: 'quote.open', row: Math.max(0, lines.length - 1) });
  const [header, ...body] = lines;
  if (!header) return refusedAs({ code: 'structure.no-level', row: 0 });
  const names = header.cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const missing = ['type', 'small_blind', 'big_blind', 'minutes'].find((column) => !names.includes(column));
  if (missing) return refusedAs({ code: 'column.missing', row: 0, field: missing });
  const place = new Map([...COLUMNS, ...RARE_COLUMNS].map(([field, column]) => [field, names.indexOf(column)]));
  const tooWide = body.findIndex(({ cells }) => cells.slice(names.length).some((cell) => cell.trim() !== ''));
  if (tooWide >= 0) return refusedAs({ code: 'cell.too-many', row: tooWide + 1 });
  const fields = body.map(
    ({ cells }): Field =>
      (name) =>
        cells[place.get(name) ?? -1]?.trim() ?? '',
  );
  return readRows(fields, {}, [], chipSet);
}

export function readJsonStructure(text: string, chipSet: readonly number[] = []): StructureReading {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refusedAs({ code: 'json.unreadable', row: 0 });
  }
  const file = Array.isArray(json) ? { levels: json } : json;
  if (!isRecord(file) || !Array.isArray(file.levels)) return refusedAs({ code: 'json.shape', row: 0, field: 'levels' });
  const bad = file.levels.findIndex((each) => !isRecord(each));
  if (bad >= 0) return refusedAs({ code: 'json.shape', row: bad + 1 });
  const { terms, refusals } = readTerms(file);
  return readRows(file.levels.map(jsonField), terms, refusals, chipSet);
}

/** A JSON row's field as text; a row with `break: true` is a break. */
function jsonField(row: Record<string, unknown>): Field {
  return (name) => {
    if (name === 'type') return row.break === true ? 'break' : typeof row.type === 'string' ? row.type : 'level';
    const value = row[name];
    if (value === undefined || value === null) return '';
    if (Array.isArray(value)) return value.map(String).join(' ');
    return typeof value === 'object' ? '?' : String(value).trim();
  };
}

function readRows(
  fields: readonly Field[],
  terms: StructureTerms,
  termRefusals: readonly StructureRefusal[],
  chipSet: readonly number[],
): StructureReading {
  if (fields.length > MAX_ROWS) return refusedAs({ code: 'structure.too-long', row: MAX_ROWS + 1 });
  const readings = fields.map((field, i) => readRow(field, i + 1));
  const rows = readings.flatMap(({ row }): StructureRow[] => (row ? [row] : []));
  const unread = [...termRefusals, ...readings.flatMap(({ refusals }) => refusals)];
  // With a row missing, what the others say of each other would name wrong rows.
  if (unread.length > 0) return { refusals: unread, warnings: [] };
  const { refusals, warnings } = checkRows(rows, chipSet);
  if (refusals.length > 0) return { refusals, warnings };
  return { structure: { rows }, terms, refusals: [], warnings };
}

const refusedAs = (refusal: StructureRefusal): StructureReading => ({ refusals: [refusal], warnings: [] });

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
