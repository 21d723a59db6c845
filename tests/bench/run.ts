/**
 * `npm run bench [suite…]`: figures as a table, and as JSON in `data/bench.json` (or where
 * PVM_BENCH_OUT says). Medians of at least five runs; nothing is asserted here.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Figure } from './measure.ts';
import { asMarkdown } from './peers/table.ts';

type Suite = () => AsyncIterable<Figure>;

const SUITES: Record<string, () => Promise<Suite>> = {
  fold: async () => (await import('./fold.ts')).foldSuite,
  director: async () => (await import('./director.ts')).directorSuite,
  sync: async () => (await import('./sync.ts')).syncSuite,
  start: async () => (await import('./start.ts')).startSuite,
  tablet: async () => (await import('./tablet.ts')).tabletSuite,
  redraw: async () => (await import('./redraw.ts')).redrawSuite,
  display: async () => (await import('./display.ts')).displaySuite,
  peers: async () => (await import('./peers/suite.ts')).peersSuite,
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, load] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  const suite = await load();
  for await (const figure of suite()) {
    figures.push(figure);
    const aim = figure.aim ? `  (aim ${figure.aim})` : '';
    const name = figure.server ? `${figure.name} [${figure.server}]` : figure.name;
    console.log(`  ${name.padEnd(84)} ${format(figure.value).padStart(12)} ${figure.unit}${aim}`);
  }
}

const sideBySide = figures.filter((figure) => figure.server !== undefined);
if (sideBySide.length > 0) console.log(`\n${asMarkdown(sideBySide, format)}`);

const machine = { cpus: cpus().length, model: cpus()[0]?.model, memory: totalmem(), node: process.version };
const out = resolve(process.env.PVM_BENCH_OUT ?? 'data/bench.json');
await mkdir(dirname(out), { recursive: true });
await writeFile(out, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
console.log(`\n${figures.length} figures in ${out}`);

function format(value: number): string {
  const digits = value >= 100 ? 0 : value >= 1 ? 1 : 3;
  return new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value);
}
