import type { Language } from '../language.ts'
import { describeStartProblem } from './words.ts'

/** Why the embedded PostgreSQL can't run here. */
export type StartProblem =
  | { code: 'no-binaries'; platform: string }
  | { code: 'binaries-fail'; reason: string }
  | { code: 'no-user' }
  | { code: 'owner-unknown'; folder: string; uid: number }
  | { code: 'not-yours'; folder: string }
  | { code: 'folder-closed'; folder: string; user: string }
  | { code: 'other-major'; folder: string; found: string; needed: string }
  | { code: 'not-a-cluster'; folder: string }
  | { code: 'socket-folder-taken'; folder: string }
  | { code: 'being-started'; folder: string; waitedSeconds: number }
  | { code: 'initdb-failed'; output: string }
  | { code: 'start-failed'; logFile: string; lastLines: string }
  | { code: 'will-not-stop'; pid: number }

/** Thrown because nothing can go on without the database; its message is for whoever started the program. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
  readonly problem: StartProblem

  constructor(problem: StartProblem, language: Language) {
    super(describeStartProblem(problem, language))
    this.problem = problem
  }
}
