import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Language } from '../platform/index.ts'
import type { ScenarioFile } from './scenario-store.ts'

/** What the runner says of one file. */
export type FileReport = {
  readonly file: string
  readonly title: string
  readonly outcome: 'passed' | 'failed' | 'unreadable'
  readonly problems: readonly { readonly line: number; readonly text: string }[]
  readonly steps: readonly {
    readonly line: number
    readonly at: string
    readonly act: string
    readonly differences: readonly { readonly key: string; readonly expected: string; readonly got: string }[]
    readonly explanation: readonly string[]
  }[]
  readonly crash: string | null
}

export type Played =
  | { readonly kind: 'played'; readonly passed: number; readonly failed: number; readonly files: readonly FileReport[] }
  | { readonly kind: 'stopped' }

type Play = {
  readonly files: readonly ScenarioFile[]
  /** Null: each file has its own. */
  readonly policy: { readonly lines: unknown; readonly periods: unknown } | null
  /** Only read, never run. */
  readonly readOnly: boolean
  readonly language: Language
  readonly signal?: AbortSignal
  /** Told after each file. */
  readonly onPlayed?: (played: number) => void
}

const COMMAND = path.resolve(import.meta.dirname, '../../../cli/bin/wenyuan.js')
/** Of five hundred files seconds are expected; whoever takes so long hangs. */
const TIMEOUT_MS = 600_000
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024
const FILES_AT_ONCE = '2'
/** How the command says how far it is. */
const PLAYED = /^(\d+)\/\d+$/gm
/** The command gets no other: it can't know where the live database is. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'SystemRoot', 'USER']

/**
 * Plays scenario files with the product's own command, in a process of its own: it makes a PostgreSQL for itself and drops it,
 * and the desk's process is not slowed.
 */
export async function playFiles({ files, policy, readOnly, language, signal, onPlayed }: Play): Promise<Played> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wenyuan-policy-scenarios-'))
  try {
    const paths = await writeAll(folder, files)
    const options = [
      '--json',
      '--jobs',
      FILES_AT_ONCE,
      '--lang',
      language,
      ...(readOnly ? ['--check'] : ['--progress']),
    ]
    if (policy !== null) {
      // JSON is YAML. Outside the folder of the files, whose names are the library's.
      const file = path.join(folder, 'policy.json')
      await writeFile(file, JSON.stringify({ policy: policy.lines, periods: policy.periods }))
      options.push('--policy', file)
    }
    const text = await run(['scenario', 'run', ...options, ...paths.keys()], { signal, onPlayed })
    if (text === null) return { kind: 'stopped' }
    const { passed, failed, files: reports } = JSON.parse(text) as Omit<Extract<Played, { kind: 'played' }>, 'kind'>
    return {
      kind: 'played',
      passed,
      failed,
      files: reports.map((one) => underItsName(one, paths.get(one.file) ?? '')),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Problems begin with the file's place, which is nobody's business; the line stands beside them. */
function underItsName(report: FileReport, name: string): FileReport {
  const problems = report.problems.map(({ line, text }) => ({
    line,
    text: text.startsWith(report.file) ? text.slice(report.file.length).replace(/^(?::\d+)?(?:：|: )?/, '') : text,
  }))
  return { ...report, file: name, problems }
}

/** Under numbers: a name is shown, and never a path. */
async function writeAll(folder: string, files: readonly ScenarioFile[]): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  for (const [n, { name, text }] of files.entries()) {
    const file = path.join(folder, `${n + 1}.yaml`)
    await writeFile(file, text)
    paths.set(file, name)
  }
  return paths
}

type Watch = {
  readonly signal: AbortSignal | undefined
  readonly onPlayed: ((played: number) => void) | undefined
}

/** What the command printed; null: it was stopped. Exit 1 and 2 are answers: some differ, some can't be read. */
function run(args: readonly string[], { signal, onPlayed }: Watch): Promise<string | null> {
  const env = Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
  const options = { env, timeout: TIMEOUT_MS, maxBuffer: MAX_OUTPUT_BYTES, ...(signal === undefined ? {} : { signal }) }
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [COMMAND, ...args], options, (error, stdout, stderr) => {
      if (error === null || error.code === 1 || (error.code === 2 && stdout.startsWith('{'))) resolve(stdout)
      else if (signal?.aborted === true) resolve(null)
      else reject(new Error(`scenario run: ${stderr || error.message}`))
    })
    child.stderr?.on('data', (text: string) => {
      const said = [...text.matchAll(PLAYED)].at(-1)?.[1]
      if (said !== undefined) onPlayed?.(Number(said))
    })
  })
}
