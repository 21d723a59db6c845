import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const TESTS = '*.test.{ts,tsx}';

/** Tests that stand beside the code they test; pure or in-process, so they are quick. */
const unit = {
  extends: true as const,
  test: {
    name: 'unit',
    include: ['src', 'schema', 'edge', 'cloud', 'client', 'scripts', 'tests/support'].map(
      (part) => `${part}/**/${TESTS}`,
    ),
    sequence: { groupOrder: 0 },
    // A PIN's hash is slow on purpose, and the machine may be busy.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
};

/** Tests that belong to no single file: one project for each folder of `tests/`. */
function folder(name: string, groupOrder: number, testTimeout: number, more: { maxWorkers?: number } = {}) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/${TESTS}`],
      sequence: { groupOrder },
      testTimeout,
      hookTimeout: testTimeout,
      ...more,
    },
  };
}

/** Real Chromium against real edge processes: one file at a time, since each may want both cores. */
const browser = {
  extends: true as const,
  test: {
    name: 'browser',
    include: [`tests/browser/**/${TESTS}`],
    sequence: { groupOrder: 9 },
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
};

export default defineConfig({
  test: {
    pool: 'forks',
    // Vitest would leave one core idle.
    maxWorkers: availableParallelism(),
    environment: 'node',
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      unit,
      folder('architecture', 1, 30_000),
      folder('contract', 2, 180_000),
      folder('regressions', 3, 180_000),
      // One at a time: each measures how long an edge stands still, beside its attackers on the other core.
      folder('attacks', 5, 180_000, { maxWorkers: 1 }),
      folder('simulation', 4, 600_000),
      folder('weekend', 4, 180_000),
      folder('chaos', 6, 600_000),
      browser,
    ],
  },
});
