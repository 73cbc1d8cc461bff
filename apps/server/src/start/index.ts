export { type RunningServer, type StartResult, start } from './start.ts'
export { type Saying, wordsFor } from './start-words.ts'
