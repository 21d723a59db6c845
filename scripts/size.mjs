// `npm run size`: what each surface's first page loads, and a signed-in phone's, against their budgets. Ends with 1 when one is over.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PARTS, SURFACES } from './build/surfaces.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const manifest = JSON.parse(await readManifest());
const rows = [];
for (const { name, budget } of [...SURFACES, ...PARTS]) {
  const surface = manifest.surfaces[name] ?? manifest.parts[name];
  for (const kind of /** @type {const} */ (['js', 'css'])) {
    const bytes = await gzipped(surface[kind]);
    rows.push({ surface: name, kind: kind.toUpperCase(), files: surface[kind].length, bytes, budget: budget[kind] });
  }
}

console.log('First load, gzip');
for (const row of rows) {
  const share = `${Math.round((row.bytes / row.budget) * 100)} %`;
  const over = row.bytes > row.budget ? `  over by ${kib(row.bytes - row.budget)}` : '';
  console.log(
    `  ${row.surface.padEnd(9)}${row.kind.padEnd(4)}${kib(row.bytes).padStart(11)} of ${kib(row.budget).padStart(10)}  ${share.padStart(5)}  ${row.files} files${over}`,
  );
}
process.exitCode = rows.some((row) => row.bytes > row.budget) ? 1 : 0;

/** Each file is its own response, so each is compressed by itself. */
async function gzipped(files) {
  const contents = await Promise.all(files.map((file) => readFile(join(DIST, 'client', file))));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

async function readManifest() {
  try {
    return await readFile(join(DIST, 'client-manifest.json'), 'utf8');
  } catch {
    console.error('There is no build to weigh: run `node scripts/build.mjs` first.');
    process.exit(1);
  }
}

function kib(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
