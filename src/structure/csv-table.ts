/** Cells of a CSV text: quotes, CRLF, a byte order mark, commas or semicolons or tabs. Never throws. */

export interface CsvLine {
  /** Line of the text on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  /** Rows in order; rows with nothing in them are left out. */
  readonly lines: readonly CsvLine[];
  /** Line of a quote that is never closed. */
  readonly openQuote: number | undefined;
}

const SEPARATORS = [',', ';', '\t'];

/** The separator that the first line uses most; spreadsheets in many countries write semicolons. */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  const uses = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (uses(separator) > uses(best) ? separator : best));
}

export function readCsv(source: string): CsvTable {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const separator = separatorOf(text);
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let rowLine = 1;
  let quoteLine: number | undefined;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== '')) lines.push({ line: rowLine, cells });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const newline = char === '\n' || (char === '\r' && text[i + 1] !== '\n');
    if (newline) line++;
    if (quoteLine !== undefined) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoteLine = undefined;
    } else if (char === '"' && cell.trim() === '') {
      quoteLine = line;
      cell = '';
    } else if (char === separator) {
      cells.push(cell);
      cell = '';
    } else if (newline) {
      endRow();
      rowLine = line;
    } else if (char !== '\r') cell += char;
  }
  endRow();
  return { lines, openQuote: quoteLine };
}

/** One cell as CSV text. */
export const csvCell = (value: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
