import { existsSync } from 'node:fs';
import { basename, dirname, join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import vitestConfig from '../../vitest.config.ts';
import { filesBelow, isTest, linesWith, program, ROOT, TYPESCRIPT, withoutComments } from './sources.ts';

const PARTS = ['src', 'schema', 'edge', 'cloud', 'client'].filter((part) => existsSync(join(ROOT, part)));
const LONGEST_FILE = 400;

// Names that say where a thing was put, and not what it is.
const EMPTY_NAME = /^(?:.*[-_.])?(?:utils?|helpers?|managers?|misc)$|(?:Utils?|Helpers?|Manager)$/;

describe('files', () => {
  const typescript = filesBelow('', TYPESCRIPT);

  it(`have at most ${LONGEST_FILE} lines outside tests`, () => {
    const own = [...PARTS.flatMap((part) => program(part)), ...filesBelow('scripts', /\.mjs$/)];
    const long = own.filter((file) => file.text.split('\n').length > LONGEST_FILE + 1);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('and folders are named for what they hold', () => {
    const named = (segment: string) => EMPTY_NAME.test(segment.replace(/(?:\.test)?\.\w+$/, ''));
    expect(typescript.filter((file) => file.path.split('/').some(named)).map((file) => file.path)).toEqual([]);
  });

  it('hold nothing that was put off', () => {
    const own = PARTS.flatMap((part) => filesBelow(part, TYPESCRIPT));
    expect(own.flatMap((file) => linesWith(file, /\b(?:TODO|FIXME|XXX)\b/))).toEqual([]);
  });
});

describe('the project stands alone', () => {
  // A quote, then a way out of the file's folder into one of this name. Imports are held by the arrows.
  const outside = new RegExp(`['"\`(](?:\\.\\./)+${'shared'}(?:/|['"\`])`);

  it('no file reads a folder beside it', () => {
    const texts = filesBelow('', /\.(?:tsx?|mjs|json|ya?ml|md|css|html)$|^Dockerfile$/);
    const found = texts.flatMap((file) => linesWith(file, outside, withoutImports(file.text)));
    expect(found).toEqual([]);
  });

  function withoutImports(text: string): string {
    return text.replace(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"][^'"]+['"]/g, '');
  }
});

describe('tests', () => {
  const projects = vitestConfig.test?.projects ?? [];
  const globs = projects.flatMap((project) =>
    typeof project === 'object' && 'test' in project ? (project.test?.include ?? []) : [],
  );

  it('each belong to a project, or nobody would run them', () => {
    const tests = filesBelow('', TYPESCRIPT).filter(isTest);
    const orphans = tests.filter((file) => !globs.some((glob) => matchesGlob(file.path, glob)));
    expect(orphans.map((file) => file.path)).toEqual([]);
  });

  it('wait for conditions, not for time', () => {
    const tests = filesBelow('', TYPESCRIPT).filter(isTest);
    const sleep = /\bwaitForTimeout\(|\bawait (?:sleep|delay|pause)\(|\bawait new Promise\(.*\bsetTimeout\(/;
    expect(tests.flatMap((file) => linesWith(file, sleep, withoutComments(file.text)))).toEqual([]);
  });
});

describe('events', () => {
  const events = program('src').filter(
    (file) => /^src\/.+\/events\/[^/]+$/.test(file.path) && basename(file.path) !== 'index.ts',
  );

  it('have a test beside them', () => {
    const untested = events.filter((file) => !existsSync(join(ROOT, file.path.replace(/\.tsx?$/, '.test.ts'))));
    expect(untested.map((file) => file.path)).toEqual([]);
  });

  it("are listed in their folder's index.ts", () => {
    const unlisted = events.filter((file) => {
      const folder = dirname(dirname(file.path));
      const indexes = filesBelow(folder, /^index\.ts$/).filter(({ path }) =>
        [folder, `${folder}/events`].includes(dirname(path)),
      );
      return !indexes.some((index) => index.text.includes(`/${basename(file.path)}'`));
    });
    expect(unlisted.map((file) => file.path)).toEqual([]);
  });
});
