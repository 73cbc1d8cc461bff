import { defineConfig } from 'vitest/config'

const TEST_LIMIT_MS = 60_000

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['packages/testkit/src/database/test-run.ts'],
    pool: 'forks',
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
  },
})
