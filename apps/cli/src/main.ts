import { EmbeddedPostgresError, languageOf } from '@wenyuan/server/platform'
import { closestTo } from './closest-to.ts'
import { type Command, EXIT, type Io, LANGUAGES, type Surroundings } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { sayAllCommands } from './say-help.ts'

/** Runs one command line; gives the exit code. */
export async function main(argv: readonly string[], surroundings: Surroundings = ownSurroundings()): Promise<number> {
  const { language, args } = takeLanguage(argv, surroundings)
  if (language === null) {
    surroundings.err(`--lang: ${LANGUAGES.join(' | ')}`)
    return EXIT.refused
  }
  const io = { ...surroundings, language }
  try {
    return await dispatch(args, io)
  } catch (error) {
    // What the product's own PostgreSQL says is meant for whoever started the command; the rest are bugs.
    if (error instanceof EmbeddedPostgresError) io.err(error.message)
    else io.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return EXIT.refused
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [first] = args
  if (first === undefined || first === '--help' || first === '-h') return help([], io)
  if (first === 'help') return help(args.slice(1), io)
  const command = findCommand(args)
  if (command === null) return unknown(args, io)
  const own = args.slice(command.name.split(' ').length)
  if (own.includes('--help') || own.includes('-h')) return help(command.name.split(' '), io)
  return command.run(own, io)
}

/** The longest name wins: `import undo` is not `import` with a file called undo. */
function findCommand(args: readonly string[]): Command | null {
  const matching = COMMANDS.filter(({ name }) => name.split(' ').every((word, n) => args[n] === word))
  return matching.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null
}

function help(words: readonly string[], io: Io): number {
  if (words.length === 0) {
    io.out(sayAllCommands(COMMANDS, io.language))
    return EXIT.ok
  }
  const family = COMMANDS.filter(({ name }) => `${name} `.startsWith(`${words.join(' ')} `))
  if (family.length === 0) return unknown(words, io)
  io.out(family.map(({ usage }) => usage[io.language]).join('\n\n'))
  return EXIT.ok
}

function unknown(args: readonly string[], io: Io): number {
  const [first = '', second] = args.filter((arg) => !arg.startsWith('-'))
  const names = COMMANDS.map(({ name }) => name)
  const family = closestTo(first, [...new Set(names.map(firstWord))])
  const known = names.filter((name) => firstWord(name) === (family ?? first))
  // `import` may be followed by anything, so what follows is a part of the name only where every name has two parts.
  const met = known.includes(first) || second === undefined ? first || (args[0] ?? '') : `${first} ${second}`
  const hints = known.length === 0 ? ['--help'] : known
  const hint = hints.map((name) => `wenyuan ${name}`).join(', ')
  io.err(io.language === 'zh-CN' ? `未知命令 ${met}。请试：${hint}` : `unknown command ${met}; try: ${hint}`)
  return EXIT.refused
}

function firstWord(name: string): string {
  return name.split(' ', 1)[0] ?? name
}

/** `--lang` may stand anywhere before `--`. Null: a language that there is not. */
function takeLanguage(argv: readonly string[], { env }: Surroundings) {
  const end = argv.indexOf('--')
  const at = argv.findIndex((arg, n) => (arg === '--lang' || arg.startsWith('--lang=')) && (end < 0 || n < end))
  if (at < 0) return { language: languageOf(env), args: argv }
  const inline = argv[at]?.split('=', 2)[1]
  const said = inline ?? argv[at + 1]
  const language = LANGUAGES.find((one) => one === said) ?? null
  return { language, args: argv.toSpliced(at, inline === undefined ? 2 : 1) }
}

function ownSurroundings(): Surroundings {
  const interrupting = new AbortController()
  process.once('SIGINT', () => interrupting.abort())
  process.once('SIGTERM', () => interrupting.abort())
  return {
    env: process.env,
    interrupted: interrupting.signal,
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
    },
  }
}
