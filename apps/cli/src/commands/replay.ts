import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ReplayModel, ReplayOptions, ReplayProgress, ReplayReport, ReplayResult } from '@wenyuan/server/replay'
import { type Command, EXIT, type Io, type Words } from '../command.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'

const MAX_NUMBER = 999_999
const ZONE = 'Asia/Shanghai'
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

export const replay: Command = {
  name: 'replay',
  summary: {
    'zh-CN': '按虚拟时钟回放一个月的借阅日志，并检查恒真条件',
    en: 'run a month of a loan log through the real use cases and check what must always be true',
  },
  usage: {
    'zh-CN': `用法：wenyuan replay 文件 --month YYYY-MM [--seed N] [--limit N] [--model 名=值,…] [--json]

在临时数据库上回放，绝不触及正式数据库；归还由写明的、按种子确定的模型补出（见 docs/operations/replay.md）。
  --month   要回放的月份
  --seed N  模型的种子（默认 1）；种子相同则结果相同
  --limit N 只取该月的前 N 次借出
  --model   改动模型的数，如 latePercent=12,loanLimit=20
  --json    以 JSON 输出
退出码：0 恒真条件都成立；1 有不成立的；2 文件或选项有误`,
    en: `Usage: wenyuan replay FILE --month YYYY-MM [--seed N] [--limit N] [--model NAME=VALUE,…] [--json]

Plays on a database of its own; the live one is never touched. The log has no returns: a stated, seeded model supplies
them (docs/operations/replay.md).
  --month   the month to play
  --seed N  the model's seed (1 unless said); the same seed gives the same result
  --limit N only the first N loans of the month
  --model   changes the model's numbers, as latePercent=12,loanLimit=20
  --json    the whole result as JSON
Exit code: 0 everything that must be true is, 1 something isn't, 2 the file or an option is wrong`,
  },
  async run(args, io) {
    const number = { from: 1, to: MAX_NUMBER }
    const options = { month: 'text', seed: number, limit: number, model: 'text', json: 'flag' } as const
    const read = readArgs(args, { usage: replay.usage, options, operands: { least: 1, most: 1 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const [file = ''] = read.operands
    const { month, seed, limit, model: changes = '', json } = read.options
    const { readModel } = await import('@wenyuan/server/replay')
    const model = readModel(String(changes))
    const slip = findSlip(file, month, model)
    if (slip !== null || model === null) {
      io.err(say(io.language, slip ?? WRONG_MODEL))
      return EXIT.refused
    }
    const asked = { file, month: String(month), model, limit: typeof limit === 'number' ? limit : null }
    const result = await play({ ...asked, ...(typeof seed === 'number' ? { seed } : {}) }, io)
    return json === true && result.kind === 'replayed' ? reportJson(result, io) : report(result, io)
  },
}

const WRONG_MODEL: Words = {
  'zh-CN': '--model 有误：应为 名=值，以逗号分隔，如 latePercent=12,loanLimit=20',
  en: '--model is wrong: give NAME=VALUE parted by commas, as latePercent=12,loanLimit=20',
}

function findSlip(file: string, month: unknown, model: ReplayModel | null): Words | null {
  if (typeof month !== 'string' || !MONTH.test(month)) {
    return { 'zh-CN': '请用 --month 指定月份，如 --month 2020-09', en: 'say which month: --month 2020-09' }
  }
  if (!existsSync(file)) return { 'zh-CN': `没有文件 ${file}`, en: `there is no file ${file}` }
  return model === null ? WRONG_MODEL : null
}

type Asked = Pick<ReplayOptions, 'file' | 'month' | 'model' | 'limit' | 'seed'>

/** On a PostgreSQL of its own, which goes when the replay ends. */
async function play(asked: Asked, io: Io): Promise<ReplayResult> {
  const { startScenarioServer, virtualClock } = await import('@wenyuan/testkit')
  const { openNetwork } = await import('@wenyuan/server')
  const { replayLog } = await import('@wenyuan/server/replay')
  const { zoneOf } = await import('@wenyuan/domain/kernel')
  const folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-replay-'))
  const server = await startScenarioServer()
  try {
    const clock = virtualClock(0)
    const db = await server.openDatabase()
    const network = openNetwork({
      db,
      clock,
      zone: zoneOf(ZONE),
      masterKey: randomBytes(32) as Parameters<typeof openNetwork>[0]['masterKey'],
    })
    return await replayLog(network, {
      ...asked,
      setClock: clock.set,
      headFile: path.join(folder, 'heads.jsonl'),
      onProgress: (progress) => io.progress(say(io.language, progressWords(progress))),
      signal: io.interrupted,
    })
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function progressWords(progress: ReplayProgress): Words {
  switch (progress.stage) {
    case 'planting':
      return { 'zh-CN': `正在建馆：${progress.loans} 次借出`, en: `making the library: ${progress.loans} loans` }
    case 'day':
      return { 'zh-CN': `${progress.on}：${progress.acts} 次办理`, en: `${progress.on}: ${progress.acts} acts` }
    case 'checking':
      return { 'zh-CN': '正在检查恒真条件', en: 'checking what must always be true' }
  }
}

function reportJson(result: ReplayReport, io: Io): number {
  io.out(JSON.stringify(result, null, 2))
  return exitOf(result)
}

function exitOf(result: ReplayReport): number {
  if (result.played.interrupted) return EXIT.interrupted
  return result.audit.breaches.length === 0 ? EXIT.ok : EXIT.failed
}

function report(result: ReplayResult, io: Io): number {
  if (result.kind === 'refused') {
    io.err(
      say(io.language, {
        'zh-CN': '文件无法读取，或缺少所需的列',
        en: "the file can't be read, or lacks the columns of a loan log",
      }),
    )
    return EXIT.refused
  }
  if (result.kind === 'no-such-month') {
    const [first = '', last = ''] = [result.months[0], result.months.at(-1)]
    io.err(
      say(io.language, {
        'zh-CN': `日志中没有这个月：有 ${first} 至 ${last}`,
        en: `the log has no such month: it has ${first} to ${last}`,
      }),
    )
    return EXIT.refused
  }
  for (const line of linesOf(result)) io.out(say(io.language, line))
  return exitOf(result)
}

function linesOf({ log, library, played, totals, audit, month, seed }: ReplayReport): Words[] {
  const acts = Object.values(played.acts).reduce((sum, count) => sum + count, 0)
  const perSecond = Math.round(acts / (played.actsMs / 1000))
  const yuan = (Number(totals.chargedFen) / 100).toFixed(2)
  const refused = Object.entries(played.refusals).sort(([, a], [, b]) => b - a)
  return [
    {
      'zh-CN': `日志：${JSON.stringify(log)}`,
      en: `log: ${JSON.stringify(log)}`,
    },
    {
      'zh-CN': `${month}（种子 ${seed}）：读者 ${library.patrons}，书目 ${library.titles}，单册 ${library.items}，借出 ${library.loans}`,
      en: `${month} (seed ${seed}): ${library.patrons} patrons, ${library.titles} titles, ${library.items} items, ${library.loans} loans`,
    },
    {
      'zh-CN': `办理 ${acts} 次，每秒 ${perSecond} 次：${JSON.stringify(played.acts)}`,
      en: `${acts} acts, ${perSecond} a second: ${JSON.stringify(played.acts)}`,
    },
    ...refused.map(([code, count]) => ({ 'zh-CN': `  未予办理 ${code}：${count}`, en: `  refused ${code}: ${count}` })),
    {
      'zh-CN': `超期归还 ${totals.late}，费用 ${totals.charges} 笔，共 ${yuan} 元`,
      en: `${totals.late} late returns, ${totals.charges} charges of ${yuan} yuan in all`,
    },
    {
      'zh-CN': `恒真条件：检查了 ${audit.loans} 次借阅、${audit.charges} 笔费用、${audit.events} 条事件，不成立 ${audit.breaches.length} 处`,
      en: `always true: ${audit.loans} loans, ${audit.charges} charges, ${audit.events} events checked, ${audit.breaches.length} breaches`,
    },
    ...audit.breaches.slice(0, 20).map(({ code, subject, facts }) => {
      const text = `  ${code} ${subject} ${JSON.stringify(facts)}`
      return { 'zh-CN': text, en: text }
    }),
  ]
}
