import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { RunOptions, ScenarioRun, ScenarioServer } from '@wenyuan/testkit'
import { type Command, EXIT, type Io } from '../command.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'

const MAX_JOBS = 16
const DEFAULT_MAX_JOBS = 4

export const scenarioRun: Command = {
  name: 'scenario run',
  summary: {
    'zh-CN': '试跑规则情景文件，列出与预期不符之处',
    en: 'play scenario files and say what differs from their expectations',
  },
  usage: {
    'zh-CN': `用法：wenyuan scenario run 文件或文件夹... [--json] [--jobs N] [--policy 文件] [--check] [--progress]

在临时数据库上按虚拟时钟逐步执行，绝不触及正式数据库。
  --json    以 JSON 输出全部结果
  --jobs N  同时运行 N 个文件（1–${MAX_JOBS}）
  --policy 文件  以此规则文件（YAML：policy、periods）代替各文件自己的规则
  --check   只检查文件能否读取，不运行
  --progress  每运行完一个文件，在标准错误输出一行“已完成/总数”
退出码：0 全部符合；1 有不符；2 有文件无法读取`,
    en: `Usage: wenyuan scenario run FILE_OR_FOLDER... [--json] [--jobs N] [--policy FILE] [--check] [--progress]

Plays each file on a virtual clock, in a database of its own; the live one is never touched.
  --json    the whole result as JSON
  --jobs N  so many files at once (1 to ${MAX_JOBS})
  --policy FILE  this policy (YAML: policy, periods) in the place of each file's own
  --check   only read the files, and say what could not be run
  --progress  after each file a line PLAYED/ALL on the standard error output
Exit code: 0 all as expected, 1 some differ, 2 a file can't be read`,
  },
  async run(args, io) {
    const read = readArgs(
      args,
      {
        usage: scenarioRun.usage,
        options: { json: 'flag', jobs: { from: 1, to: MAX_JOBS }, policy: 'text', check: 'flag', progress: 'flag' },
        operands: { least: 1 },
      },
      io,
    )
    if (read.kind === 'refused') return EXIT.refused
    const { json, jobs, policy: policyFile, check, progress } = read.options
    const parallel = typeof jobs === 'number' ? jobs : Math.min(DEFAULT_MAX_JOBS, availableParallelism())
    const { readPolicyFile, runAsJson, sayRun } = await loadRunner()
    const text = typeof policyFile === 'string' ? await readFile(policyFile, 'utf8').catch(() => '') : null
    const policy = text === null ? undefined : readPolicyFile(text)
    if (policy === null) {
      const file = String(policyFile)
      io.err(say(io.language, { 'zh-CN': `${file} 不是规则文件`, en: `${file} is no policy file` }))
      return EXIT.refused
    }
    const options = {
      parallel,
      readOnly: check === true,
      ...(policy === undefined ? {} : { policy }),
      ...(progress === true ? { onPlayed: (played: number, files: number) => io.err(`${played}/${files}`) } : {}),
    }
    const run = await play(read.operands, options, io)
    if (run === null) return EXIT.interrupted
    io.out(json === true ? runAsJson(run, io.language) : sayRun(run, io.language))
    return run.exitCode
  },
}

/** The other commands start without it. */
function loadRunner() {
  return import('@wenyuan/testkit')
}

/** Null: interrupted; the server and its databases are gone either way. */
async function play(paths: readonly string[], options: RunOptions, io: Io): Promise<ScenarioRun | null> {
  const { createScenarioWorlds, runScenarioFiles, startScenarioServer } = await loadRunner()
  let server: Promise<ScenarioServer> | null = null
  const openDatabase = async () => {
    // Only now: files that can't be read need no server.
    server ??= startScenarioServer()
    return (await server).openDatabase()
  }
  const { makeWorld } = createScenarioWorlds({ openDatabase, language: io.language })
  const stopped = new Promise<null>((resolve) => {
    if (io.interrupted.aborted) resolve(null)
    io.interrupted.addEventListener('abort', () => resolve(null), { once: true })
  })
  try {
    return await Promise.race([runScenarioFiles(paths, makeWorld, options), stopped])
  } finally {
    // What is cut off in the middle fails on its closed database, and nobody waits for that any more.
    await closeServer(server)
  }
}

async function closeServer(server: Promise<ScenarioServer> | null): Promise<void> {
  // One that did not start has said so, to whoever waited for it.
  const started = await server?.catch(() => null)
  await started?.close()
}
