/** Structures to CSV and JSON; what is written reads back the same ([STRUCT-3]). */
import { COLUMNS, GAMES_BETWEEN, RARE_COLUMNS } from './columns.ts';
import { csvCell } from './csv-table.ts';
import type { Structure, StructureRow, StructureTerms } from './structure.ts';

function cellOf(row: StructureRow, field: string): string {
  const value = (row as unknown as Record<string, unknown>)[field];
  if (value === undefined) return '';
  return csvCell(Array.isArray(value) ? value.join(field === 'rotation' ? GAMES_BETWEEN : ' ') : String(value));
}

/** Rows only: CSV has no place for a starting stack and the like, JSON has. */
export function writeCsvStructure(structure: Structure): string {
  const used = RARE_COLUMNS.filter(([field]) => structure.rows.some((row) => cellOf(row, field) !== ''));
  const columns = [...COLUMNS, ...used];
  const lines = structure.rows.map((row) => columns.map(([field]) => cellOf(row, field)).join(','));
  return `${[columns.map(([, column]) => column).join(','), ...lines].join('\n')}\n`;
}

export function writeJsonStructure(structure: Structure, terms: StructureTerms = {}): string {
  const levels = structure.rows.map(({ type, ...row }) => (type === 'break' ? { break: true, ...row } : row));
  return `${JSON.stringify({ ...terms, levels }, null, 2)}\n`;
}
