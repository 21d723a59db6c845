import { defineConfig } from 'vitest/config';

/** What the mutants of src/sync are tried against: its own tests, and the failures that were found once. */
export default defineConfig({
  test: {
    pool: 'forks',
    environment: 'node',
    include: ['src/sync/**/*.test.ts', 'tests/regressions/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
