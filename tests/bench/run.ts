/**
 * `npm run bench [suite…] [-- --runs N] [-- --write]`: figures as a table, and as JSON in `data/bench.json` (or where
 * PVM_BENCH_OUT says). Medians of five runs; nothing is asserted here. `--write` puts the tables into docs/benchmarks.md,
 * `--runs 1` is for trying out a suite, `--parts fan-out,memory` and `--servers bare,pvm` for a part of `peers`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, RUNS } from './measure.ts';
import { asMarkdown } from './peers/table.ts';
import { format, withTables } from './tables.ts';

type Suite = () => AsyncIterable<Figure>;

const SUITES: Record<string, () => Promise<Suite>> = {
  fold: async () => (await import('./fold.ts')).foldSuite,
  director: async () => (await import('./director.ts')).directorSuite,
  sync: async () => (await import('./sync.ts')).syncSuite,
  start: async () => (await import('./start.ts')).startSuite,
  tablet: async () => (await import('./tablet.ts')).tabletSuite,
  redraw: async () => (await import('./redraw.ts')).redrawSuite,
  phone: async () => (await import('./phone.ts')).phoneSuite,
  display: async () => (await import('./display.ts')).displaySuite,
  phones: async () => (await import('./phones/suite.ts')).phonesSuite,
  peers: async () => (await import('./peers/suite.ts')).peersSuite,
};
const PAGE = join(import.meta.dirname, '../../docs/benchmarks.md');

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ write: { type: 'boolean', default: false }, runs: { type: 'string', default: '5' } },
    ...{ parts: { type: 'string' }, servers: { type: 'string' } },
  },
});
const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}
if (options.write && (options.parts || options.servers)) {
  console.error('What is written down is the whole suite.');
  process.exit(2);
}
if (options.write && RUNS < 5) {
  console.error('What is written down is a median of five runs at least.');
  process.exit(2);
}

const load = loadavg()[0]!;
const begun = performance.now();
const figures: Figure[] = [];
for (const [name, suiteOf] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  const suite = await suiteOf();
  for await (const figure of suite()) {
    figures.push(figure);
    const aim = figure.aim ? `  (aim ${figure.aim})` : '';
    const name = figure.server ? `${figure.name} [${figure.server}]` : figure.name;
    console.log(`  ${name.padEnd(84)} ${format(figure.value).padStart(12)} ${figure.unit}${aim}`);
  }
}
const minutes = (performance.now() - begun) / 60_000;

const sideBySide = figures.filter((figure) => figure.server !== undefined);
if (sideBySide.length > 0) console.log(`\n${asMarkdown(sideBySide, format)}`);

const machine = { cpus: cpus().length, model: cpus()[0]?.model, memory: totalmem(), node: process.version };
const out = resolve(process.env.PVM_BENCH_OUT ?? 'data/bench.json');
await mkdir(dirname(out), { recursive: true });
await writeFile(out, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
console.log(`\n${figures.length} figures in ${out}, ${minutes.toFixed(1)} minutes`);

if (options.write) {
  const taken =
    `Taken on ${new Date().toISOString().slice(0, 10)}: ${machine.cpus} × ${machine.model}, Node ${machine.node}, ` +
    `medians of ${RUNS} runs, load average when it began ${load.toFixed(1)}.`;
  await writeFile(PAGE, withTables(await readFile(PAGE, 'utf8'), figures, taken));
  console.log(`tables written to ${PAGE}`);
}
