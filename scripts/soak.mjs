// `npm run soak`: the long forms that `npm test` has no time for. Tests scale themselves by tests/support/soak.ts when
// PVM_SOAK is set. `npm run soak -- --seeds 50000` sets the number of simulated venues.
import { findChromium } from './chromium.mjs';
import { build, fail, install, NODE, run, SetupError } from './setup.mjs';

const args = process.argv.slice(2);
const seeds = args[0] === '--seeds' ? args[1] : '20000';

try {
  await install();
  await build();
  if (!findChromium()) throw new SetupError('No Chromium was found: install it, or set PVM_CHROMIUM to its path.');
  const env = { PVM_SOAK: '1' };
  const simulated = await run(NODE, ['tests/simulation/run.ts', '--seeds', seeds], { env });
  const tested = await run(NODE, ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=3600000'], { env });
  process.exitCode = simulated || tested;
} catch (error) {
  fail(error);
}
