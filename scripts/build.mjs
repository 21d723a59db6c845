// Builds the client from nothing into dist/: `node scripts/build.mjs`, on the packages' Node 24.
//
//   dist/client/**              what the edge serves; /_build/assets/* have hashed names and never change
//   dist/client/**.br, .gz      the same, compressed
//   dist/client-manifest.json   surfaces: path, shell, first-load files (scripts/size.mjs and the edge read it)
//   dist/csp.json               hashes of the shells' inline script and style, for Content-Security-Policy
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBuilder } from 'vite';
import { compressTree } from './build/compress.mjs';
import { firstLoad } from './build/first-load.mjs';
import { inlineHashes, surfaceShell } from './build/shell.mjs';
import { PARTS, SURFACES } from './build/surfaces.mjs';
import { buildServiceWorker } from './build/worker.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const CLIENT = join(DIST, 'client');
const SERVER = join(DIST, 'server');

const started = performance.now();
process.chdir(ROOT);
process.env.NODE_ENV = 'production';

await step('pages', buildPages);
const { surfaces, parts } = await step('shells', writeShells);
await step('service worker', () => buildServiceWorker(CLIENT, join(DIST, 'worker')), keptWords);
await step(
  'compression',
  () => compressTree(CLIENT),
  (count) => `${count} files`,
);
await writeFile(
  join(DIST, 'client-manifest.json'),
  `${JSON.stringify({ immutable: '/_build/assets/', surfaces, parts }, null, 2)}\n`,
);
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
// What SolidStart's server entry leaves running must not keep the build from ending.
process.exit(0);

/** Runs one step and says how long it took. */
async function step(name, run, words = () => '') {
  const from = performance.now();
  const result = await run();
  const seconds = `${((performance.now() - from) / 1000).toFixed(1)} s`;
  console.log(`  ${name.padEnd(16)}${seconds.padStart(7)}  ${words(result)}`.trimEnd());
  return result;
}

async function buildPages() {
  await rm(DIST, { recursive: true, force: true });
  const builder = await createBuilder({ root: ROOT, logLevel: 'warn' });
  await builder.buildApp();
}

/** SolidStart's SPA build writes no HTML: its server entry is asked for the shell once, and each surface gets its own of it. */
async function writeShells() {
  const entry = await import(pathToFileURL(join(SERVER, 'entry-server.js')).href);
  const response = await entry.default.fetch(new Request('http://localhost/'));
  if (!response.ok) throw new Error(`the shell could not be rendered: ${response.status}`);
  const html = await response.text();
  const manifest = JSON.parse(await readFile(join(CLIENT, '.vite/manifest.json'), 'utf8'));
  const assets = await readdir(join(CLIENT, '_build/assets'));

  const shells = [];
  const described = {};
  for (const surface of SURFACES) {
    const files = firstLoad(manifest, surface);
    const fonts = surface.fonts.map((pattern) => fontFile(assets, pattern));
    const shell = surfaceShell(html, surface, { ...files, fonts });
    const target = join(CLIENT, surface.shell);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, shell);
    shells.push(shell);
    described[surface.name] = { path: surface.path, shell: `/${surface.shell}`, ...files, fonts };
  }
  await writeFile(join(DIST, 'csp.json'), `${JSON.stringify(inlineHashes(shells), null, 2)}\n`);
  // Needed up to here only; the edge must serve neither.
  await rm(SERVER, { recursive: true, force: true });
  await rm(join(CLIENT, '.vite'), { recursive: true, force: true });
  return {
    surfaces: described,
    parts: Object.fromEntries(PARTS.map((part) => [part.name, firstLoad(manifest, part)])),
  };
}

function fontFile(assets, pattern) {
  const file = assets.find((name) => pattern.test(name) && name.endsWith('.woff2'));
  if (!file) throw new Error(`no font in the build matches ${pattern}`);
  return `_build/assets/${file}`;
}

function keptWords({ count, size }) {
  return `${count} files, ${Math.round(size / 1024)} KiB kept for offline starts`;
}
