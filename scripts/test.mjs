// `npm test`: set-up, then every check and test, going on after a failure so that one summary closes the run. Its last
// line is "N passed, N failed". Plain Node 20 without dependencies: it starts before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findChromium } from './chromium.mjs';
import { build, fail, install, NODE, ROOT, run } from './setup.mjs';

const RESULTS = join(ROOT, 'test-results');
const VITEST = 'node_modules/vitest/vitest.mjs';
// A step that hangs must not hold the summary back for ever.
const STEP_LIMIT_MS = 20 * 60_000;

/** What chaos needs, with the Debian package that has it. */
const TOOLS = [
  ['strace', 'strace'],
  ['ip', 'iproute2'],
];
const NO_CHROMIUM = 'No Chromium was found: install Chromium or Chrome, or set PVM_CHROMIUM to its path.';

main().catch(fail);

async function main() {
  await install();
  await build();
  const chromium = await provideChromium();
  // Where it is missing, each test that needs it fails with a sentence that says so.
  await provideTools();
  const steps = [
    () => check('types', ['node_modules/.bin/tsc', '--noEmit', '-p', '.']),
    () => check('lint', ['node_modules/.bin/biome', 'ci', '.']),
    () => check('rules', ['scripts/rules.mjs']),
    () => check('size', ['scripts/size.mjs']),
    () => vitest('tests', ['unit', 'architecture', 'contract', 'regressions', 'simulation', 'weekend'], {}),
    () => vitest('attacks', ['attacks'], {}),
    () => chaos(),
    () => (chromium ? vitest('browser', ['browser'], { PVM_CHROMIUM: chromium }) : missing('browser', NO_CHROMIUM)),
  ];
  const results = [];
  for (const step of steps) {
    const begun = performance.now();
    results.push({ ...(await step()), seconds: (performance.now() - begun) / 1000 });
  }
  summarise(results);
}

/** One check that passes or fails as a whole. */
async function check(name, args) {
  heading(name);
  const code = await run(NODE, args, { timeout: STEP_LIMIT_MS });
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** One Vitest run; its JSON report gives the counts. */
async function vitest(name, projects, env) {
  heading(name);
  const report = join(RESULTS, `${name}.json`);
  mkdirSync(RESULTS, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [VITEST, 'run', ...projects.flatMap((project) => ['--project', project]), ...reporters];
  const code = await run(NODE, args, { timeout: STEP_LIMIT_MS, env });
  return { name, ...counts(report, code) };
}

/** Two minutes of chaos, with what it did in the summary. */
async function chaos() {
  const file = join(RESULTS, 'chaos.txt');
  rmSync(file, { force: true });
  const result = await vitest('chaos', ['chaos'], { PVM_COUNTS: file });
  const did = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return { ...result, note: [result.note, did].filter(Boolean).join('; ') };
}

// A run fails when a test does, and also when a file could not be loaded, the runner crashed, or nothing ran at all:
// each of those counts as one failure, or a broken run would look like a short one.
function counts(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, note: `the runner ended with ${code} and left no report` };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const result = {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    note: '',
    failures: failuresIn(testResults),
  };
  if (unloaded.length > 0) result.note = `${unloaded.length} files failed outside their tests`;
  else if (numPassedTests + numFailedTests === 0) result.note = 'no tests ran';
  else if (code !== 0 && numFailedTests === 0) result.note = `every test passed, yet the runner ended with ${code}`;
  else if (numPendingTests > 0) result.note = `${numPendingTests} skipped`;
  if (result.failed === 0 && (code !== 0 || numPassedTests === 0)) result.failed = 1;
  return result;
}

/** Each failed test, or file, with the first line of why: what came before the summary may be far above it, or cut. */
function failuresIn(files) {
  const first = (text) => (text ?? '').split('\n')[0];
  return files.flatMap((file) => {
    const path = relative(ROOT, file.name);
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (file.status === 'failed' && failed.length === 0) return [`${path}: ${first(file.message)}`];
    return failed.map((test) => `${path} › ${test.fullName}: ${first(test.failureMessages[0])}`);
  });
}

function missing(name, note) {
  heading(name);
  console.error(note);
  return { name, passed: 0, failed: 1, note };
}

async function provideChromium() {
  const found = findChromium();
  if (found || process.env.PVM_CHROMIUM) return found;
  await installOnDebian('chromium');
  return findChromium();
}

async function provideTools() {
  for (const [program, name] of TOOLS) if (spawnSync(program, ['-V']).status !== 0) await installOnDebian(name);
}

/** Where that is ours to do: root on Debian. */
async function installOnDebian(name) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  heading(name);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', name], { env });
}

function heading(name) {
  console.log(`\n=== ${name} ===`);
}

function summarise(results) {
  const width = Math.max(...results.map((result) => result.name.length));
  console.log('\n=== summary ===');
  for (const { name, passed, failed, seconds, note } of results) {
    const state = failed === 0 ? 'ok    ' : 'FAILED';
    const figures = `${String(passed).padStart(6)} passed ${String(failed).padStart(5)} failed ${seconds.toFixed(1).padStart(7)} s`;
    console.log(`${name.padEnd(width)}  ${state} ${figures}${note ? `  (${note})` : ''}`);
  }
  for (const { name, failures = [] } of results) for (const failure of failures) console.log(`${name}: ${failure}`);
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  process.exitCode = total('failed') === 0 ? 0 : 1;
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
}
