import type { ClosureFigures } from '@wenyuan/contract'
import { type Command, EXIT, type Io } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'

const EXIT_CODES = {
  'zh-CN': '退出码：0 完成；2 参数有误、没有权限、与现有内容冲突或无法连接',
  en: 'Exit code: 0 done, 2 wrong argument, no permission, in conflict with what is there, or no server',
}

export const closuresPreview: Command = {
  name: 'closures preview',
  summary: { 'zh-CN': '查看事后闭馆会动到什么', en: 'what a closure declared afterwards would move' },
  usage: {
    'zh-CN': `用法：wenyuan closures preview 馆代码 日期... [--json]

日期写 2026-09-20 或 2026-09-20..2026-09-22。什么都不写入。需要权限 calendar.write。
${EXIT_CODES['zh-CN']}`,
    en: `Usage: wenyuan closures preview BRANCH DAYS... [--json]

DAYS is 2026-09-20 or 2026-09-20..2026-09-22. Nothing is written. Needs calendar.write.
${EXIT_CODES.en}`,
  },
  async run(args, io) {
    const options = { json: 'flag' } as const
    const read = readArgs(args, { usage: closuresPreview.usage, options, operands: { least: 2, most: 21 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const [branch = '', ...dates] = read.operands
    const result = await openClient(io).call('previewClosure', { body: { branch, dates } })
    if (!result.ok) return tellProblem(sayProblem(result.problem, io), io)
    tell(result.body, result.body.figures, { json: read.options['json'] === true, io })
    return EXIT.ok
  },
}

export const closuresDeclare: Command = {
  name: 'closures declare',
  summary: { 'zh-CN': '事后公布闭馆', en: 'declare a closure afterwards' },
  usage: {
    'zh-CN': `用法：wenyuan closures declare 馆代码 日期... [--reason 原因] [--json]

应还日期、超期费、停借和预约架期限一并调整，多收的退回。需要权限 calendar.write。
${EXIT_CODES['zh-CN']}`,
    en: `Usage: wenyuan closures declare BRANCH DAYS... [--reason REASON] [--json]

Moves due dates, charges, suspensions and shelf deadlines, and refunds what was too much. Needs calendar.write.
${EXIT_CODES.en}`,
  },
  async run(args, io) {
    const options = { reason: 'text', json: 'flag' } as const
    const read = readArgs(args, { usage: closuresDeclare.usage, options, operands: { least: 2, most: 21 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const [branch = '', ...dates] = read.operands
    const { reason } = read.options
    const body = { branch, dates, ...(typeof reason === 'string' ? { reason } : {}) }
    const result = await openClient(io).call('declareClosure', { body })
    if (!result.ok) return tellProblem(sayProblem(result.problem, io), io)
    tell(result.body, result.body.figures, { json: read.options['json'] === true, io, id: result.body.id })
    return EXIT.ok
  },
}

export const closuresUndo: Command = {
  name: 'closures undo',
  summary: { 'zh-CN': '撤销事后闭馆', en: 'take back a closure declared afterwards' },
  usage: {
    'zh-CN': `用法：wenyuan closures undo 编号 [--reason 原因] [--json]

一切恢复原状；此后又有变动的会列出来，什么都不动。需要权限 calendar.write。
${EXIT_CODES['zh-CN']}`,
    en: `Usage: wenyuan closures undo ID [--reason REASON] [--json]

Puts everything back; where something has changed since, says what and leaves all as it is. Needs calendar.write.
${EXIT_CODES.en}`,
  },
  async run(args, io) {
    const options = { reason: 'text', json: 'flag' } as const
    const read = readArgs(args, { usage: closuresUndo.usage, options, operands: { least: 1, most: 1 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const [id = ''] = read.operands
    const { reason } = read.options
    const body = typeof reason === 'string' ? { reason } : {}
    const result = await openClient(io).call('undoClosure', { params: { id }, body })
    if (!result.ok) return tellProblem(sayProblem(result.problem, io), io)
    if (read.options['json'] === true) io.out(JSON.stringify(result.body, null, 2))
    else io.out(say(io.language, { 'zh-CN': `闭馆 ${id} 已撤销`, en: `closure ${id} taken back` }))
    return EXIT.ok
  },
}

function tellProblem(text: string, io: Io): number {
  io.err(text)
  return EXIT.refused
}

type Telling = { readonly json: boolean; readonly io: Io; readonly id?: string }

function tell(answer: { readonly dates: readonly string[] }, figures: ClosureFigures, { json, io, id }: Telling): void {
  if (json) {
    io.out(JSON.stringify(answer, null, 2))
    return
  }
  const { due, charges, reminderFees, suspensions, shelf, patrons, refund } = figures
  const named = id === undefined ? '' : `${id}  `
  io.out(
    say(io.language, {
      'zh-CN': `${named}${answer.dates.join(' ')}
应还日期 ${due}，超期费 ${charges}，催还费 ${reminderFees}，停借 ${suspensions}，预约架期限 ${shelf}；涉及 ${patrons} 人，退回 ${refund} 元`,
      en: `${named}${answer.dates.join(' ')}
due dates ${due}, charges ${charges}, reminder fees ${reminderFees}, suspensions ${suspensions}, shelf deadlines ${shelf}; ${patrons} patrons, ${refund} yuan back`,
    }),
  )
}
