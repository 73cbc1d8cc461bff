import { readConfig } from './platform/index.ts'
import { type StartResult, start, wordsFor } from './start/index.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)
const complain = (words: string) => process.stderr.write(`${words}\n`)

const read = readConfig(process.env, { isRoot: process.getuid?.() === 0, cwd: process.cwd() })
if (read.kind === 'refused') {
  for (const words of read.problems) complain(words)
  process.exit(1)
}
const { config } = read

let stopping = false
const starting: Promise<StartResult> = start(config, say)

async function stopAndLeave(): Promise<void> {
  // Whoever asks twice does not want to wait; the database recovers from that as from a power cut.
  if (stopping) process.exit(1)
  stopping = true
  say(wordsFor({ code: 'stopping' }, config.language))
  const started = await starting
  if (started.kind === 'running') await started.server.stop()
  say(wordsFor({ code: 'stopped' }, config.language))
  process.exit(0)
}
process.on('SIGTERM', stopAndLeave)
process.on('SIGINT', stopAndLeave)

const started = await starting
if (started.kind === 'refused' && !stopping) {
  complain(started.problem)
  process.exit(1)
}
