/** Puts the figures of a run into a page of documentation, each suite's between two marks of its own. */
import type { Figure } from './measure.ts';
import { asMarkdown } from './peers/table.ts';

export const begins = (suite: string): string => `<!-- bench ${suite} -->`;
export const ENDS = '<!-- end -->';

/** A suite for which the page has no place yet gets one at its end. */
export function withTables(page: string, figures: readonly Figure[], taken: string): string {
  const suites = [...new Set(figures.map(({ suite }) => suite))];
  return suites.reduce((text, suite) => {
    const own = figures.filter((figure) => figure.suite === suite);
    const table = own.some((figure) => figure.server) ? asMarkdown(own, format) : asList(own);
    const [before, after] = around(text, suite);
    return `${before}${begins(suite)}\n${taken}\n\n${table}\n${after}`;
  }, page);
}

/** The page before a suite's place, and from its end on. */
function around(page: string, suite: string): [before: string, after: string] {
  const from = page.indexOf(begins(suite));
  const to = page.indexOf(ENDS, from);
  if (from < 0 || to < 0) return [`${page.trimEnd()}\n\n## ${suite}\n`, `${ENDS}\n`];
  return [page.slice(0, from), page.slice(to)];
}

function asList(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, aim }) => [name, `${format(value)} ${unit}`, aim ?? '']);
  return [['what', 'value', 'aim'], ['---', '---:', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

export function format(value: number): string {
  const digits = value >= 100 ? 0 : value >= 1 ? 1 : 3;
  return new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value);
}
