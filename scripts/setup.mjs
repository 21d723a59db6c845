// What every command needs before it can run: packages, a built client and edge. Plain Node 20 without dependencies, because
// on a fresh clone nothing else is there yet. Both steps cost a scan of file times when nothing changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
/** Node 24, which comes as a package: the system's may be older. */
export const NODE = join(ROOT, 'node_modules/.bin/node');
/**
 * How Node runs the edge. Left to itself it lets young objects take a hundred megabytes before it looks at them, which
 * a server has to spare and a small computer in a cupboard has not: a thousand phones are fifty-five in all.
 */
export const EDGE_FLAGS = ['--max-semi-space-size=8'];

const LOCK = join(ROOT, 'package-lock.json');
const LOCK_STAMP = join(ROOT, 'node_modules/.pvm-lock');
/** What is built: each from its inputs, again only when one of them has changed. The client first: it empties dist/. */
const PARTS = [
  {
    name: 'client',
    folder: 'dist/client',
    stamp: 'dist/.pvm-build.json',
    script: 'scripts/build.mjs',
    inputs: ['client', 'src', 'vite.config.ts', 'uno.config.ts', 'tsconfig.json', 'package-lock.json', 'scripts/build'],
  },
  {
    name: 'edge',
    folder: 'dist/edge',
    stamp: 'dist/edge/.pvm-build.json',
    script: 'scripts/build-edge.mjs',
    inputs: ['edge', 'src', 'schema', 'tsconfig.json', 'package-lock.json'],
  },
];

/** An error whose message is all that the person at the terminal needs to read. */
export class SetupError extends Error {}

/** Ends the process with the error's one sentence, or with the whole error when it is none of ours. */
export function fail(error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}

/** Installs the packages when the lock file is not the one they were installed from. */
export async function install() {
  requireNode(process.versions.node);
  const wanted = hash(readFileSync(LOCK));
  if (existsSync(NODE) && read(LOCK_STAMP) === wanted) return;
  await npmInstall();
  if (!existsSync(NODE))
    throw new SetupError(
      'The packages are installed, but Node 24 is not among them: allow the install script of "node".',
    );
  writeFileSync(LOCK_STAMP, wanted);
}

/** Builds the client, and the edge, when a source that goes into it has changed since it was built last. */
export async function build() {
  for (const part of PARTS) await buildPart(part);
}

async function buildPart({ name, folder, stamp, script, inputs }) {
  const files = [script, ...inputs].flatMap((input) => filesUnder(input)).sort();
  const scan = hash(files.map((file) => fileTimes(file)).join('\n'));
  const last = existsSync(join(ROOT, folder)) ? lastBuild(join(ROOT, stamp)) : {};
  if (last.scan === scan) return;
  // Times change without content when a branch is switched there and back: only then is it worth reading the files.
  const content = hash(files.map((file) => `${file}\0${hash(readFileSync(join(ROOT, file)))}`).join('\n'));
  if (last.content !== content) {
    console.log(`Building the ${name}…`);
    // A build that breaks off leaves half of it: no stamp may vouch for it, not even an older one.
    rmSync(join(ROOT, stamp), { force: true });
    const code = await run(NODE, [script]);
    if (code !== 0) throw new SetupError(`The ${name} could not be built; the cause stands above.`);
  }
  writeFileSync(join(ROOT, stamp), JSON.stringify({ scan, content }));
}

/**
 * Runs a program in the project's root with the project's own programs first on its PATH; resolves to its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      ...options,
      env: { ...withOwnPrograms(), ...options.env },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** The environment with `node_modules/.bin` first on the PATH, so that `node` means Node 24. */
export function withOwnPrograms(env = process.env) {
  return { ...env, PATH: [join(ROOT, 'node_modules/.bin'), withoutOwnPrograms(env).PATH].join(delimiter) };
}

// The packages' own Node is deleted and put back during an install: npm must not run on it.
function withoutOwnPrograms(env = process.env) {
  const path = (env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
  return { ...env, PATH: path.join(delimiter) };
}

function requireNode(version) {
  if (Number.parseInt(version, 10) < 20) throw new SetupError(`Node 20 or later is needed; this is ${version}.`);
}

// Not `npm ci`: it refuses a lock file that lacks some other platform's build of an optional package, and registries
// drop those. `npm install` takes the locked versions all the same, and with --no-save leaves the lock file as it is.
const INSTALL = [
  'install',
  '--no-save',
  '--include=dev',
  '--prefer-offline',
  '--no-audit',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
  '--no-fund',
  '--loglevel=error',
];

const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/;

async function npmInstall() {
  console.log('Installing packages; this happens once, and again when package-lock.json changes…');
  const { code, errors } = await npm(INSTALL);
  if (code === 0) return;
  if (UNREACHABLE.test(errors)) {
    throw new SetupError(
      'The packages could not be fetched: npm cannot reach its registry. Connect this machine to the internet once, then start again.',
    );
  }
  throw new SetupError('The packages could not be installed; npm gave the cause above.');
}

function npm(args) {
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, stdio: ['inherit', 'inherit', 'pipe'], shell: process.platform === 'win32' };
    const child = spawn('npm', args, { ...options, env: withoutOwnPrograms() });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
      process.stderr.write(chunk);
    });
    child.once('error', (error) => {
      const missing = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
      reject(missing ? new SetupError('npm is not installed: install Node 20 or later with npm.') : error);
    });
    child.once('close', (code) => resolve({ code: code ?? 1, errors }));
  });
}

// A stamp that cannot be read is no stamp: the worst that follows is one build too many.
function lastBuild(stamp) {
  try {
    return JSON.parse(readFileSync(stamp, 'utf8'));
  } catch {
    return {};
  }
}

function filesUnder(path) {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const entries = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1));
}

function fileTimes(file) {
  const { size, mtimeMs } = statSync(join(ROOT, file));
  return `${file} ${size} ${mtimeMs}`;
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
