import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, type Import, importsOf, isTest, program, ROOT, type SourceFile, TYPESCRIPT } from './sources.ts';

/** Which parts each part may import from. What is not drawn here is forbidden. */
const ARROWS = {
  src: ['src'],
  schema: ['schema', 'src'],
  edge: ['edge', 'schema', 'src'],
  cloud: ['cloud', 'schema', 'src'],
  client: ['client', 'src'],
} as const;
const PARTS = Object.keys(ARROWS) as (keyof typeof ARROWS)[];

/** Packages that compute and do nothing else, so that the same fold runs on tablet, edge and cloud. */
const PURE_PACKAGES = ['lib0', 'zod', '@noble/ed25519', '@noble/hashes'];

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** The imports of a part's program files for which `wrong` holds, as readable lines. */
function offenders(files: SourceFile[], wrong: (found: Import, file: SourceFile) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((found) => wrong(found, file))
      .map((found) => `${file.path} imports ${found.specifier}`),
  );
}

describe.each(PARTS.filter((part) => existsSync(join(ROOT, part))))('%s', (part) => {
  const files = program(part);

  it(`imports from ${ARROWS[part].join(', ')} only`, () => {
    const allowed: readonly string[] = ARROWS[part];
    expect(offenders(files, ({ target }) => target !== undefined && !allowed.includes(target.split('/')[0]!))).toEqual(
      [],
    );
  });
});

describe('packages', () => {
  it('src knows pure libraries only, and Yjs in src/sync', () => {
    const foreign = (found: Import, file: SourceFile) => {
      if (found.package === undefined || PURE_PACKAGES.includes(found.package)) return false;
      return !(found.package === 'yjs' && file.path.startsWith('src/sync/'));
    };
    expect(offenders(program('src'), foreign)).toEqual([]);
  });

  it('the client imports nothing that only a server has', () => {
    const files = existsSync(join(ROOT, 'client')) ? program('client') : [];
    expect(offenders(files, (found) => found.package !== undefined && isBuiltin(found.package))).toEqual([]);
  });

  it('what runs on a server is installed there: production dependencies only', () => {
    const servers = (['src', 'schema', 'edge', 'cloud'] as const).filter((part) => existsSync(join(ROOT, part)));
    const missing = ({ package: name }: Import) =>
      name !== undefined && !isBuiltin(name) && manifest.dependencies[name] === undefined;
    expect(
      offenders(
        servers.flatMap((part) => program(part)),
        missing,
      ),
    ).toEqual([]);
  });

  it('every version is exact: a venue installs what was tested', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe('relative imports', () => {
  const files = [...PARTS, 'tests']
    .filter((part) => existsSync(join(ROOT, part)))
    .flatMap((part) => filesBelow(part, TYPESCRIPT));

  it('stay inside the project', () => {
    expect(offenders(files, ({ target }) => target?.startsWith('..') === true)).toEqual([]);
  });

  it('of what Node runs directly carry their file ending', () => {
    const onNode = files.filter((file) => !file.path.startsWith('client/') && !isTest(file));
    expect(offenders(onNode, ({ target }) => target !== undefined && !/\.(tsx?|mjs|json)$/.test(target))).toEqual([]);
  });
});
