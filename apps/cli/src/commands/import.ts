import { existsSync, openAsBlob, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Client } from '@wenyuan/api-client'
import { type ImportMapping, type ImportView, importFields } from '@wenyuan/contract'
import { closestTo } from '../closest-to.ts'
import { type Command, EXIT, type Io } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'
import { sayImport } from '../say-import.ts'

const ASK_AGAIN_MS = 500
const UNDER_WAY: readonly ImportView['status'][] = ['waiting', 'running']

export const importFiles: Command = {
  name: 'import',
  summary: { 'zh-CN': '导入书目与单册文件', en: 'bring in files of titles and items' },
  usage: {
    'zh-CN': `用法：wenyuan import 文件... [--map 字段=表头]... [--branch 馆代码]

将 CSV 或 JSON Lines 文件（可为 .gz）上传至正在运行的服务并显示进度。需要权限 import.run。
  --map 字段=表头   指定某列的含义，可多次使用；不指定时按常用表头识别
                    字段：${importFields.join(' ')}
  --branch 馆代码   文件未写明馆的单册归入此馆
跳过的行连同行号和原因写入当前文件夹的 <文件名>.errors.csv。
环境变量：WENYUAN_URL（默认 http://127.0.0.1:8080）、WENYUAN_TOKEN
退出码：0 完成；1 导入失败；2 文件或参数有误、无法连接`,
    en: `Usage: wenyuan import FILE... [--map FIELD=HEADER]... [--branch CODE]

Uploads files (CSV or JSON Lines, also .gz) to the running server and shows how far it has come. Needs import.run.
  --map FIELD=HEADER  what a column means; may stand several times. Otherwise the usual headers are recognised
                      fields: ${importFields.join(' ')}
  --branch CODE       the branch of items whose rows name none
Skipped rows are written to <file>.errors.csv in the current folder, each with its number and reason.
Environment: WENYUAN_URL (default http://127.0.0.1:8080), WENYUAN_TOKEN
Exit code: 0 done, 1 an import failed, 2 wrong file or argument, or no server`,
  },
  async run(args, io) {
    const options = { map: 'list', branch: 'text' } as const
    const read = readArgs(args, { usage: importFiles.usage, options, operands: { least: 1 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const { map, branch } = read.options
    const mapping = readMapping(Array.isArray(map) ? map : [], io)
    if (mapping === null || !allThere(read.operands, io)) return EXIT.refused
    const client = openClient(io)
    let exit: number = EXIT.ok
    for (const file of read.operands) {
      const part = { mapping, ...(typeof branch === 'string' ? { branch } : {}) }
      const one = await importOne(client, file, part, io)
      if (one === EXIT.refused || one === EXIT.interrupted) return one
      exit = Math.max(exit, one)
    }
    return exit
  },
}

/** Null: told what is wrong with it. */
function readMapping(written: readonly string[], io: Io): ImportMapping | null {
  const mapping: ImportMapping = {}
  for (const one of written) {
    const [name = '', header = ''] = one.split(/=(.*)/s)
    const field = importFields.find((known) => known === name)
    if (field === undefined || header === '') {
      const near = closestTo(name, importFields)
      const right = `${field ?? near ?? importFields.join('|')}=…`
      io.err(
        say(io.language, { 'zh-CN': `--map ${one} 无法识别，应为 ${right}`, en: `--map ${one}: expected ${right}` }),
      )
      return null
    }
    mapping[field] = header
  }
  return mapping
}

function allThere(files: readonly string[], io: Io): boolean {
  const missing = files.filter((file) => !existsSync(file))
  for (const file of missing) io.err(say(io.language, { 'zh-CN': `没有文件 ${file}`, en: `no such file: ${file}` }))
  return missing.length === 0
}

type Part = { readonly mapping: ImportMapping; readonly branch?: string }

async function importOne(client: Client, file: string, { mapping, branch }: Part, io: Io): Promise<number> {
  const body = {
    file: new File([await openAsBlob(file)], path.basename(file)),
    ...(Object.keys(mapping).length === 0 ? {} : { mapping }),
    ...(branch === undefined ? {} : { branch }),
  }
  const started = await client.call('startImport', { body })
  if (!started.ok) {
    io.err(`${file}: ${sayProblem(started.problem, io)}`)
    return EXIT.refused
  }
  const ended = await follow(client, started.body, io)
  if (ended === null) return io.interrupted.aborted ? EXIT.interrupted : EXIT.refused
  io.out(say(io.language, sayImport(ended)))
  if (ended.rowsSkipped > 0) await saveErrors(client, ended, io)
  return ended.status === 'done' ? EXIT.ok : EXIT.failed
}

/** Asks until the import has ended. Null: no longer; it goes on without anyone looking. */
async function follow(client: Client, started: ImportView, io: Io): Promise<ImportView | null> {
  let view = started
  while (UNDER_WAY.includes(view.status)) {
    io.progress(say(io.language, sayImport(view)))
    await setTimeout(ASK_AGAIN_MS, undefined, { signal: io.interrupted }).catch(() => undefined)
    const asked = io.interrupted.aborted ? null : await client.call('getImport', { params: { id: view.id } })
    if (asked === null || !asked.ok) {
      io.progress('')
      if (asked !== null) io.err(sayProblem(asked.problem, io))
      const status = `wenyuan import status ${view.id}`
      io.err(
        say(io.language, { 'zh-CN': `导入在服务端继续，查看：${status}`, en: `the import goes on; see: ${status}` }),
      )
      return null
    }
    view = asked.body
  }
  io.progress('')
  return view
}

async function saveErrors(client: Client, { id, file }: ImportView, io: Io): Promise<void> {
  const table = await client.call('getImportErrors', { params: { id } })
  if (!table.ok) return io.err(sayProblem(table.problem, io))
  // The name comes back from the server: only its last part may name a file here.
  const name = `${path.basename(file)}.errors.csv`
  writeFileSync(name, table.body)
  io.out(say(io.language, { 'zh-CN': `跳过的行见 ${name}`, en: `skipped rows are in ${name}` }))
}
