import { type Command, EXIT } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'
import { sayImport } from '../say-import.ts'

export const importStatus: Command = {
  name: 'import status',
  summary: { 'zh-CN': '查看一次导入的进度', en: 'say how far an import has come' },
  usage: {
    'zh-CN': '用法：wenyuan import status 导入编号\n\n退出码：0 已答；1 该导入失败；2 无此导入或无法连接',
    en: 'Usage: wenyuan import status ID\n\nExit code: 0 said, 1 that import failed, 2 no such import, or no server',
  },
  async run(args, io) {
    const read = readArgs(args, { usage: importStatus.usage, options: {}, operands: { least: 1, most: 1 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const result = await openClient(io).call('getImport', { params: { id: read.operands[0] ?? '' } })
    if (!result.ok) {
      io.err(sayProblem(result.problem, io))
      return EXIT.refused
    }
    io.out(say(io.language, sayImport(result.body)))
    return result.body.status === 'failed' ? EXIT.failed : EXIT.ok
  },
}
