/** The venue's edge: `node edge/main.ts`. Options come from the environment (settings.ts). */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Reading a hundred source files takes most of a start: what comes of it is kept. Where that can't be written
// (a read-only image) starts are slower, and that is all. Workers take it from the environment.
const cache = join(import.meta.dirname, '../node_modules/.cache/edge');
process.env.NODE_COMPILE_CACHE ??= cache;
enableCompileCache(process.env.NODE_COMPILE_CACHE);

const { run } = await import('./run.ts');
await run();
