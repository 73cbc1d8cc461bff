import type { Language } from '@wenyuan/server/platform'
import type { Command } from './command.ts'

const HEAD = {
  'zh-CN': 'wenyuan — 文渊图书馆系统的命令\n\n用法：wenyuan <命令> [参数] [--lang zh-CN|en]\n\n命令：',
  en: 'wenyuan: commands of the Wenyuan library system\n\nUsage: wenyuan <command> [arguments] [--lang zh-CN|en]\n\nCommands:',
}
const FOOT = {
  'zh-CN': 'wenyuan help <命令> 查看该命令的用法',
  en: 'wenyuan help <command> says how to use one',
}

export function sayAllCommands(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`)
  return [HEAD[language], ...lines, '', FOOT[language]].join('\n')
}
