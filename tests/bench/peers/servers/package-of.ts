/** Modules from the suite's own folder of packages: their names are in no dependency list of the project. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

export type Exports = Record<string, (...args: unknown[]) => unknown>;

/** `of`: as seen from that package, which may have its own version of it. */
// biome-ignore lint/suspicious/noExplicitAny: their types are not installed with the project.
export function packageOf(name: string, of?: string): any {
  const directory = process.env.PEERS_PACKAGES!;
  const require = createRequire(join(directory, of ? `node_modules/${of}` : '', 'package.json'));
  return require(name);
}
