/** The venue's edge: `node edge/main.ts`. Options come from the environment (settings.ts). */
import { enableCompileCache, findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

// Reading its modules takes most of a start: what comes of it is kept. Where that can't be written (a read-only image)
// starts are slower, and that is all. Workers take it from the environment.
const cache = join(dirname(findPackageJSON(import.meta.url)!), 'node_modules/.cache/edge');
process.env.NODE_COMPILE_CACHE ??= cache;
enableCompileCache(process.env.NODE_COMPILE_CACHE);

const { run } = await import('./run.ts');
await run();
