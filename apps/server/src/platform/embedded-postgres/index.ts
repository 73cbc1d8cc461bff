export { EmbeddedPostgresError, type StartProblem } from './problems.ts'
export type { PostgresSettings } from './settings.ts'
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start.ts'
