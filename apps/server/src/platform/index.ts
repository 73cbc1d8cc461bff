export { type Clock, systemClock } from './clock.ts'
export {
  type Config,
  type ConfigResult,
  type Environment,
  LOG_LEVELS,
  type LogLevel,
  ROLES,
  type Role,
  readConfig,
} from './config.ts'
export * from './database/index.ts'
export * from './embedded-postgres/index.ts'
export { type FileLock, tryFileLock, waitForFileLock } from './file-lock.ts'
export { makeFolder, PASSABLE, PRIVATE } from './folders.ts'
export { type JobQueue, type JobQueueOptions, openJobQueue, type QueuedTask } from './job-queue.ts'
export { type Language, languageOf } from './language.ts'
export { createLogger, type Logger } from './logger.ts'
export {
  deriveKey,
  type MasterKey,
  type MasterKeyProblem,
  type MasterKeyResult,
  readOrMakeMasterKey,
} from './master-key.ts'
export { describeMasterKeyProblem, describeMigrationProblem } from './start-words.ts'
