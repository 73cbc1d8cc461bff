import type { VerifyAnswer } from '@wenyuan/contract'
import { type Command, EXIT, type Words } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { readArgs } from '../read-args.ts'

type Broken = NonNullable<VerifyAnswer['firstBroken']>

const BREAKS: Readonly<Record<Broken['what'], Words>> = {
  changed: { 'zh-CN': '内容或位置被更改', en: 'was changed or moved' },
  removed: { 'zh-CN': '被删除', en: 'was removed' },
  inserted: { 'zh-CN': '是后来插入的', en: 'was inserted' },
  cut: { 'zh-CN': '之后的记录被截去', en: 'is where the record was cut off' },
}

export const eventsVerify: Command = {
  name: 'events verify',
  summary: { 'zh-CN': '核验操作记录是否完整、未被改动', en: 'check that the record is whole and unchanged' },
  usage: {
    'zh-CN': `用法：wenyuan events verify [--json]

向正在运行的服务核验整条记录链。需要权限 event.read。
环境变量：WENYUAN_URL（默认 http://127.0.0.1:8080）、WENYUAN_TOKEN
退出码：0 完整；1 有改动，并指出是哪一条；2 无法核验`,
    en: `Usage: wenyuan events verify [--json]

Has the running server walk the whole chain of the record. Needs the permission event.read.
Environment: WENYUAN_URL (default http://127.0.0.1:8080), WENYUAN_TOKEN
Exit code: 0 whole, 1 broken, and where, 2 could not be checked`,
  },
  async run(args, io) {
    const read = readArgs(
      args,
      { usage: eventsVerify.usage, options: { json: 'flag' }, operands: { least: 0, most: 0 } },
      io,
    )
    if (read.kind === 'refused') return EXIT.refused
    const result = await openClient(io).call('verifyEvents', { signal: io.interrupted })
    if (!result.ok) {
      io.err(sayProblem(result.problem, io))
      return EXIT.refused
    }
    const { body } = result
    if (read.options['json'] === true) io.out(JSON.stringify(body, null, 2))
    else io.out(sayVerification(body)[io.language])
    return body.ok ? EXIT.ok : EXIT.failed
  },
}

function sayVerification({ ok, count, sealedTo, unsealed, firstBroken }: VerifyAnswer): Words {
  if (ok) {
    return {
      'zh-CN': `记录完整：已核验 ${count} 条，链至第 ${sealedTo} 条，${unsealed} 条待封`,
      en: `the record is whole: ${count} events checked, sealed to ${sealedTo}, ${unsealed} waiting for their seal`,
    }
  }
  if (firstBroken === undefined) return { 'zh-CN': '记录已被改动', en: 'the record is broken' }
  const { sequence, event, what } = firstBroken
  return {
    'zh-CN': `记录已被改动：第 ${sequence} 条${event === null ? '' : `（事件 ${event}）`}${BREAKS[what]['zh-CN']}`,
    en: `the record is broken: number ${sequence}${event === null ? '' : ` (event ${event})`} ${BREAKS[what].en}`,
  }
}
