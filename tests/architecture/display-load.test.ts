/**
 * A TV has 55 KiB for its first load. What it must not carry is seen here, in the sources: a built chunk that has grown tells
 * how much, not why. `npm run size` weighs the build.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOADERS } from '../../client/display/parts/loaders.ts';
import { filesBelow, importsOf, ROOT, type SourceFile } from './sources.ts';

/** The page, and the sockets' half, which is run once the first picture stands. */
const PICTURE = ['client/entry-client.tsx', 'client/display/mount.tsx'];
const ENTRIES = [...PICTURE, 'client/display/link/board-socket.ts'];

/** Packages that the first load is made of. */
const PACKAGES = ['lib0', 'solid-js', 'y-websocket', 'yjs'];

/** Other surfaces, what folds a log, schemas, and the catalogue of words that is larger than a TV. */
const FOREIGN = [
  /^client\/(?:floor|player|console|device|pages|gallery|ui\/.*\.tsx)/,
  /^client\/text\/(?!format\.ts)/,
  /^src\/[a-z]+\/events\//,
  /^src\/[a-z]+\/index\.ts$/,
  /^src\/kernel\/(?!plain\.ts)/,
  /^src\/subjects\.ts$/,
];

const read = (path: string): SourceFile => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });

const TYPE_ONLY = /\b(?:import|export)\s+type\b[^'"`;]*?\bfrom\s*['"][^'"]+['"]/g;
const LATER = /\bimport\(\s*['"][^'"]+['"]\s*\)/g;

/** Every file that loading these brings at once: what is imported for its types or fetched later is not. */
function loaded(entries: readonly string[]): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    if (files.has(path) || !/\.tsx?$/.test(path) || !existsSync(join(ROOT, path))) return;
    files.add(path);
    const { text } = read(path);
    for (const { target, package: name } of importsOf({ path, text: text.replace(TYPE_ONLY, '').replace(LATER, '') }))
      if (target !== undefined) visit(target);
      else if (name !== undefined && name !== '') packages.add(name);
  };
  for (const entry of entries) visit(entry);
  return { files: [...files], packages: [...packages].sort() };
}

const foreign = (files: readonly string[]): string[] =>
  files.filter((file) => FOREIGN.some((pattern) => pattern.test(file)));

describe('the first load of a TV', () => {
  const { files, packages } = loaded(ENTRIES);

  it('is found at all', () => {
    expect(files).toContain('client/display/clock/clock-board.tsx');
    expect(files).toContain('src/tournament/clock.ts');
  });

  it('holds nothing of the other surfaces, no event and no fold', () => expect(foreign(files)).toEqual([]));

  it('is made of few packages, and no schemas', () => expect(packages).toEqual(PACKAGES));

  it('paints its first picture without Yjs', () => expect(loaded(PICTURE).packages).toEqual(['solid-js']));

  it('holds the clock and no other board', () => {
    const parts = Object.keys(LOADERS).map((type) => (type === 'waitlists' ? 'waitlist' : type));
    const boards = files.filter((file) => parts.some((part) => file.startsWith(`client/display/${part}/`)));
    expect(boards).toEqual([]);
  });
});

describe('a board that is fetched later', () => {
  const parts = filesBelow('client/display', /^part\.tsx$/).map(({ path }) => path);

  it.each(parts)('%s brings nothing of the other surfaces either', (part) => {
    expect(foreign(loaded([part]).files)).toEqual([]);
  });

  it('has a loader', () => expect(parts).toHaveLength(Object.keys(LOADERS).length));
});
