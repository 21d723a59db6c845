import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'coverage', 'test-results', '.git', '.output', '.nitro']);

export interface SourceFile {
  /** Path from the project's root, with `/`. */
  path: string;
  text: string;
}

/** All text files of the project below `folder` ('' for the root), without what is installed or made by a build. */
export function filesBelow(folder: string, pattern: RegExp): SourceFile[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesBelow(path, pattern);
    return pattern.test(entry.name) ? [{ path, text: readFileSync(join(ROOT, path), 'utf8') }] : [];
  });
}

export const TYPESCRIPT = /\.tsx?$/;
export const isTest = (file: SourceFile) => /\.test\.tsx?$/.test(file.path);

/** The program's own files of one part, tests left out: tests may reach into everything. */
export function program(part: string): SourceFile[] {
  return filesBelow(part, TYPESCRIPT).filter((file) => !isTest(file));
}

// A string is matched too, so that a `//` inside one does not begin a comment.
const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;

/** The text without comments; line breaks stay, so that line numbers hold. */
export function withoutComments(text: string): string {
  return text.replace(COMMENT_OR_STRING, (found) => (/^\/[/*]/.test(found) ? found.replace(/[^\n]/g, ' ') : found));
}

/** The text without comments and without what stands in plain quotes. Templates stay: code may stand in them. */
export function codeOnly(text: string): string {
  return withoutComments(text).replace(COMMENT_OR_STRING, (found) => (found.startsWith('`') ? found : "''"));
}

const IMPORTS = [
  /(?:^|[\n;])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]/g,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
];

export interface Import {
  specifier: string;
  /** The file it leads to, from the root, when it is relative; it begins with `..` when it leads out of the project. */
  target: string | undefined;
  /** The package it names, when it is not relative: `@scope/name`, `name` or `node:name`. */
  package: string | undefined;
}

export function importsOf(file: SourceFile): Import[] {
  const text = withoutComments(file.text);
  const specifiers = IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));
  return specifiers.map((specifier) => {
    const relative = specifier.startsWith('.');
    return {
      specifier,
      target: relative ? normalize(join(dirname(file.path), specifier)).replaceAll('\\', '/') : undefined,
      package: relative ? undefined : packageOf(specifier),
    };
  });
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Where in the code a pattern stands, as `path:line`. */
export function linesWith(file: SourceFile, pattern: RegExp, text = file.text): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : []));
}
