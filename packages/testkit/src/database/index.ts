export { createTestDatabase, type TestDatabase } from './test-database.ts'
export { MIGRATIONS_FOLDER, openTestServer, type Planting, type TestServer } from './test-server.ts'
export { type VirtualClock, virtualClock } from './virtual-clock.ts'
