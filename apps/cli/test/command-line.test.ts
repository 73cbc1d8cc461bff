import { expect, test } from 'vitest'
import { COMMANDS } from '../src/commands/index.ts'
import { main } from '../src/main.ts'
import { type Ran, runWenyuan } from './run-wenyuan.ts'

/** In this process: for what is told before anything runs. */
async function run(args: readonly string[], env: Record<string, string> = { LANG: 'en_US.UTF-8' }): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const interrupted = new AbortController().signal
  const surroundings = {
    env,
    interrupted,
    out: (text: string) => void out.push(`${text}\n`),
    err: (text: string) => void err.push(`${text}\n`),
    progress: () => undefined,
  }
  return { code: await main(args, surroundings), out: out.join(''), err: err.join('') }
}

const CHINESE = { LANG: 'zh_CN.UTF-8' }

test('help names every command, in the language of the terminal or the one asked for', async () => {
  const english = await run(['--help'])
  expect(english).toMatchObject({ code: 0, err: '' })
  for (const { name, summary } of COMMANDS) expect(english.out).toMatch(new RegExp(`^  ${name} +${summary.en}$`, 'm'))

  const chinese = await run([], CHINESE)
  for (const { summary } of COMMANDS) expect(chinese.out).toContain(summary['zh-CN'])
  expect((await run(['--lang', 'zh-CN', 'help'])).out).toBe(chinese.out)
  expect((await run(['help', '--lang=en'], CHINESE)).out).toBe(english.out)
})

test('the program itself writes the same, and gives the exit code to the shell', async () => {
  expect(await runWenyuan(['--help'])).toEqual(await run(['--help']))
  expect(await runWenyuan(['lend'])).toEqual(await run(['lend']))
})

test('help of a command says its usage, by either way of asking', async () => {
  const asked = await run(['help', 'scenario', 'run'])
  expect(asked).toMatchObject({ code: 0, err: '' })
  expect(asked.out).toContain('Usage: wenyuan scenario run FILE_OR_FOLDER...')
  expect(await run(['scenario', 'run', '--help'])).toEqual(asked)
})

test('help of a family says the usage of each of its commands', async () => {
  const { out } = await run(['help', 'import'])
  expect(out.match(/^Usage: wenyuan import.*$/gm)).toHaveLength(3)
})

test.each([
  [['lend'], 'unknown command lend; try: wenyuan --help'],
  [['scenario'], 'unknown command scenario; try: wenyuan scenario run'],
  [['scenario', 'rnu'], 'unknown command scenario rnu; try: wenyuan scenario run'],
  [['evnets', 'verify'], 'unknown command evnets verify; try: wenyuan events verify, wenyuan events replay'],
  [['help', 'lend'], 'unknown command lend; try: wenyuan --help'],
  [['--verbose'], 'unknown command --verbose; try: wenyuan --help'],
  [
    ['scenario', 'run'],
    'an argument is missing. Usage: wenyuan scenario run FILE_OR_FOLDER... [--json] [--jobs N] [--policy FILE] [--check] [--progress]',
  ],
  [['scenario', 'run', 'x', '--jsno'], 'unknown option --jsno; did you mean --json?'],
  [
    ['scenario', 'run', 'x', '--quiet'],
    'unknown option --quiet; options are --json --jobs --policy --check --progress',
  ],
  [['scenario', 'run', 'x', '--json=yes'], '--json takes no value'],
  [['scenario', 'run', 'x', '--jobs'], '--jobs needs a whole number from 1 to 16'],
  [['scenario', 'run', 'x', '--jobs', '0'], '--jobs needs a whole number from 1 to 16'],
  [['scenario', 'run', 'x', '--jobs', '17'], '--jobs needs a whole number from 1 to 16'],
  [['events', 'verify', 'all'], 'all is one argument too many'],
  [['import', 'undo'], 'an argument is missing. Usage: wenyuan import undo ID'],
  [['import', 'no-such-file.csv'], 'no such file: no-such-file.csv'],
  [['import', 'x.csv', '--map', 'titel=书名'], '--map titel=书名: expected title=…'],
  [['import', 'x.csv', '--map', 'title'], '--map title: expected title=…'],
  [['--lang', 'fr', 'help'], '--lang: zh-CN | en'],
])('%j is told what would be right, exit 2', async (args, said) => {
  expect(await run(args)).toEqual({ code: 2, out: '', err: `${said}\n` })
})

test('a slip is told in Chinese to a Chinese terminal', async () => {
  expect((await run(['scenario', 'run', 'x', '--jsno'], CHINESE)).err).toBe('未知选项 --jsno。是否想用 --json？\n')
  expect((await run(['scenario'], CHINESE)).err).toBe('未知命令 scenario。请试：wenyuan scenario run\n')
})
