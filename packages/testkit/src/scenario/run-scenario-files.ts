import { readFile } from 'node:fs/promises'
import { findScenarioFiles } from './find-scenario-files.ts'
import type { ScenarioProblem } from './problem.ts'
import type { PolicyFile } from './read-policy-file.ts'
import { readScenario } from './read-scenario.ts'
import { runScenario, type StepReport } from './run-scenario.ts'
import type { Scenario } from './scenario.ts'
import type { MakeWorld } from './world.ts'

/** `title` is empty where the file could not be read. `crash` is the message of a bug that ended the file early. */
export type FileReport = {
  readonly file: string
  readonly title: string
  readonly outcome: 'passed' | 'failed' | 'unreadable'
  readonly problems: readonly ScenarioProblem[]
  readonly steps: readonly StepReport[]
  readonly crash: string | null
}

/** `exitCode` 0: every expectation held; 1: some failed; 2: a file can't be read. */
export type ScenarioRun = {
  readonly files: readonly FileReport[]
  readonly passed: number
  readonly failed: number
  readonly exitCode: 0 | 1 | 2
}

export type RunOptions = {
  /** So many files at once, each in a world of its own; 1 unless said. */
  readonly parallel?: number
  /** In the place of each file's own policy: its lines and periods; what the steps activate stays theirs. */
  readonly policy?: PolicyFile
  /** Only read: a file that could be run has passed. */
  readonly readOnly?: boolean
  /** Told after each file. */
  readonly onPlayed?: (played: number, files: number) => void
}

const MAX_FILE_BYTES = 1_048_576

export async function runScenarioFiles(
  paths: readonly string[],
  makeWorld: MakeWorld,
  { parallel = 1, ...options }: RunOptions = {},
): Promise<ScenarioRun> {
  const { files, problems } = await findScenarioFiles(paths)
  const missing = problems.map((problem) => unreadable(problem.file, [problem]))
  const reports = [...missing, ...(await runAll(files, makeWorld, { parallel, ...options }))]
  const passed = reports.filter(({ outcome }) => outcome === 'passed').length
  const anyUnreadable = reports.some(({ outcome }) => outcome === 'unreadable')
  const failed = reports.length - passed
  return { files: reports, passed, failed, exitCode: anyUnreadable ? 2 : failed > 0 ? 1 : 0 }
}

/** Each worker takes the next file that none has taken; the reports keep the order of the files. */
async function runAll(
  files: readonly string[],
  makeWorld: MakeWorld,
  { parallel = 1, onPlayed, ...options }: RunOptions,
): Promise<FileReport[]> {
  const reports: FileReport[] = []
  const queue = files.entries()
  let played = 0
  const worker = async () => {
    for (const [n, file] of queue) {
      reports[n] = await runFile(file, makeWorld, options)
      played += 1
      onPlayed?.(played, files.length)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, parallel) }, worker))
  return reports
}

async function runFile(
  file: string,
  makeWorld: MakeWorld,
  { policy, readOnly = false }: Omit<RunOptions, 'parallel' | 'onPlayed'>,
): Promise<FileReport> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return unreadable(file, [{ file, line: 0, met: '', expects: { what: 'file' } }])
  if (text.length > MAX_FILE_BYTES) {
    const expects = { what: 'size', bytes: MAX_FILE_BYTES } as const
    return unreadable(file, [{ file, line: 0, met: String(text.length), expects }])
  }
  const read = readScenario(file, text)
  if (read.kind === 'refused') return unreadable(file, read.problems)
  const { title } = read.scenario
  if (readOnly) return { file, title, outcome: 'passed', problems: [], steps: [], crash: null }
  return play(policy === undefined ? read.scenario : underPolicy(read.scenario, policy), makeWorld)
}

/** Periods of the file that the policy does not name stay: its own steps may need them. */
function underPolicy(scenario: Scenario, { lines, periods }: PolicyFile): Scenario {
  const yamlLines = lines.map(() => 0)
  return { ...scenario, policy: { lines, yamlLines }, periods: { ...scenario.periods, ...periods } }
}

async function play(scenario: Scenario, makeWorld: MakeWorld): Promise<FileReport> {
  const base = { file: scenario.file, title: scenario.title, problems: [], steps: [], crash: null }
  try {
    const world = await makeWorld(scenario)
    try {
      const report = await runScenario(scenario, world)
      if (report.kind === 'passed') return { ...base, outcome: 'passed' }
      if (report.kind === 'failed') return { ...base, outcome: 'failed', steps: report.steps }
      return { ...base, outcome: 'unreadable', problems: [report.problem] }
    } finally {
      await world.close()
    }
  } catch (error) {
    // One file's bug must not hide what the others show.
    return {
      ...base,
      outcome: 'failed',
      crash: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

function unreadable(file: string, problems: readonly ScenarioProblem[]): FileReport {
  return { file, title: '', outcome: 'unreadable', problems, steps: [], crash: null }
}
