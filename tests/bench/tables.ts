/** Puts the figures of a run into a page of documentation, each suite's between two marks of its own. */
import type { Figure } from './measure.ts';
import { asMarkdown } from './peers/table.ts';

export const begins = (suite: string): string => `<!-- bench ${suite} -->`;
export const ENDS = '<!-- end -->';

/** Throws when the page has no place for a suite. */
export function withTables(page: string, figures: readonly Figure[], taken: string): string {
  const suites = [...new Set(figures.map(({ suite }) => suite))];
  return suites.reduce((text, suite) => {
    const own = figures.filter((figure) => figure.suite === suite);
    const from = text.indexOf(begins(suite));
    const to = text.indexOf(ENDS, from);
    if (from < 0 || to < 0) throw new Error(`the page has no ${begins(suite)} … ${ENDS}`);
    const table = own.some((figure) => figure.server) ? asMarkdown(own, format) : asList(own);
    return `${text.slice(0, from)}${begins(suite)}\n${taken}\n\n${table}\n${text.slice(to)}`;
  }, page);
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
