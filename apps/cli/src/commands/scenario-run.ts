import { availableParallelism } from 'node:os'
import type { ScenarioRun, ScenarioServer } from '@wenyuan/testkit'
import { type Command, EXIT, type Io } from '../command.ts'
import { readArgs } from '../read-args.ts'

const MAX_JOBS = 16
const DEFAULT_MAX_JOBS = 4

export const scenarioRun: Command = {
  name: 'scenario run',
  summary: {
    'zh-CN': '试跑规则情景文件，列出与预期不符之处',
    en: 'play scenario files and say what differs from their expectations',
  },
  usage: {
    'zh-CN': `用法：wenyuan scenario run 文件或文件夹... [--json] [--jobs N]

在临时数据库上按虚拟时钟逐步执行，绝不触及正式数据库。
  --json    以 JSON 输出全部结果
  --jobs N  同时运行 N 个文件（1–${MAX_JOBS}）
退出码：0 全部符合；1 有不符；2 有文件无法读取`,
    en: `Usage: wenyuan scenario run FILE_OR_FOLDER... [--json] [--jobs N]

Plays each file on a virtual clock, in a database of its own; the live one is never touched.
  --json    the whole result as JSON
  --jobs N  so many files at once (1 to ${MAX_JOBS})
Exit code: 0 all as expected, 1 some differ, 2 a file can't be read`,
  },
  async run(args, io) {
    const read = readArgs(
      args,
      { usage: scenarioRun.usage, options: { json: 'flag', jobs: { from: 1, to: MAX_JOBS } }, operands: { least: 1 } },
      io,
    )
    if (read.kind === 'refused') return EXIT.refused
    const { json, jobs } = read.options
    const parallel = typeof jobs === 'number' ? jobs : Math.min(DEFAULT_MAX_JOBS, availableParallelism())
    const run = await play(read.operands, parallel, io)
    if (run === null) return EXIT.interrupted
    const { runAsJson, sayRun } = await loadRunner()
    io.out(json === true ? runAsJson(run, io.language) : sayRun(run, io.language))
    return run.exitCode
  },
}

/** The other commands start without it. */
function loadRunner() {
  return import('@wenyuan/testkit')
}

/** Null: interrupted; the server and its databases are gone either way. */
async function play(paths: readonly string[], parallel: number, io: Io): Promise<ScenarioRun | null> {
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
    return await Promise.race([runScenarioFiles(paths, makeWorld, { parallel }), stopped])
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
