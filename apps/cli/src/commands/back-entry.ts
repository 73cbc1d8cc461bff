import { existsSync, openAsBlob } from 'node:fs'
import path from 'node:path'
import type { BackEntryBatchView } from '@wenyuan/contract'
import { type Command, EXIT, type Words } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'

const TIMEOUT_MS = 10 * 60_000

export const backEntry: Command = {
  name: 'back-entry',
  summary: { 'zh-CN': '补录停机期间在纸上办理的借还', en: 'enter acts that were done on paper during an outage' },
  usage: {
    'zh-CN': `用法：wenyuan back-entry 文件.csv [--note 说明] [--json]

上传 CSV（UTF-8 或 GB18030），每行一件事，按时间先后、依当时的规则办理；与记录有出入的列为待处理，绝不丢弃。
同一文件再次上传不会重复办理。需要权限 return.backdate 与 loan.create。
  列：事项（借 还 续借 预约）、时间（2026-09-01 10:30）、读者证号、条码、书目号、取书馆、馆、单据号
退出码：0 全部办妥；1 有待处理的；2 文件有误或无法连接`,
    en: `Usage: wenyuan back-entry FILE.csv [--note TEXT] [--json]

Uploads a CSV (UTF-8 or GB18030), one act a row: each is done in the order of the times, by the rules of its time. What
the record contradicts is listed to be settled, never dropped; the same file again adds nothing. Needs return.backdate
and loan.create.
  columns: act (checkout return renewal hold), at (2026-09-01 10:30), patron, item, title, pickup, branch, reference
Exit code: 0 all done, 1 some are to be settled, 2 wrong file or no server`,
  },
  async run(args, io) {
    const options = { note: 'text', json: 'flag' } as const
    const read = readArgs(args, { usage: backEntry.usage, options, operands: { least: 1, most: 1 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const [file = ''] = read.operands
    if (!existsSync(file)) {
      io.err(say(io.language, { 'zh-CN': `没有文件 ${file}`, en: `no such file: ${file}` }))
      return EXIT.refused
    }
    const { note, json } = read.options
    const body = {
      file: new File([await openAsBlob(file)], path.basename(file)),
      ...(typeof note === 'string' ? { note } : {}),
    }
    const signal = AbortSignal.any([io.interrupted, AbortSignal.timeout(TIMEOUT_MS)])
    const result = await openClient(io).call('uploadBackEntries', { body, signal })
    if (!result.ok) {
      io.err(`${file}: ${sayProblem(result.problem, io)}`)
      return EXIT.refused
    }
    if (json === true) io.out(JSON.stringify(result.body, null, 2))
    else for (const line of linesOf(result.body)) io.out(say(io.language, line))
    return result.body.openConflicts + result.body.waiting === 0 ? EXIT.ok : EXIT.failed
  },
}

function linesOf({ id, entries, performed, repeated, openConflicts, conflicts }: BackEntryBatchView): Words[] {
  return [
    {
      'zh-CN': `第 ${id} 批：${entries} 行，办妥 ${performed}，以前已补录 ${repeated}，待处理 ${openConflicts}`,
      en: `batch ${id}: ${entries} rows, ${performed} done, ${repeated} entered before, ${openConflicts} to be settled`,
    },
    ...conflicts
      .filter(({ settlement }) => settlement === null)
      .map(({ row, at, item, patron, message, reasons, choices }) => {
        const what = [at, patron, item].filter((part) => part !== null).join(' ')
        const why = [message, ...reasons.map((reason) => reason.message)].join('; ')
        const way = choices[0]?.message ?? ''
        return {
          'zh-CN': `  第 ${row} 行 ${what}：${why}。建议：${way}`,
          en: `  row ${row} ${what}: ${why}. Proposed: ${way}`,
        }
      }),
  ]
}
