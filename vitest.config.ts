import { defineConfig } from 'vitest/config'

// For a machine that many share; what hangs is found by it all the same.
const TEST_LIMIT_MS = 240_000

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['packages/testkit/src/database/test-run.ts'],
    pool: 'forks',
    // Left alone it would leave one core idle; the tests wait for the database half of their time.
    maxWorkers: '100%',
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
  },
})
