import { existsSync, openAsBlob, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Client } from '@wenyuan/api-client'
import type { SimulationView } from '@wenyuan/contract'
import { type Command, EXIT, type Io } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { type ArgsForm, readArgs } from '../read-args.ts'
import { say } from '../say.ts'
import { simulateOffline } from '../simulate-offline.ts'

const ASK_AGAIN_MS = 500
const DAY = /^\d{4}-\d{2}-\d{2}$/

export const simulate: Command = {
  name: 'simulate',
  summary: {
    'zh-CN': '用过去一段时间的借还模拟规则草案，与现行规则对照',
    en: 'replay a past period under a draft policy, beside the one in force',
  },
  usage: {
    'zh-CN': `用法：wenyuan simulate --draft 编号或文件 --from 日期 --to 日期 [--csv 文件] [--against 文件] [--html 文件] [--json]

由正在运行的服务在后台模拟，绝不改动正式数据。需要权限 policy.draft。
  --draft    草案编号，或规则文件（YAML：policy、periods，与情景文件相同）
  --csv      用借阅文件代替记录（格式见 docs/operations/simulation.md）
  --against  与此规则文件对照；与 --csv、规则文件同用，不需要服务
  --html     把带图表的报告写入文件
  --json     以 JSON 输出
环境变量：WENYUAN_URL（默认 http://127.0.0.1:8080）、WENYUAN_TOKEN
退出码：0 完成；1 模拟失败；2 文件或参数有误、无法连接`,
    en: `Usage: wenyuan simulate --draft ID_OR_FILE --from DAY --to DAY [--csv FILE] [--against FILE] [--html FILE] [--json]

The running server simulates in the background; nothing of the library changes. Needs policy.draft.
  --draft    the number of a draft, or a policy file (YAML: policy and periods, as in scenario files)
  --csv      loans of a file instead of the record (docs/operations/simulation.md says how it is read)
  --against  compare with this policy file; with --csv and a policy file no server is needed
  --html     write the report with its charts to a file
  --json     the whole as JSON
Environment: WENYUAN_URL (default http://127.0.0.1:8080), WENYUAN_TOKEN
Exit code: 0 done, 1 the simulation failed, 2 wrong file or argument, or no server`,
  },
  async run(args, io) {
    const options: ArgsForm['options'] = {
      draft: 'text',
      from: 'text',
      to: 'text',
      csv: 'text',
      against: 'text',
      html: 'text',
      json: 'flag',
    }
    const read = readArgs(args, { usage: simulate.usage, options, operands: { least: 0, most: 0 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const asked = read.options as Asked
    const slip = findSlip(asked)
    if (slip !== null) {
      io.err(say(io.language, slip))
      return EXIT.refused
    }
    const { draft = '', from = '', to = '', csv, against } = asked
    if (against !== undefined && csv !== undefined) {
      const result = await simulateOffline({ draft, against, csv, from, to }, io)
      if (result === null) return EXIT.refused
      return tell({ ...asked, ...result }, io)
    }
    return onServer(asked, io)
  },
}

type Asked = {
  readonly draft?: string
  readonly from?: string
  readonly to?: string
  readonly csv?: string
  readonly against?: string
  readonly html?: string
  readonly json?: boolean
}

function findSlip({ draft, from, to, csv, against }: Asked) {
  if (draft === undefined) return { 'zh-CN': '请用 --draft 指定草案', en: 'say which draft: --draft ID_OR_FILE' }
  if (!DAY.test(from ?? '') || !DAY.test(to ?? '')) {
    return {
      'zh-CN': '请用 --from 和 --to 指定期间，如 --from 2020-09-01',
      en: 'say which days: --from 2020-09-01 --to …',
    }
  }
  if (against !== undefined && (csv === undefined || /^\d+$/.test(draft))) {
    return { 'zh-CN': '--against 需与 --csv 和规则文件同用', en: '--against goes with --csv and a policy file' }
  }
  const files = [...(/^\d+$/.test(draft) ? [] : [draft]), ...(csv === undefined ? [] : [csv])]
  const missing = [...files, ...(against === undefined ? [] : [against])].find((file) => !existsSync(file))
  return missing === undefined ? null : { 'zh-CN': `没有文件 ${missing}`, en: `no such file: ${missing}` }
}

async function onServer({ draft = '', from = '', to = '', csv, html, json }: Asked, io: Io): Promise<number> {
  const client = openClient(io)
  const id = /^\d+$/.test(draft) ? draft : await createDraft(client, draft, io)
  if (id === null) return EXIT.refused
  const params = { id }
  const started =
    csv === undefined
      ? await client.call('startSimulation', { params, body: { from, to } })
      : await client.call('startFileSimulation', {
          params,
          body: { file: new File([await openAsBlob(csv)], path.basename(csv)), from, to },
        })
  if (!started.ok) {
    io.err(sayProblem(started.problem, io))
    return EXIT.refused
  }
  const ended = await follow(client, started.body, io)
  if (ended === null) return io.interrupted.aborted ? EXIT.interrupted : EXIT.refused
  if (ended.report === null) {
    io.err(ended.failure ?? '')
    return EXIT.failed
  }
  if (html !== undefined) {
    const page = await client.call('getSimulationReport', { params: { id: ended.id } })
    if (!page.ok) {
      io.err(sayProblem(page.problem, io))
      return EXIT.refused
    }
    writeFileSync(html, page.body)
  }
  return tell({ report: ended.report, ...(json === undefined ? {} : { json }) }, io)
}

async function createDraft(client: Client, file: string, io: Io): Promise<string | null> {
  const { readPolicyFile } = await import('@wenyuan/testkit')
  const read = readPolicyFile(readFileSync(file, 'utf8'))
  if (read === null) {
    io.err(say(io.language, { 'zh-CN': `${file} 不是规则文件`, en: `${file} is no policy file` }))
    return null
  }
  const body = {
    name: path.basename(file),
    lines: read.lines.map((line) => ({ ...line })),
    periods: periodsOf(read.periods),
  }
  const created = await client.call('createPolicyDraft', { body })
  if (created.ok) return created.body.id
  io.err(`${file}: ${sayProblem(created.problem, io)}`)
  return null
}

async function follow(client: Client, started: SimulationView, io: Io): Promise<SimulationView | null> {
  let view = started
  while (view.status === 'waiting' || view.status === 'running') {
    const { acts, actsTotal } = view
    io.progress(
      say(io.language, { 'zh-CN': `已模拟 ${acts}/${actsTotal ?? '?'}`, en: `${acts}/${actsTotal ?? '?'} acts` }),
    )
    await setTimeout(ASK_AGAIN_MS, undefined, { signal: io.interrupted }).catch(() => undefined)
    if (io.interrupted.aborted) return null
    const asked = await client.call('getSimulation', { params: { id: view.id } })
    if (!asked.ok) {
      io.progress('')
      io.err(sayProblem(asked.problem, io))
      return null
    }
    view = asked.body
  }
  io.progress('')
  return view
}

type Told = {
  readonly report: NonNullable<SimulationView['report']>
  readonly json?: boolean
  readonly html?: string
  /** Where the page was made here. */
  readonly page?: string
}

function tell({ report, json, html, page }: Told, io: Io): number {
  if (html !== undefined && page !== undefined) writeFileSync(html, page)
  if (json === true) {
    io.out(JSON.stringify(report, null, 2))
    return EXIT.ok
  }
  for (const sentence of report.sentences) io.out(`· ${sentence}`)
  for (const { label, active, draft, change } of report.differences)
    io.out(`${label}: ${active} → ${draft} (${change})`)
  return EXIT.ok
}

function periodsOf(periods: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(periods).map(([name, days]) => [name, [...days]]))
}
