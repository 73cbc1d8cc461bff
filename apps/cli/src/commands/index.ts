import type { Command } from '../command.ts'
import { eventsVerify } from './events-verify.ts'
import { importFiles } from './import.ts'
import { importStatus } from './import-status.ts'
import { importUndo } from './import-undo.ts'
import { jobsList } from './jobs-list.ts'
import { jobsRun } from './jobs-run.ts'
import { replay } from './replay.ts'
import { scenarioRun } from './scenario-run.ts'

export const COMMANDS: readonly Command[] = [
  scenarioRun,
  importFiles,
  importStatus,
  importUndo,
  eventsVerify,
  jobsRun,
  jobsList,
  replay,
]
