import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

const MAIN = path.resolve(import.meta.dirname, '../../../src/main.ts')

export type RunningMain = {
  readonly process: ChildProcess
  /** Everything that it has said on standard output and standard error. */
  said(): string
  /** Waits until it has said this; fails when it ends before. */
  says(words: RegExp): Promise<RegExpExecArray>
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>
}

/** The program as `npm start` runs it, with these settings and no others. */
export function runMain(settings: Record<string, string>): RunningMain {
  const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', PORT: '0', ...settings }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    text += chunk.toString('utf8')
    for (const listen of listeners) listen()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    process: child,
    said: () => text,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = words.exec(text)
          if (found === null) return
          listeners.delete(look)
          resolve(found)
        }
        listeners.add(look)
        look()
        ended.then((code) => reject(new Error(`ended with ${code}, having said:\n${text}`)))
      }),
  }
}
