// `npm run rules`: the ids of docs/RULES.md with the tests that quote them. Ends with 1 when a rule that
// docs/rules-done.json calls done is quoted by no test, or when a test or that list quotes an id that no rule has.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './setup.mjs';

const TESTED_PARTS = ['src', 'schema', 'edge', 'cloud', 'client', 'scripts', 'tests'];

/** The rule ids of RULES.md in their order: `- **SEAT-4** …`. @param {string} markdown @returns {string[]} */
export function ruleIds(markdown) {
  return [...markdown.matchAll(/^\s*- \*\*([A-Z]+-\d+)\*\*/gm)].map((match) => match[1]);
}

/** The ids that a test file quotes at the head of its titles: `it('[SEAT-4] …')`. @param {string} source @returns {string[]} */
export function quotedIds(source) {
  const titles = source.matchAll(/['"`]((?:\[[A-Z]+-\d+\][\s,]*)+)/g);
  return [...titles].flatMap(([, quotes]) => [...quotes.matchAll(/\[([A-Z]+-\d+)\]/g)].map((match) => match[1]));
}

/**
 * What the rules, the list of those done and the test files say together.
 * @param {string[]} ids @param {string[]} done @param {Map<string, string>} tests file name → source
 */
export function reckon(ids, done, tests) {
  const rows = new Map(ids.map((id) => [id, { id, done: done.includes(id), tests: 0, files: new Set() }]));
  const problems = done
    .filter((id) => !rows.has(id))
    .map((id) => `docs/rules-done.json names ${id}, which no rule has`);
  for (const [file, source] of tests) {
    for (const id of quotedIds(source)) {
      const row = rows.get(id);
      if (!row) problems.push(`${file} quotes ${id}, which no rule has`);
      else {
        row.tests += 1;
        row.files.add(file);
      }
    }
  }
  const untested = [...rows.values()].filter((row) => row.done && row.tests === 0);
  problems.push(...untested.map((row) => `${row.id} is called done, and no test quotes it`));
  return { rows: [...rows.values()], problems };
}

function testFiles() {
  return TESTED_PARTS.flatMap((part) => {
    let names = [];
    try {
      names = readdirSync(join(ROOT, part), { recursive: true });
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    return names.map((name) => join(part, String(name))).filter((file) => /\.test\.tsx?$/.test(file));
  });
}

function main() {
  const ids = ruleIds(readFileSync(join(ROOT, 'docs/RULES.md'), 'utf8'));
  const done = JSON.parse(readFileSync(join(ROOT, 'docs/rules-done.json'), 'utf8'));
  const tests = new Map(testFiles().map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
  // This script's own test quotes made-up ids.
  tests.delete(join('scripts', 'rules.test.ts'));
  const { rows, problems } = reckon(ids, done, tests);
  console.log(`${'rule'.padEnd(10)} ${'done'.padEnd(5)} tests  files`);
  for (const row of rows) {
    console.log(
      `${row.id.padEnd(10)} ${(row.done ? 'yes' : '').padEnd(5)} ${String(row.tests).padStart(5)}  ${[...row.files].join(', ')}`,
    );
  }
  const quoted = rows.filter((row) => row.tests > 0).length;
  console.log(`\n${rows.length} rules, ${done.length} done, ${quoted} quoted by tests`);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
