import path from 'node:path'
import { defineConfig } from 'vitest/config'

// A journey is minutes of clicks on a busy machine, not seconds; nothing in it is timed.
const JOURNEY_LIMIT_MS = 240_000
const ROOT = path.resolve(import.meta.dirname, '..')

export default defineConfig({
  root: ROOT,
  test: {
    include: ['journeys/**/*.test.ts'],
    globalSetup: ['packages/testkit/src/database/test-run.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: JOURNEY_LIMIT_MS,
    hookTimeout: JOURNEY_LIMIT_MS,
  },
})
