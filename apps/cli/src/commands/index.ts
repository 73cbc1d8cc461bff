import type { Command } from '../command.ts'
import { audit } from './audit.ts'
import { backEntry } from './back-entry.ts'
import { closuresDeclare, closuresPreview, closuresUndo } from './closures.ts'
import { eventsReplay } from './events-replay.ts'
import { eventsVerify } from './events-verify.ts'
import { importFiles } from './import.ts'
import { importStatus } from './import-status.ts'
import { importUndo } from './import-undo.ts'
import { jobsList } from './jobs-list.ts'
import { jobsRun } from './jobs-run.ts'
import { legalPackageVerify } from './legal-package-verify.ts'
import { replay } from './replay.ts'
import { scenarioRun } from './scenario-run.ts'
import { simulate } from './simulate.ts'

export const COMMANDS: readonly Command[] = [
  scenarioRun,
  importFiles,
  importStatus,
  importUndo,
  eventsVerify,
  eventsReplay,
  audit,
  backEntry,
  closuresPreview,
  closuresDeclare,
  closuresUndo,
  jobsRun,
  jobsList,
  legalPackageVerify,
  replay,
  simulate,
]
