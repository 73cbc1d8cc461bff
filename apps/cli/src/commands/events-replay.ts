import type { ReplayAnswer } from '@wenyuan/contract'
import { type Command, EXIT, type Words } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'

/** All of the record is read: a large one takes its time. */
const TIMEOUT_MS = 30 * 60_000

export const eventsReplay: Command = {
  name: 'events replay',
  summary: {
    'zh-CN': '由操作记录重演出借阅、预约、单册与账目，并与现有数据比较',
    en: 'make the state from the record alone and compare it with the tables',
  },
  usage: {
    'zh-CN': `用法：wenyuan events replay --check [--json]

只读操作记录，在内存中重新得出每次借阅、预约、单册状态与读者余额，再与数据库逐一比较。需要权限 event.read。
退出码：0 完全一致；1 有不一致，并逐一列出；2 无法比较`,
    en: `Usage: wenyuan events replay --check [--json]

Makes every loan, hold, item state and balance from nothing but the record, in memory, and compares each with the
database. Needs event.read.
Exit code: 0 all the same, 1 something differs, and what, 2 could not be compared`,
  },
  async run(args, io) {
    const options = { check: 'flag', json: 'flag' } as const
    const read = readArgs(args, { usage: eventsReplay.usage, options, operands: { least: 0, most: 0 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    if (read.options['check'] !== true) {
      io.err(
        say(io.language, {
          'zh-CN': '请写 --check：重演只用于比较，不会改动数据',
          en: 'say --check: a replay only compares, it changes nothing',
        }),
      )
      return EXIT.refused
    }
    const signal = AbortSignal.any([io.interrupted, AbortSignal.timeout(TIMEOUT_MS)])
    const result = await openClient(io).call('replayEvents', { signal })
    if (!result.ok) {
      io.err(sayProblem(result.problem, io))
      return EXIT.refused
    }
    const { body } = result
    if (read.options['json'] === true) io.out(JSON.stringify(body, null, 2))
    else for (const line of linesOf(body)) io.out(say(io.language, line))
    return body.ok ? EXIT.ok : EXIT.failed
  },
}

function linesOf({ events, compared, different, differences }: ReplayAnswer): Words[] {
  const { items, loans, holds, balances } = compared
  return [
    {
      'zh-CN': `由 ${events} 条记录重演：单册 ${items}、借阅 ${loans}、预约 ${holds}、余额 ${balances}，不一致 ${different} 处`,
      en: `made from ${events} events: ${items} items, ${loans} loans, ${holds} holds, ${balances} balances, ${different} different`,
    },
    ...differences.map(({ subject, stored, rebuilt }) => {
      const text = `  ${subject}  ${JSON.stringify(stored)} | ${JSON.stringify(rebuilt)}`
      return { 'zh-CN': text, en: text }
    }),
  ]
}
