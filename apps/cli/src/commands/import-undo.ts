import { type Command, EXIT } from '../command.ts'
import { openClient, sayProblem } from '../open-client.ts'
import { readArgs } from '../read-args.ts'
import { say } from '../say.ts'
import { sayUndone } from '../say-import.ts'

export const importUndo: Command = {
  name: 'import undo',
  summary: { 'zh-CN': '撤销一次导入，已被使用的保留', en: 'take an import back, but for what has been used' },
  usage: {
    'zh-CN':
      '用法：wenyuan import undo 导入编号\n\n移除该次导入的书目与单册；已被借阅、预约等使用的保留并列出。\n退出码：0 已撤销；2 未能撤销',
    en: 'Usage: wenyuan import undo ID\n\nRemoves the titles and items of an import; what has been lent or held since stays and is listed.\nExit code: 0 undone, 2 not',
  },
  async run(args, io) {
    const read = readArgs(args, { usage: importUndo.usage, options: {}, operands: { least: 1, most: 1 } }, io)
    if (read.kind === 'refused') return EXIT.refused
    const result = await openClient(io).call('undoImport', { params: { id: read.operands[0] ?? '' } })
    if (!result.ok) {
      io.err(sayProblem(result.problem, io))
      return EXIT.refused
    }
    io.out(say(io.language, sayUndone(result.body)))
    return EXIT.ok
  },
}
