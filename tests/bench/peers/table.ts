/** The figures as a table for a page of documentation: a row for each measure, a column for each server. */
import type { Figure } from '../measure.ts';
import type { ServerName } from './server-process.ts';
import { TITLES } from './sheet.ts';

export function asMarkdown(figures: readonly Figure[], format: (value: number) => string): string {
  const servers = (Object.keys(TITLES) as ServerName[]).filter((name) => figures.some((one) => one.server === name));
  const names = [...new Set(figures.map((figure) => figure.name))];
  const rows = names.map((name) => {
    const own = figures.filter((figure) => figure.name === name);
    const { unit } = own[0]!;
    const cells = servers.map((server) => {
      const figure = own.find((one) => one.server === server);
      return figure ? format(figure.value) : '—';
    });
    return [`${name}, ${unit}`, ...cells, own.find((figure) => figure.aim)?.aim ?? ''];
  });
  const head = ['what', ...servers.map((server) => TITLES[server]), 'aim'];
  return [head, head.map((_, i) => (i === 0 || i === head.length - 1 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
