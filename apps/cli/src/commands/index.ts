import type { Command } from '../command.ts'
import { scenarioRun } from './scenario-run.ts'

export const COMMANDS: readonly Command[] = [scenarioRun]
