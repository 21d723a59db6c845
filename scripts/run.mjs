// Runs one of the project's TypeScript programs on Node 24, after what it needs has been set up:
//   node scripts/run.mjs [--build] <file.ts> [arguments…]
import { build, fail, install, NODE, run } from './setup.mjs';

const args = process.argv.slice(2);
const wantsBuild = args[0] === '--build';

try {
  await install();
  if (wantsBuild) await build();
  process.exitCode = await run(NODE, wantsBuild ? args.slice(1) : args);
} catch (error) {
  fail(error);
}
