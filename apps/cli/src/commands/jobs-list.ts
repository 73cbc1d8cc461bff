import { type Command, EXIT } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'
import { sayJobRun } from '../say-job.ts'

const MOST = 200

export const jobsList: Command = {
  name: 'jobs list',
  summary: { 'zh-CN': '列出夜间任务最近的运行', en: 'list the last runs of the nightly work' },
  usage: {
    'zh-CN': `用法：wenyuan jobs list [--limit N] [--json]

列出最近的运行，新的在前（默认 20 次）。需要权限 report.read。
退出码：0 已列出；2 无法连接或没有权限`,
    en: `Usage: wenyuan jobs list [--limit N] [--json]

Lists the last runs, newest first (20 unless said). Needs the permission report.read.
Exit code: 0 listed, 2 no server or no permission`,
  },
  async run(args, io) {
    const options = { limit: { from: 1, to: MOST }, json: 'flag' } as const
    const read = readArgs(args, { usage: jobsList.usage, options, operands: { least: 0, most: 0 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const limit = String(read.options['limit'] ?? 20)
    const result = await openClient(io).call('listJobRuns', { query: { limit } })
    if (!result.ok) {
      io.err(sayProblem(result.problem, io))
      return EXIT.refused
    }
    const { items } = result.body
    if (read.options['json'] === true) io.out(JSON.stringify(items, null, 2))
    else for (const run of items) io.out(say(io.language, sayJobRun(run)))
    return EXIT.ok
  },
}
