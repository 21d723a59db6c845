// `npm run mutate [-- --files 'src/sync/gate.ts,…']`: mutation testing of src/sync with Stryker, which is installed into
// its own folder on first use. It prints the score and every mutant that lived; the report stays under data/mutate.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fail, install, NODE, ROOT, run } from './setup.mjs';

const FOLDER = join(ROOT, 'data/mutate');
const STRYKER = '10.1.1';
const WHOLE = ['src/sync/**/*.ts', '!src/sync/**/*.test.ts'];

try {
  await install();
  await provideStryker();
  const at = process.argv.indexOf('--files');
  const files = at >= 0 ? process.argv[at + 1].split(',') : WHOLE;
  const config = join(FOLDER, 'stryker.json');
  writeFileSync(config, JSON.stringify(settings(files), null, 2));
  process.exitCode = await run(NODE, [
    join(FOLDER, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    config,
  ]);
} catch (error) {
  fail(error);
}

async function provideStryker() {
  if (existsSync(join(FOLDER, 'node_modules/@stryker-mutator/vitest-runner'))) return;
  mkdirSync(FOLDER, { recursive: true });
  const runner = { '@stryker-mutator/core': STRYKER, '@stryker-mutator/vitest-runner': STRYKER };
  // Stryker reads tsconfig.json by TypeScript's old interface.
  const dependencies = { ...runner, typescript: '5.9.3' };
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies }));
  // Vitest is the project's own, found further up.
  const code = await run('npm', ['install', '--legacy-peer-deps', '--no-audit', '--no-fund'], { cwd: FOLDER });
  if (code !== 0) throw new Error('Stryker could not be installed.');
}

function settings(mutate) {
  return {
    mutate,
    plugins: [join(FOLDER, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    // Mutants of what runs once at load would each need every test.
    ignoreStatic: true,
    concurrency: availableParallelism(),
    // Sentences and codes of errors are for people; a changed one is no fault.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: ['data', 'dist', 'docs', 'test-results', 'client', 'edge', 'tests/browser', 'tests/bench'],
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportTests: false },
    jsonReporter: { fileName: join(FOLDER, 'report.json') },
    tempDirName: join(FOLDER, 'sandbox'),
    timeoutMS: 20_000,
  };
}
