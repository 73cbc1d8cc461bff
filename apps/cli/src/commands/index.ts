import type { Command } from '../command.ts'
import { eventsVerify } from './events-verify.ts'
import { importFiles } from './import.ts'
import { importStatus } from './import-status.ts'
import { importUndo } from './import-undo.ts'
import { replay } from './replay.ts'
import { scenarioRun } from './scenario-run.ts'

export const COMMANDS: readonly Command[] = [scenarioRun, importFiles, importStatus, importUndo, eventsVerify, replay]
