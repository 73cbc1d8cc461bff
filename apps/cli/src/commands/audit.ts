import { type Command, EXIT } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'

const TIMEOUT_MS = 30 * 60_000

export const audit: Command = {
  name: 'audit',
  summary: { 'zh-CN': '自查：恒真条件是否都成立', en: 'look whether what must always be true is' },
  usage: {
    'zh-CN': `用法：wenyuan audit [--whole] [--json]

请正在运行的服务自查一次，并列出尚未改正的不一致。需要权限 event.read。
  --whole 查看全部借阅与整条记录链，大馆需要较久；不写则接着上次查一段
退出码：0 都成立；1 有不成立的；2 无法自查`,
    en: `Usage: wenyuan audit [--whole] [--json]

Has the running server look once, and lists what is not mended. Needs event.read.
  --whole  every loan and the whole chain, which takes its time; else a part, going on from the last one
Exit code: 0 all is well, 1 something isn't, 2 could not look`,
  },
  async run(args, io) {
    const options = { whole: 'flag', json: 'flag' } as const
    const read = readArgs(args, { usage: audit.usage, options, operands: { least: 0, most: 0 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const client = openClient(io)
    const signal = AbortSignal.any([io.interrupted, AbortSignal.timeout(TIMEOUT_MS)])
    const run = await client.call('startAuditRun', { body: { whole: read.options['whole'] === true }, signal })
    if (!run.ok) {
      io.err(sayProblem(run.problem, io))
      return EXIT.refused
    }
    const shown = await client.call('getAudit', {})
    if (!shown.ok) {
      io.err(sayProblem(shown.problem, io))
      return EXIT.refused
    }
    if (read.options['json'] === true) io.out(JSON.stringify({ run: run.body, breaches: shown.body.breaches }, null, 2))
    else {
      const { loans, charges, breaches } = run.body
      io.out(
        say(io.language, {
          'zh-CN': `查看了 ${loans} 次借阅、${charges} 笔费用，不成立 ${breaches} 处`,
          en: `${loans} loans and ${charges} charges looked at, ${breaches} breaches open`,
        }),
      )
      for (const { code, subject, message } of shown.body.breaches) io.out(`  ${code} ${subject}  ${message}`)
    }
    return run.body.breaches === 0 ? EXIT.ok : EXIT.failed
  },
}
